import type Dexie from 'dexie';
import type { Told } from '@/lib/contract/database';
import { type Area, localArea, type StorageLocal } from './area';
import { collectWritten, writtenNow } from './collect';
import { type ConnectionOptions, createFactory, type Places } from './connection';
import { createCopy, markKey } from './copy';
import { createDisk, type Disk, type Flag } from './disk';
import type { RowRules } from './fold';
import { type Custody, createKeeper, type KeptDatabase } from './keeper';
import { countCommit, type KeptTables, keptDatabase, keyIn } from './kept-tables';
import type { Written } from './line';
import { createSeal, newSealKey, openSeal, type Seal, sealedArea } from './seal';
import { isUnbegun, TroubleError, troubleOf } from './trouble';

/** What the browser gives; `browser.ts` has the real ones. */
export interface DurablePorts {
  storage: StorageLocal;
  places: Places;
  custody: Custody;
  /** Bytes free on the disk; `undefined` where the browser does not tell, or where a full disk does no harm. */
  free(): Promise<number | undefined>;
  rotate(db: Dexie): Promise<void>;
  /** Lives as long as the browser, not on the disk. */
  logs: Flag<'suspect' | 'sound'>;
  newId(): string;
  now(): number;
  waits?: Pick<ConnectionOptions, 'blockedMs' | 'pauseMs'>;
}

export interface DurableOptions extends KeptTables {
  revisionOf: RowRules['revisionOf'];
  /** When a row was last written, UTC milliseconds: what "restored from when" is told by. */
  timeOf(row: Record<string, unknown>): number;
}

/** Keeps a database: its files, its connection, and a second copy of what a person made. */
export interface Durable {
  /** To give to Dexie. */
  indexedDB: IDBFactory;
  /** Once, before the first query. */
  attach(db: Dexie): void;
  /**
   * One change, as `transaction` runs it (which must hold `meta`): on disk and in the copy when this resolves. The
   * failures of the database come as `TroubleError`. `transaction` may be run a second time, but only if nothing of it
   * had begun.
   */
  commit<Result>(db: Dexie, transaction: (seal: Committing) => Promise<Result>): Promise<Result>;
  /** Bytes that are free on the disk, as far as the browser tells. */
  free(): Promise<number | undefined>;
  /** What was restored or lost and not acknowledged yet. */
  told(): Promise<Told | undefined>;
  acknowledge(): Promise<void>;
}

interface Committing {
  /** Last in the transaction. Without `written`, what was put into the tables meanwhile is taken. */
  done(written?: readonly Written[]): Promise<void>;
}

const toldKey = 'kept:told';
const lowKey = 'kept:low';

export function createDurable(ports: DurablePorts, options: DurableOptions): Durable {
  const area = localArea(ports.storage);
  let seal: Seal = openSeal;
  let attached: Dexie | undefined;
  const rules: RowRules = {
    keyOf: (table, row) => (attached ? keyIn(attached, table, row) : ''),
    revisionOf: options.revisionOf,
  };
  const copy = createCopy(
    sealedArea(area, () => seal, markKey),
    rules,
  );
  const disk: Disk<Dexie> = createDisk<Dexie>({
    free: ports.free,
    rotate: ports.rotate,
    session: ports.logs,
    lasting: textFlag(area, lowKey),
  });
  const keeper = createKeeper<KeptDatabase & { db: Dexie }>({
    copy,
    rules: { ...rules, timeOf: options.timeOf },
    custody: ports.custody,
    told: {
      load: async () => (await loadJson(area, toldKey)) as Told | undefined,
      save: (told) => (told ? area.set({ [toldKey]: JSON.stringify(told) }) : area.remove([toldKey])),
    },
    takeKey: (key) => {
      seal = createSeal(key);
    },
    newBirth: () => ({ birth: ports.newId(), key: newSealKey() }),
    beforeWrite: ({ db }) => disk.beforeWrite(db),
    now: ports.now,
  });
  const suspect = () => void disk.suspect();

  async function commit<Result>(db: Dexie, transaction: (committing: Committing) => Promise<Result>): Promise<Result> {
    let of: { written: readonly Written[]; commits: number | undefined } = { written: [], commits: undefined };
    const committing: Committing = {
      async done(written = writtenNow()) {
        const kept = written.filter(({ table }) => options.tables.includes(table));
        // What is not copied is not counted: reading pages writes more often than a person does.
        if (kept.length > 0) of = { written: kept, commits: await countCommit(db) };
      },
    };
    try {
      const result = await opened(db, async () => {
        await disk.beforeWrite(db);
        return transaction(committing);
      });
      if (of.commits !== undefined && !(await keeper.saved(of.written, of.commits))) await disk.suspect();
      else if (of.written.some((one) => 'gone' in one)) await copy.compact();
      else copy.compactIfDue().catch(suspect);
      return result;
    } catch (error) {
      const trouble = troubleOf(error);
      if (!trouble) throw error;
      await disk.suspect();
      if (error instanceof TroubleError) throw error;
      const isFull = trouble.code === 'notSaved' && (await disk.isFull());
      throw new TroubleError(isFull ? { code: 'diskFull' } : trouble, { cause: error });
    }
  }

  return {
    indexedDB: createFactory({
      ...ports.waits,
      places: ports.places,
      isFull: () => disk.isFull(),
      onLost: suspect,
    }) as IDBFactory,
    attach(db) {
      attached = db;
      collectWritten(db, options.tables);
      db.on('ready', (vip) => keeper.check(keptDatabase(vip as Dexie, options)).then(() => undefined), true);
      openAgain(db);
    },
    commit,
    free: ports.free,
    told: keeper.told,
    acknowledge: keeper.acknowledge,
  };
}

/** Opens the database, so that a failure to open is told as one, and runs it. */
function opened<Result>(db: Dexie, run: () => Promise<Result>): Promise<Result> {
  return againIfClosed(db, async () => {
    await db.open();
    return run();
  });
}

/**
 * Runs it, and once more with a new connection when the one at hand was closed before anything began: given away to
 * another that upgrades or deletes, say, in the very moment in which it was to be used.
 */
export async function againIfClosed<Result>(db: Dexie, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const trouble = troubleOf(error);
    if (!isUnbegun(error) || (trouble && trouble.code !== 'notSaved')) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return run();
  }
}

/** Dexie remembers a failed opening for good; here the next query tries again. */
function openAgain(db: Dexie): void {
  const open = db.open.bind(db);
  db.open = () => {
    const opening = open();
    // After those who wait for it were told, so that none of them opens it again at once.
    opening.catch(() => setTimeout(() => db.hasFailed() && db.close({ disableAutoOpen: false }), 0));
    return opening;
  };
}

function textFlag<Value extends string>(area: Area, key: string): Flag<Value> {
  return {
    load: async () => (await area.get([key]))[key] as Value | undefined,
    save: (value) => (value === undefined ? area.remove([key]) : area.set({ [key]: value })),
  };
}

async function loadJson(area: Area, key: string): Promise<unknown> {
  try {
    return JSON.parse((await area.get([key]))[key] ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
