import { sendable } from './long-answer';
import type { Answer } from './site';

/** A site that does not answer within this time is treated as not reachable. */
const timeoutMs = 15_000;

/**
 * What comes of one request: its answer, unread, with long texts cut; `left` when `signal` ended it, `unreachable` when anything else did.
 * @param send makes the request, to be ended by the signal it is given
 */
export async function answerTo(signal: AbortSignal, send: (signal: AbortSignal) => Promise<Response>): Promise<Answer> {
  try {
    const response = await send(AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
    const sent = sendable(await response.text());
    if (!sent) return { kind: 'too-large' };
    return {
      kind: 'answer',
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after') ?? undefined,
      ...sent,
    };
  } catch {
    return { kind: signal.aborted ? 'left' : 'unreachable' };
  }
}
