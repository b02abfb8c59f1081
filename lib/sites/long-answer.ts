import { longestText, shortened } from '@/lib/context/fitted';

/** Longer answers are looked through for texts that nobody wrote by hand. */
const longAnswer = 1_000_000;
/** Characters of an answer that are sent to the worker: browsers take no message above 64 MiB. */
const longestAnswer = 8_000_000;

/**
 * A body as it can be sent: of long texts in a long JSON their beginning and end. `cut` where something was left out;
 * `undefined` where it is too long all the same.
 */
export function sendable(body: string): { body: string; cut?: true } | undefined {
  if (body.length <= longAnswer) return { body };
  const short = shortJson(body) ?? body;
  if (short.length > longestAnswer) return undefined;
  return short === body ? { body } : { body: short, cut: true };
}

/** `undefined` for what is no JSON, or has no long texts. */
function shortJson(body: string): string | undefined {
  try {
    const whole: unknown = JSON.parse(body);
    const short = shortened(whole, longestText);
    return short === whole ? undefined : JSON.stringify(short);
  } catch {
    return undefined;
  }
}
