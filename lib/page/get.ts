import { answerTo } from '@/lib/sites/answer';
import type { Answer } from '@/lib/sites/site';

/**
 * One GET on the page's own origin, as the signed-in person: the session cookie goes along although no script can read
 * it. The browser's cache is left out: what is read is what is there now. Ends with the signal: `left`.
 */
export function get(path: string, leaving: AbortSignal, headers?: Record<string, string>): Promise<Answer> {
  return answerTo(leaving, (signal) =>
    fetch(path, {
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...headers },
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    }),
  );
}
