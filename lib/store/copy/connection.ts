import { TroubleError } from './trouble';

/** Where databases can be kept: each place has files of its own. Place 0 is where they are from the beginning. */
export interface Places {
  open(place: number): Promise<{ indexedDB: IDBFactory; nameOf(name: string): string }>;
  /** The place in use. */
  load(): Promise<number>;
  save(place: number): Promise<void>;
}

export interface ConnectionOptions {
  places: Places;
  /** How long an older connection may keep us waiting, in milliseconds. */
  blockedMs?: number;
  /** Between two tries at a database that does not open, in milliseconds. */
  pauseMs?: number;
  /** Whether there is no space: then a database that does not open is no broken one. */
  isFull(): Promise<boolean>;
  /** The browser closed a connection by itself, as it does when a write failed. */
  onLost?(): void;
}

const tries = 3;

/**
 * An `indexedDB` to give to Dexie. It differs from the browser's in what a failed opening leads to:
 * - a database that a newer version of this code wrote is refused. Dexie would open it as it is and, finding its
 *   own tables changed, write a still newer version over it;
 * - a blocked upgrade ends in time instead of never;
 * - one whose files are beyond repair is left where it is, and another is made at the next place. Chromium can neither
 *   open nor delete a database without its MANIFEST, in this session or any later one.
 */
export function createFactory({
  places,
  blockedMs = 5_000,
  pauseMs = 500,
  isFull,
  onLost,
}: ConnectionOptions): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases' | 'cmp'> {
  const givenUp = new Set<IDBOpenDBRequest>();

  async function connect(name: string, version: number, request: Request): Promise<void> {
    let place = await places.load();
    for (let failed = 0; ; ) {
      try {
        const { indexedDB, nameOf } = await places.open(place);
        return await request.follow(indexedDB.open(nameOf(name), version), { blockedMs, givenUp, onLost });
      } catch (error) {
        if (!isBroken(error)) throw error;
        if (await isFull()) throw new TroubleError({ code: 'diskFull' }, { cause: error });
        failed++;
        if (failed < tries) {
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        } else if (place < lastPlace) {
          place++;
          await places.save(place);
          failed = 0;
        } else {
          throw new TroubleError({ code: 'notSaved', name: (error as Error).name }, { cause: error });
        }
      }
    }
  }

  return {
    open(name, version) {
      // Dexie asks without a version after the browser said that the one asked for is too old.
      if (version === undefined) throw new TroubleError({ code: 'newerDatabase' });
      const request = createRequest();
      connect(name, version, request).catch((error) => request.fail(error));
      return request as unknown as IDBOpenDBRequest;
    },
    deleteDatabase(name) {
      const request = createRequest();
      places
        .load()
        .then((place) => places.open(place))
        .then(({ indexedDB, nameOf }) =>
          request.follow(indexedDB.deleteDatabase(nameOf(name)), { blockedMs, givenUp, onLost }),
        )
        .catch((error) => request.fail(error));
      return request as unknown as IDBOpenDBRequest;
    },
    async databases() {
      const { indexedDB } = await places.open(await places.load());
      return indexedDB.databases();
    },
    cmp: (first, second) => indexedDB.cmp(first, second),
  };
}

/** More than one after the other have nothing to do with files. */
const lastPlace = 5;

function isBroken(error: unknown): boolean {
  return ['UnknownError', 'InvalidStateError', 'NotReadableError'].includes((error as Error | null)?.name ?? '');
}

type Handler = ((event: unknown) => void) | null;

interface FollowOptions extends Pick<ConnectionOptions, 'onLost'> {
  blockedMs: number;
  /**
   * Blocked ones that nobody waits for any more and that the browser has not ended. It serves what comes after them
   * only then, without a word, not even that it is blocked.
   */
  givenUp: Set<IDBOpenDBRequest>;
}

/** What Dexie sees of an opening: it may outlive several real ones. */
interface Request {
  result?: IDBDatabase;
  transaction: IDBTransaction | null;
  error: unknown;
  onsuccess: Handler;
  onerror: Handler;
  onblocked: Handler;
  onupgradeneeded: Handler;
  /** Tells what becomes of a real one; rejects when it failed, which is not told yet. */
  follow(real: IDBOpenDBRequest, options: FollowOptions): Promise<void>;
  fail(error: unknown): void;
}

function createRequest(): Request {
  const request: Request = {
    transaction: null,
    error: null,
    onsuccess: null,
    onerror: null,
    onblocked: null,
    onupgradeneeded: null,
    follow(real, { blockedMs, givenUp, onLost }) {
      return new Promise((resolve, reject) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const giveUpLater = () => {
          timer ??= setTimeout(() => {
            givenUp.add(real);
            reject(new TroubleError({ code: 'databaseBlocked' }));
          }, blockedMs);
        };
        if (givenUp.size > 0) giveUpLater();
        real.onblocked = (event) => {
          giveUpLater();
          request.onblocked?.(event);
        };
        real.onupgradeneeded = (event) => {
          clearTimeout(timer);
          if (givenUp.has(real)) return real.transaction?.abort(); // Nobody waits for it any more: nothing is upgraded.
          request.result = real.result;
          request.transaction = real.transaction;
          request.onupgradeneeded?.(event);
        };
        real.onsuccess = (event) => {
          clearTimeout(timer);
          if (givenUp.delete(real)) return real.result?.close();
          if (onLost) real.result?.addEventListener('close', onLost);
          request.result = real.result;
          request.transaction = null;
          request.onsuccess?.(event);
          resolve();
        };
        real.onerror = (event) => {
          clearTimeout(timer);
          event.preventDefault(); // Firefox reports it on the console otherwise.
          givenUp.delete(real);
          reject(real.error);
        };
      });
    },
    fail(error) {
      request.error = error;
      const event = { target: request, preventDefault: () => undefined, stopPropagation: () => undefined };
      request.onerror?.(event);
    },
  };
  return request;
}
