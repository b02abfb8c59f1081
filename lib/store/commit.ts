import { v4, v7 } from 'uuid';
import { type Refusal, Refused } from '@/lib/contract/refusal';
import { type Before, type Changes, type Content, changeRow, type Row, revertCells, staleFields } from '@/lib/rows/row';
import { type Stamp, stampAfter } from '@/lib/rows/stamp';
import { dropAllStandings, dropStandings } from './account-standings';
import { troubleOf } from './copy/trouble';
import type { Database } from './database';
import { isOfLibrary, markLibrary } from './library-mark';
import { type SharedTable, type SharedTables, type StoredTimeEntry, sharedTables } from './tables';
import { forgetWeeks } from './week-spans';

/** A row that a commit wrote, as it stands now. */
export interface Written {
  table: SharedTable;
  row: Row;
}

/** Who writes, where, and what is done once it is on disk. */
export interface Store {
  db: Database;
  now(): number;
  /** Called with what a commit wrote, after it is on disk and before anybody is answered. */
  committed?(written: Written[]): Promise<void> | void;
}

/** A command as its asker named it. */
export interface Command {
  id: string;
  /** Of name and input: the same id with another input is a mistake of the asker's. */
  inputHash: string;
}

/**
 * The transaction of a commit. Everything is written by `add` and `change`, which keep row, history and outbox entry
 * together. Await nothing in it but the database: a transaction ends when it is left idle.
 */
export interface Tx {
  db: Database;
  now: number;
  /** Id of the person. */
  me: string;
  /** Adds a row; by `id` one that follows from what it is about (`idOf`), else one of its own. */
  add<Name extends SharedTable>(
    table: Name,
    content: Content<SharedTables[Name]>,
    id?: string,
  ): Promise<SharedTables[Name]>;
  /**
   * Changes fields of a row; the row itself when nothing differs. With `seen`, the `revision` that the asker saw, throws
   * `stale` when one of these fields was changed since.
   */
  change<Name extends SharedTable>(
    table: Name,
    row: SharedTables[Name],
    changes: Changes<SharedTables[Name]>,
    seen?: Stamp,
  ): Promise<SharedTables[Name]>;
  /** Puts a whole row as a merge made it: no history, and its stamps are its own. */
  put<Name extends SharedTable>(table: Name, row: SharedTables[Name]): Promise<void>;
  /** Puts back what a change replaced, where nobody changed it since; says which cells stayed. */
  revert<Name extends SharedTable>(
    table: Name,
    row: SharedTables[Name],
    before: Before,
    changedAt: Stamp,
  ): Promise<string[]>;
}

type Answer<T> = { ok: T } | { refused: Refusal };

/**
 * Runs one change as one transaction: all of it is on disk when the promise resolves, none of it when it rejects. Of a
 * command the answer is kept in the same transaction, so that asking again (the answer got lost, the worker was killed
 * after the commit) gets the first answer and changes nothing.
 */
export async function commit<T>(
  store: Store,
  command: Command | undefined,
  change: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { db } = store;
  const written: Written[] = [];
  let isRepeated = false;
  const run = async (): Promise<Answer<T>> => {
    const known = command && (await answered<T>(db, command));
    isRepeated = known !== undefined;
    if (known) return known;
    const answer = { ok: await change(await txOf(store, command?.id, written)) };
    if (written.some(({ table }) => isOfLibrary(table))) await markLibrary(db);
    if (command) await db.answers.add({ ...command, answer, at: store.now() });
    return answer;
  };
  try {
    const answer = await kept(db, run);
    if (!isRepeated && written.length > 0) await follow(store, newestOf(written));
    if ('refused' in answer) throw new Refused(answer.refused);
    return answer.ok;
  } catch (error) {
    throw asRefused(error);
  }
}

/** What follows from a commit may fail: it is on disk all the same, and nobody is told otherwise. */
async function follow({ committed }: Store, written: Written[]): Promise<void> {
  try {
    await committed?.(written);
  } catch {
    // A worker that starts looks what is left undone, and a page that opens asks.
  }
}

/** One transaction over everything; what it wrote is in the second copy, too, when this resolves. */
function kept<T>(db: Database, run: () => Promise<T>): Promise<T> {
  const { durable } = db;
  if (!durable) return db.transaction('rw', db.tables, run);
  return durable.commit(db, ({ done }) =>
    db.transaction('rw', db.tables, async () => {
      const result = await run();
      await done();
      return result;
    }),
  );
}

/** The first answer to a command. Throws `idReused` when the id was another command's. */
export async function answered<T>(db: Database, { id, inputHash }: Command): Promise<Answer<T> | undefined> {
  const known = await db.answers.get(id);
  if (!known) return undefined;
  if (known.inputHash !== inputHash) throw new Refused({ code: 'idReused' });
  return known.answer as Answer<T>;
}

/** Keeps that a command was refused, unless it was answered meanwhile; what was refused has changed nothing. */
export async function keepRefusal(store: Store, command: Command, refusal: Refusal): Promise<void> {
  const { db } = store;
  await db.transaction('rw', db.answers, async () => {
    if (await db.answers.get(command.id)) return;
    await db.answers.add({ ...command, answer: { refused: refusal }, at: store.now() });
  });
}

/** An answer nobody asked for again in this time is not asked for any more. */
const answersMs = 24 * 60 * 60 * 1000;

export async function forgetAnswers({ db, now }: Store): Promise<void> {
  await db.answers
    .where('at')
    .below(now() - answersMs)
    .delete();
}

/** The id of the person who writes here, made at the first start. */
export async function personId(db: Database): Promise<string> {
  return (await db.meta.get('person'))?.value ?? (await db.transaction('rw', db.meta, () => made(db, 'person')));
}

async function made(db: Database, key: 'person' | 'device'): Promise<string> {
  const known = await db.meta.get(key);
  if (known) return known.value;
  const value = v4();
  await db.meta.put({ key, value });
  return value;
}

async function txOf(store: Store, command: string | undefined, written: Written[]): Promise<Tx> {
  const { db } = store;
  const now = store.now();
  const me = await made(db, 'person');
  const device = await made(db, 'device');
  let areDropped = false;
  const nextStamp = async () => {
    const last = await db.meta.get('clock');
    const value = stampAfter(last?.value, now, device);
    await db.meta.put({ key: 'clock', value });
    return value;
  };
  const keep = async (table: SharedTable, row: Row, before?: Before) => {
    if (table === 'timeEntries') await forgetWeeks(db, [startOf(row), before?.startedAt as number | undefined]);
    await db.table(table).put(row);
    await db.outbox.put({ key: `${table}:${row.id}`, table, rowId: row.id, stamp: row.revision });
    written.push({ table, row });
    await dropStandings(db, table, row, before);
    if (sharedTables[table].isObserved) return;
    await db.history.add({
      id: v7(),
      ...(command === undefined ? {} : { command }),
      table,
      rowId: row.id,
      at: now,
      stamp: row.revision,
      ...(before === undefined ? {} : { before }),
    });
  };
  return {
    db,
    now,
    me,
    async add(table, content, id = v7()) {
      const stamp = await nextStamp();
      const base: Row = { id, author: me, device, createdAt: now, stamp, revision: stamp };
      const row = { ...content, ...base } as unknown as SharedTables[typeof table];
      await keep(table, row);
      return row;
    },
    async change(table, row, changes, seen) {
      const rules = sharedTables[table];
      const fields = seen === undefined ? [] : staleFields<Row>(row, changes, seen, rules);
      if (fields.length > 0) throw new Refused({ code: 'stale', fields, now: row });
      const changed = changeRow<Row>(row, changes, await nextStamp(), rules);
      if (changed.row !== row) await keep(table, changed.row, changed.before);
      return changed.row as typeof row;
    },
    async put(table, row) {
      if (table === 'timeEntries') await forgetWeeks(db, [startOf(row), startOf(await db.table(table).get(row.id))]);
      await db.table(table).put(row);
      written.push({ table, row });
      // Of a merge every row may be anybody's; none is kept again before this transaction ends.
      if (!areDropped) await dropAllStandings(db);
      areDropped = true;
    },
    async revert(table, row, before, changedAt) {
      const reverted = revertCells<Row>(row, before, changedAt, await nextStamp(), sharedTables[table]);
      if (reverted.row !== row) await keep(table, reverted.row, reverted.before);
      return reverted.kept;
    },
  };
}

const startOf = (row: unknown) => (row as Partial<StoredTimeEntry> | undefined)?.startedAt;

/** Every row once, as it was written last. */
function newestOf(written: Written[]): Written[] {
  return [...new Map(written.map((one) => [`${one.table}:${one.row.id}`, one])).values()];
}

/** The database's own failures as refusals; mistakes of ours pass through as they are. */
export function asRefused(error: unknown): unknown {
  if (error instanceof Refused) return error;
  const trouble = troubleOf(error);
  return trouble ? new Refused(trouble) : error;
}
