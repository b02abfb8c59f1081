import type { ReadFailure } from '@/lib/context/context';

/** Left alone for so long after it failed twice in a row. */
const restMs = 5 * 60_000;

interface Trouble {
  /** Answers of 429 or 5xx in a row. */
  count: number;
  failure: ReadFailure;
}

/** What the worker keeps of hosts in trouble; it outlives the worker. A port, so that tests need no browser. */
export interface PauseStore {
  load(host: string): Promise<unknown>;
  save(host: string, trouble: Trouble | undefined): Promise<void>;
}

/**
 * Leaves a host alone that asked for it (`Retry-After`), or that answered 429 or 5xx twice in a row: its limits are
 * shared with everything else the company runs against it.
 */
export interface Pauses {
  /** Why and until when this host may not be asked; `undefined` when it may. */
  of(host: string, now: number): Promise<ReadFailure | undefined>;
  /** Remembers how a read of this host ended; returns the failure with the time until which it is left alone. */
  note(host: string, failure: ReadFailure | undefined, now: number): Promise<ReadFailure | undefined>;
}

export function createPauses(store: PauseStore): Pauses {
  return {
    async of(host, now) {
      const { failure } = (await load(store, host)) ?? {};
      return failure?.until !== undefined && failure.until > now ? failure : undefined;
    },
    async note(host, failure, now) {
      const isTrouble = failure?.reason === 'rate-limited' || (failure?.status ?? 0) >= 500;
      if (!failure || !isTrouble) {
        await store.save(host, undefined).catch(() => undefined);
        return failure;
      }
      const count = ((await load(store, host))?.count ?? 0) + 1;
      const rest = count >= 2 ? now + restMs : undefined;
      const until = Math.max(failure.until ?? 0, rest ?? 0) || undefined;
      const noted: ReadFailure = { ...failure, until };
      await store.save(host, { count, failure: noted }).catch(() => undefined); // Then it is asked once more: no harm.
      return noted;
    },
  };
}

async function load(store: PauseStore, host: string): Promise<Trouble | undefined> {
  return (await store.load(host).catch(() => undefined)) as Trouble | undefined;
}
