import { accountMends } from '@/lib/accounts/mend';
import { append } from '@/lib/lists';
import { mergeRows, type Row } from '@/lib/rows/row';
import { later, type Stamp } from '@/lib/rows/stamp';
import type { Pack } from '@/lib/selectors/pack';
import { mendRunning } from '@/lib/time/mend-running';
import { commit, type Store, type Tx } from './commit';
import type { Database } from './database';
import {
  type HistoryEntry,
  type SharedTable,
  type SharedTables,
  type StoredTimeEntry,
  sharedTableNames,
  sharedTables,
} from './tables';

/** Every row that two databases may share, and the history of what people did to them. */
export interface Shared {
  rows: { [Name in SharedTable]: SharedTables[Name][] };
  history: HistoryEntry[];
}

export async function sharedOf(db: Database): Promise<Shared> {
  return db.transaction('r', db.tables, async () => {
    const rows = await Promise.all(sharedTableNames.map(async (name) => [name, await db.table(name).toArray()]));
    return { rows: Object.fromEntries(rows), history: await db.history.toArray() };
  });
}

/**
 * Takes another database in: each row as it was changed last, field by field, whoever is merged into whom. Rules that
 * only a whole database can break (two running entries of one person, two accounts for one record, two packs in use for
 * one site, one that a forgotten key signed) are mended after it, by rules that say the same everywhere. The clock goes
 * on after all that was seen.
 */
export function takeIn(store: Store, shared: Shared): Promise<void> {
  return commit(store, undefined, (tx) => takeInto(tx, shared));
}

/** The same as part of a commit. */
export async function takeInto(tx: Tx, { rows, history }: Shared): Promise<void> {
  let newest: Stamp | undefined;
  for (const name of sharedTableNames) {
    for (const theirs of rows[name]) {
      newest = later(newest, theirs.revision);
      await mergeOne(tx, name, theirs);
    }
  }
  await tx.db.history.bulkPut(history);
  await mend(tx);
  const clock = await tx.db.meta.get('clock');
  const value = later(clock?.value, newest);
  if (value !== undefined) await tx.db.meta.put({ key: 'clock', value });
}

async function mergeOne(tx: Tx, name: SharedTable, theirs: Row): Promise<void> {
  const ours: Row | undefined = await tx.db.table(name).get(theirs.id);
  const merged = ours ? mergeRows(ours, theirs, sharedTables[name]) : theirs;
  if (ours && JSON.stringify(ours) === JSON.stringify(merged)) return;
  await tx.put(name, merged as SharedTables[typeof name]);
}

/**
 * A mended field is stamped right after the change that broke the rule, so that every device mends to the same row and
 * whatever a person changes after it wins.
 */
export async function mend(tx: Tx): Promise<void> {
  for (const mended of mendedEntries(await tx.db.timeEntries.toArray())) await tx.put('timeEntries', mended);
  const accounts = await tx.db.accounts.toArray();
  const links = await tx.db.accountLinks.toArray();
  for (const { account, mergedInto } of accountMends(accounts, links)) {
    await tx.put('accounts', stampedAs({ ...account, mergedInto }, 'mergedInto', account));
  }
  const packs = (await tx.db.packs.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  const keys = new Map((await tx.db.packKeys.toArray()).map((key) => [key.thumbprint, key]));
  const isForgotten = ({ key, stamp, stamps }: Pack) => {
    const signer = keys.get(key.thumbprint);
    const forgottenAt = signer?.deletedAt === undefined ? undefined : signer.stamps?.deletedAt;
    return forgottenAt !== undefined && forgottenAt > (stamps?.deletedAt ?? stamp);
  };
  const outOfUse = packs.filter(isForgotten);
  const trusted = packs.filter((pack) => !outOfUse.includes(pack));
  for (const [, inUse] of Map.groupBy(trusted, ({ site }) => site)) {
    const [, ...older] = inUse.sort((a, b) => b.issuedAt - a.issuedAt || (a.id < b.id ? -1 : 1));
    append(outOfUse, older);
  }
  for (const pack of outOfUse) {
    await tx.put('packs', stampedAs({ ...pack, deletedAt: pack.createdAt }, 'deletedAt', pack));
  }
}

/** The entries that have to change so that one of each person runs at most. */
export function mendedEntries(entries: StoredTimeEntry[]): StoredTimeEntry[] {
  return mendRunning(entries).map(({ running: _, ...stopped }) => {
    const before = entries.find(({ id }) => id === stopped.id);
    return stampedAs(stopped, 'times', before ?? stopped);
  });
}

/** A row whose group was set by a rule. */
function stampedAs<T extends Row>(row: T, group: string, before: Row): T {
  const last = before.stamps?.[group] ?? before.stamp;
  const stamp = `${last.replace(/\+$/, '')}+`;
  const stamps = { ...row.stamps, [group]: stamp };
  return { ...row, stamps: sorted(stamps), revision: later(row.revision, stamp) ?? row.revision };
}

function sorted(stamps: Record<string, Stamp>): Record<string, Stamp> {
  return Object.fromEntries(Object.entries(stamps).sort(([a], [b]) => (a < b ? -1 : 1)));
}
