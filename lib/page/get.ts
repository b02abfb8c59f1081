import { answerTo } from '@/lib/sites/answer';
import type { Answer, SiteWrite } from '@/lib/sites/site';

/**
 * One GET on the page's own origin, as the signed-in person: the session cookie goes along although no script can read
 * it. Nothing of the answer is kept by the browser: a customer's text would lie in its cache on the disk. A redirect is
 * followed, because where it ends tells why (a sign-in page, a proxy); to another origin it takes neither session nor
 * address along. Ends with the signal: `left`.
 */
export function get(path: string, leaving: AbortSignal, headers?: Record<string, string>): Promise<Answer> {
  return answerTo(leaving, (signal) =>
    fetch(path, {
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...headers },
      credentials: 'same-origin',
      cache: 'no-store',
      referrerPolicy: 'same-origin',
      signal,
    }),
  );
}

/**
 * One request that changes something, on the page's own origin and as the signed-in person. It is not followed
 * elsewhere: what a redirect leads to was not meant.
 */
export function send(
  { method, path, body }: SiteWrite,
  leaving: AbortSignal,
  headers?: Record<string, string>,
): Promise<Answer> {
  return answerTo(leaving, (signal) =>
    fetch(path, {
      method,
      body,
      headers: { ...headers, Accept: 'application/json', 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'same-origin',
      signal,
    }),
  );
}
