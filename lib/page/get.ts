import type { Answer } from '@/lib/sites/site';

/** A site that does not answer within this time is treated as not reachable. */
const timeoutMs = 15_000;

/**
 * One GET on the page's own origin, as the signed-in person: the session cookie goes along although no script can read
 * it. Ends with the record: `left`.
 */
export async function get(path: string, signal: AbortSignal, headers?: Record<string, string>): Promise<Answer> {
  try {
    const response = await fetch(path, {
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...headers },
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    return {
      kind: 'answer',
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after') ?? undefined,
      body: await response.text(),
    };
  } catch {
    return { kind: signal.aborted ? 'left' : 'unreachable' };
  }
}
