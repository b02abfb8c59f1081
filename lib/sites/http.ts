import type { ReadFailure } from '@/lib/context/context';
import { type Answer, type Ask, LeftError, ReadError } from './site';

/** Used when a 429 names no time to wait. */
const defaultWaitMs = 60_000;
const longestWaitMs = 60 * 60_000;

/**
 * What a site's own error body says, for sites whose status says less. `undefined`: no more than the status. A
 * `rate-limited` that names no time gets the usual wait.
 */
export type RefusalIn = (body: unknown, at: number, status: number) => ReadFailure | undefined;

/**
 * JSON from the record's site. The status alone is not trusted: a sign-in page, a proxy or a single-page shell may
 * answer 200 with HTML. Throws `ReadError` with one of the named reasons.
 */
export async function getJson(path: string, ask: Ask, refusalIn?: RefusalIn): Promise<unknown> {
  const answer = await ask.get(path);
  const at = ask.now();
  if (answer.kind === 'left') throw new LeftError();
  if (answer.kind === 'unreachable') throw new ReadError({ reason: 'network', at });
  if (answer.kind === 'too-large') throw new ReadError({ reason: 'too-large', at });
  const failure = failureOf(answer, at, refusalIn);
  if (failure) throw new ReadError(failure);
  try {
    return JSON.parse(answer.body);
  } catch {
    // A body that was cut on the way is not what the site meant to send.
    throw new ReadError({ reason: 'not-json', at, status: answer.status });
  }
}

type Answered = Extract<Answer, { kind: 'answer' }>;

/** Why an answer cannot be used, by status, content type and what the site says of it. */
function failureOf(answer: Answered, at: number, refusalIn?: RefusalIn): ReadFailure | undefined {
  const { status, contentType, retryAfter } = answer;
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(contentType);
  if (status >= 200 && status < 300) return isJson ? undefined : { reason: 'not-json', at, status };
  const told = isJson ? refusalIn?.(bodyOf(answer), at, status) : undefined;
  if (told)
    return told.reason === 'rate-limited'
      ? { until: at + waitMs(retryAfter, at), ...told, status }
      : { ...told, status };
  const reason = status === 503 && retryAfter ? 'rate-limited' : reasonOf(status, isJson);
  return reason === 'rate-limited'
    ? { reason, at, status, until: at + waitMs(retryAfter, at) }
    : { reason, at, status };
}

/**
 * What a status alone says of why there is no answer.
 * @param isJson whether the site refused in its API's own format; a web page comes from a gateway in between
 */
export function reasonOf(status: number, isJson: boolean): ReadFailure['reason'] {
  if (status === 401) return 'signed-out';
  if (status === 429) return 'rate-limited';
  if (status === 403 && !isJson) return 'blocked-by-policy';
  return [403, 404, 410].includes(status) ? 'no-permission-or-missing' : 'network';
}

function bodyOf({ body }: Answered): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `Retry-After` holds seconds or an HTTP date (RFC 9110 §10.2.3). */
function waitMs(retryAfter: string | undefined, at: number): number {
  if (!retryAfter) return defaultWaitMs;
  const seconds = Number(retryAfter);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - at;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 1000), longestWaitMs) : defaultWaitMs;
}
