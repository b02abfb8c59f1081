import { type Ask, ReadError } from './site';

/** What an account calls its fields changes rarely: it is asked for once an hour at most. */
const freshMs = 60 * 60_000;

/**
 * `read` once per host while fresh; `without` when it fails. A refusal is remembered like an answer, any other failure
 * is tried again by whoever asks next, also when the one who asked first went on to another record meanwhile.
 */
export function remembered<T>(read: (ask: Ask) => Promise<T>, without: T): (host: string, ask: Ask) => Promise<T> {
  const kept = new Map<string, { at: number; answer: Promise<T> }>();
  return async (host, ask) => {
    const known = kept.get(host);
    const answer = known && ask.now() - known.at < freshMs ? await known.answer.catch(() => undefined) : undefined;
    if (answer !== undefined) return answer;
    const asked = read(ask).catch((error: unknown) => {
      if (error instanceof ReadError && error.failure.reason === 'no-permission-or-missing') return without;
      throw error;
    });
    kept.set(host, { at: ask.now(), answer: asked });
    return asked.catch(() => without);
  };
}
