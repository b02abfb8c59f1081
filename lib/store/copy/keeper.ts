import type { Told } from '@/lib/contract/database';
import type { Copy, Found, Mark } from './copy';
import { allOf, keyOfWritten, type Latest, type RowRules } from './fold';
import type { Written } from './line';
import type { SealKey } from './seal';

/** What the database says of itself, changed with every commit and in the same transaction. */
export interface DatabaseMark {
  /** Made once, with the database: an empty one without it is either new or what is left of one that was lost. */
  birth: string;
  commits: number;
  key: SealKey;
}

/** The database, as far as keeping it takes. */
export interface KeptDatabase {
  mark(): Promise<DatabaseMark | undefined>;
  setMark(mark: DatabaseMark): Promise<void>;
  /** Every row of the tables that are kept. */
  rows(): AsyncIterable<Written>;
  /** Puts rows, removes those that are gone, and sets the mark: one transaction. */
  put(written: readonly Written[], mark: DatabaseMark): Promise<void>;
}

/** Birth and key in a third place, for when the database is what was lost. Only our own origin may read it. */
export interface Custody {
  load(): Promise<{ birth: string; key: SealKey } | undefined>;
  save(kept: { birth: string; key: SealKey }): Promise<void>;
}

export interface Keeper<Database extends KeptDatabase = KeptDatabase> {
  /** At every opening of the database, before anybody else asks it. Throws when what is lost cannot be put back now. */
  check(database: Database): Promise<Check>;
  /** After a commit, before it is acknowledged. Resolves to whether the copy has it now; it never throws. */
  saved(written: readonly Written[], commits: number): Promise<boolean>;
  told(): Promise<Told | undefined>;
  acknowledge(): Promise<void>;
}

/** `behind`: the copy lacked what the database had, as after a write that failed or a worker that was killed. */
export type Check = 'same' | 'born' | 'copied' | 'behind' | 'restored' | 'lost';

export interface KeeperOptions<Database extends KeptDatabase> {
  copy: Copy;
  rules: RowRules & { timeOf(row: Record<string, unknown>): number };
  custody: Custody;
  told: { load(): Promise<Told | undefined>; save(told: Told | undefined): Promise<void> };
  /** The copy is read and written with this key from here on. */
  takeKey(key: SealKey): void;
  newBirth(): { birth: string; key: SealKey };
  /** Throws when nothing can be written now. */
  beforeWrite(database: Database): Promise<void>;
  now(): number;
}

export function createKeeper<Database extends KeptDatabase>({
  copy,
  rules,
  custody,
  told,
  takeKey,
  newBirth,
  beforeWrite,
  now,
}: KeeperOptions<Database>): Keeper<Database> {
  async function check(database: Database): Promise<Check> {
    const [mark, found] = await Promise.all([database.mark(), copy.find()]);
    if (mark) takeKey(mark.key);
    if (mark && isSame(mark, found)) return 'same';
    try {
      await beforeWrite(database);
    } catch (error) {
      // What is there can still be read, unless it may be less than there was.
      if (mark && found.state === 'marked' && isBehind(found.mark, mark)) return 'behind';
      throw error;
    }
    const kept = await custody.load().catch(() => undefined);
    const identity = mark ?? kept;
    if (found.state === 'none' && !mark) return begin(database, kept);
    if (!identity) return startOver(database); // A copy to which nobody has the key.
    takeKey(identity.key);
    return reconcile(database, mark, found, identity);
  }

  /** Neither a mark nor a copy: new, or from before there was a copy; unless the third place knows better. */
  async function begin(database: KeptDatabase, kept: { birth: string; key: SealKey } | undefined): Promise<Check> {
    if (kept) return startOver(database);
    await writeAnew(database, { ...newBirth(), commits: 0 });
    return 'born';
  }

  async function startOver(database: KeptDatabase): Promise<Check> {
    await tell({ lost: { all: true }, at: now() });
    await writeAnew(database, { ...newBirth(), commits: 0 });
    return 'lost';
  }

  async function reconcile(
    database: KeptDatabase,
    mark: DatabaseMark | undefined,
    found: Found,
    identity: { birth: string; key: SealKey },
  ): Promise<Check> {
    const copied = found.state === 'marked' ? found.mark : undefined;
    const { latest, torn } = await copy.read();
    const isOfSame = mark !== undefined && copied?.birth === mark.birth;
    // Removals are repeated only on what is surely an earlier state of the same database; and what is surely a later
    // one lacks nothing: a row that it has not was removed.
    const isEarlier = isOfSame && copied.highest > mark.commits;
    const isLater = isOfSame && copied.highest <= mark.commits;
    const { missing, gone } = isLater ? { missing: [], gone: [] } : await compare(database, latest);
    const next: DatabaseMark = {
      birth: identity.birth,
      key: identity.key,
      commits: Math.max(mark?.commits ?? 0, copied?.highest ?? 0) + 1,
    };
    // Told first: a worker that is killed behind the next line has restored, and would find nothing to tell of.
    const isLost = torn > 0 && (!mark || isEarlier);
    if (missing.length > 0 || isLost) {
      await tell({
        ...(missing.length > 0 ? { restored: restoredOf(missing) } : {}),
        ...(isLost ? { lost: { lines: torn } } : {}),
        at: now(),
      });
    }
    await database.put([...missing, ...(isEarlier ? gone : [])], next);
    await copy.rewrite(database.rows(), next);
    await keepIdentity(next);
    if (missing.length > 0) return 'restored';
    return found.state === 'marked' ? 'behind' : 'copied';
  }

  async function writeAnew(database: KeptDatabase, mark: DatabaseMark): Promise<void> {
    takeKey(mark.key);
    await keepIdentity(mark);
    await database.setMark(mark);
    await copy.rewrite(database.rows(), mark);
  }

  /** The copy is whole without it; it is tried again when the two differ next. */
  async function keepIdentity({ birth, key }: DatabaseMark): Promise<void> {
    await custody.save({ birth, key }).catch(() => undefined);
  }

  /** What the copy has that the database lacks, or has in an older revision; oldest first. */
  async function compare(database: KeptDatabase, latest: Latest): Promise<{ missing: Kept[]; gone: Written[] }> {
    const left = new Map([...latest].map(([table, rows]) => [table, new Map(rows)]));
    const gone: Written[] = [];
    for await (const there of database.rows()) {
      if ('gone' in there) continue;
      const rows = left.get(there.table);
      const key = keyOfWritten(there, rules);
      const copied = rows?.get(key);
      if (!copied) continue;
      if ('gone' in copied) gone.push(copied);
      if ('gone' in copied || rules.revisionOf(copied.row) <= rules.revisionOf(there.row)) rows?.delete(key);
    }
    const missing = [...allOf(left)].filter((written) => 'row' in written);
    missing.sort((a, b) => (rules.revisionOf(a.row) < rules.revisionOf(b.row) ? -1 : 1));
    return { missing, gone };
  }

  function restoredOf(missing: readonly Kept[]): NonNullable<Told['restored']> {
    const tables: Record<string, number> = {};
    for (const { table } of missing) tables[table] = (tables[table] ?? 0) + 1;
    const newestAt = missing.reduce((newest, { row }) => Math.max(newest, rules.timeOf(row)), 0);
    return { rows: missing.length, tables, newestAt };
  }

  async function tell(news: Told): Promise<void> {
    await told.save(together(await told.load(), news));
  }

  return {
    check,
    async saved(written, commits) {
      try {
        await copy.append(written, commits);
        return true;
      } catch {
        return false; // It comes with the next commit, or is found at the next opening.
      }
    },
    told: () => told.load(),
    acknowledge: () => told.save(undefined),
  };
}

type Kept = Extract<Written, { row: unknown }>;

function isSame(mark: DatabaseMark, found: Found): boolean {
  if (found.state !== 'marked') return false;
  const { birth, commits, highest } = found.mark;
  return birth === mark.birth && commits === mark.commits && highest === commits;
}

function isBehind(copied: Mark, mark: DatabaseMark): boolean {
  return copied.birth === mark.birth && copied.highest <= mark.commits;
}

/** News beside what was not seen yet. */
function together(before: Told | undefined, news: Told): Told {
  if (!before) return news;
  const [a, b] = [before.restored, news.restored];
  const restored = a && b ? sum(a, b) : (b ?? a);
  const lost = before.lost && 'all' in before.lost ? before.lost : (news.lost ?? before.lost);
  return { ...(restored ? { restored } : {}), ...(lost ? { lost } : {}), at: news.at };
}

function sum(a: NonNullable<Told['restored']>, b: NonNullable<Told['restored']>): NonNullable<Told['restored']> {
  const tables = { ...a.tables };
  for (const [table, rows] of Object.entries(b.tables)) tables[table] = (tables[table] ?? 0) + rows;
  return { rows: a.rows + b.rows, tables, newestAt: Math.max(a.newestAt, b.newestAt) };
}
