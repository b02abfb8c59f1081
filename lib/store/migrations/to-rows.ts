import type { Table, Transaction } from 'dexie';
import { v4, v7 } from 'uuid';
import type { Before, Row } from '@/lib/rows/row';
import { stampAfter, stampOnDevice } from '@/lib/rows/stamp';
import { countCommit } from '../copy/kept-tables';
import { idOf } from '../ids';

/** A row as versions 1 and 2 wrote it. */
interface OldRow {
  id: string;
  createdAt: number;
  updatedAt: string;
  deletedAt?: number;
}
type Old<T> = OldRow & T;

/**
 * Version 3: rows that merge. Everybody was `me` before; from here on a person and a device have ids, stamps name the
 * device, accounts are rows instead of keys copied into three tables, and what a change replaced stands in one history.
 * Nothing is dropped but the copies of one fact under the other keys of its account.
 */
export async function toRows(tx: Transaction): Promise<void> {
  const meta = tx.table('meta');
  const now = Date.now();
  const device = ((await meta.get('device')) as { value: string } | undefined)?.value ?? v4();
  const person = v4();
  const clock = (await meta.get('clock')) as { value: string } | undefined;
  const last = clock && stampOnDevice(clock.value, device);
  const stamp = stampAfter(last, now, device);
  await meta.bulkPut([
    { key: 'device', value: device },
    { key: 'person', value: person },
    { key: 'clock', value: stamp },
  ]);
  const made = { author: person, device, createdAt: now, stamp, revision: stamp };
  await tx.table('people').add({ ...made, id: person, name: '' });

  /** The row's own part anew, at the stamp of its newest change: what changed when is not known field by field. */
  const rowOf = ({ id, createdAt, updatedAt, deletedAt }: OldRow): Row => {
    const at = stampOnDevice(updatedAt, device);
    return {
      id,
      author: person,
      device,
      createdAt,
      stamp: at,
      revision: at,
      ...(deletedAt === undefined ? {} : { deletedAt }),
    };
  };
  const contentOf = <T extends OldRow>(old: T): Omit<T, keyof OldRow | 'author' | 'device' | 'revision'> => {
    const { id, createdAt, updatedAt, deletedAt, author, device: _, revision, ...content } = old as T & Row;
    return content as never;
  };
  const anew = async (name: string, change: (old: Old<Record<string, unknown>>) => object = contentOf) => {
    const table = tx.table(name);
    const rows: Old<Record<string, unknown>>[] = await table.toArray();
    await emptied(table, rows);
    await table.bulkAdd(rows.map((old) => ({ ...change(old), ...rowOf(old) })));
  };

  const accounts = await accountsFrom(tx, made);
  await anew('engagements', (old) => {
    const { accountKeys, accountName, ...content } = contentOf(old) as Record<string, unknown>;
    const accountId = accounts.ofEngagement(old.id, accountKeys as string[], accountName as string);
    return accountId === undefined ? content : { ...content, accountId };
  });
  const entries: Old<object>[] = await tx.table('timeEntries').toArray();
  await anew('timeEntries');
  for (const name of ['picks', 'packs']) await anew(name);
  await ownHostsAnew(tx, person, rowOf, contentOf);
  await runsAnew(tx, person, rowOf, contentOf);

  const facts: Old<{ accountKey: string }>[] = await tx.table('accountFacts').toArray();
  const kept = new Map<string, object>();
  for (const old of facts.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))) {
    const { accountKey, ...content } = contentOf(old);
    const accountId = accounts.ofKeys([accountKey], '');
    // One fact was kept under every key of its account, all at one instant.
    const same = JSON.stringify([accountId, old.createdAt, content]);
    if (!kept.has(same)) kept.set(same, { ...content, ...rowOf(old), accountId });
  }
  await tx.table('facts').bulkAdd([...kept.values()]);

  const seen: { key: string; accountKeys: string[] }[] = await tx.table('seenTickets').toArray();
  await tx.table('sightings').bulkAdd(
    seen.map(({ accountKeys, ...ticket }) => {
      const accountId = accountKeys.length > 0 ? accounts.ofKeys(accountKeys, '') : undefined;
      return { ...ticket, ...made, id: idOf('sighting', ticket.key), ...(accountId ? { accountId } : {}) };
    }),
  );
  const used: { recordKey: string }[] = await tx.table('recordEngagements').toArray();
  await tx
    .table('assignments')
    .bulkAdd(used.map((one) => ({ ...one, ...made, id: idOf('assignment', person, one.recordKey) })));
  const keys: { thumbprint: string; addedAt: number }[] = await tx.table('trustedKeys').toArray();
  await tx
    .table('packKeys')
    .bulkAdd(
      keys.map(({ addedAt, ...key }) => ({ ...key, ...made, createdAt: addedAt, id: idOf('key', key.thumbprint) })),
    );

  const corrections: Correction[] = await tx.table('corrections').toArray();
  /** By entry, what a correction of it made: what the next one replaced, or the entry as it stands. */
  const after = new Map<string, Old<object>>(entries.map((entry) => [entry.id, entry]));
  const newestFirst = corrections.sort((a, b) => (a.replaced.updatedAt < b.replaced.updatedAt ? 1 : -1));
  const history = newestFirst.map(({ entryId, at, replaced }) => {
    const made = after.get(entryId) ?? replaced;
    after.set(entryId, replaced);
    const stamp = stampOnDevice(made.updatedAt, device);
    return {
      id: v7(),
      table: 'timeEntries',
      rowId: entryId,
      at,
      stamp,
      before: difference(cells(replaced), cells(made)),
    };
  });
  await tx.table('history').bulkAdd(history);
  await accounts.save();
  // The second copy has the rows as they were: it is behind by one commit, and is written anew at this opening.
  await countCommit(tx);
}

/** Rows are deleted one by one: the second copy has to know which. */
function emptied(table: Table, rows: { id: string }[]): Promise<void> {
  return table.bulkDelete(rows.map(({ id }) => id));
}

/** What a change of an entry replaced: the whole row as it was. */
interface Correction {
  entryId: string;
  at: number;
  replaced: Old<{ endedAt?: number; running?: 1 }>;
}

function cells({ id, createdAt, updatedAt, ...rest }: Old<object>): Record<string, unknown> {
  const { author, device, revision, ...content } = rest as Partial<Row> & { endedAt?: number };
  return { ...content, running: content.endedAt === undefined ? 1 : undefined };
}

/** Of what differs, what was there; `null` for nothing. */
function difference(was: Record<string, unknown>, is: Record<string, unknown>): Before {
  const names = Object.keys({ ...is, ...was }).filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
  return Object.fromEntries(names.map((name) => [name, was[name] ?? null]));
}

/** The id of a host follows from its name now; those that were taken away before keep theirs. */
async function ownHostsAnew(
  tx: Transaction,
  person: string,
  rowOf: (old: OldRow) => Row,
  contentOf: (old: OldRow) => object,
): Promise<void> {
  const hosts: Old<{ host: string }>[] = await tx.table('ownHosts').toArray();
  await emptied(tx.table('ownHosts'), hosts);
  await tx.table('ownHosts').bulkAdd(
    hosts.map((old) => ({
      ...contentOf(old),
      ...rowOf(old),
      ...(old.deletedAt === undefined ? { id: idOf('host', person, old.host) } : {}),
    })),
  );
}

async function runsAnew(
  tx: Transaction,
  person: string,
  rowOf: (old: OldRow) => Row,
  contentOf: (old: OldRow) => object,
): Promise<void> {
  const runs: Old<{ recordKey: string; runbookId: string }>[] = await tx.table('runs').toArray();
  await emptied(tx.table('runs'), runs);
  await tx
    .table('runs')
    .bulkAdd(
      runs.map((old) => ({ ...contentOf(old), ...rowOf(old), id: idOf('run', person, old.recordKey, old.runbookId) })),
    );
}

/** Accounts made of the keys that stood in three tables: keys that were named together are one account. */
async function accountsFrom(tx: Transaction, made: Omit<Row, 'id'>) {
  const engagements: { id: string; accountKeys: string[]; accountName: string }[] = await tx
    .table('engagements')
    .toArray();
  const seen: { accountKeys: string[] }[] = await tx.table('seenTickets').toArray();
  const facts: Old<{ accountKey: string; value: string }>[] = await tx.table('accountFacts').toArray();
  // What was entered at one instant was entered for one account, and kept under each of its keys.
  const entered = Map.groupBy(facts, ({ createdAt, value }) => `${createdAt} ${value}`);
  const together = [
    ...engagements.map(({ accountKeys }) => accountKeys),
    ...seen.map(({ accountKeys }) => accountKeys),
    ...[...entered.values()].map((same) => same.map(({ accountKey }) => accountKey)),
  ];
  /** By key, all the keys of its account. */
  const groups = new Map<string, Set<string>>();
  for (const keys of together) {
    const joined = new Set(keys.flatMap((key) => [key, ...(groups.get(key) ?? [])]));
    for (const key of joined) groups.set(key, joined);
  }
  const named = new Map<string, string>();
  const links = new Map<string, object>();
  const ofKeys = (keys: string[], name: string): string | undefined => {
    const [first] = keys;
    if (first === undefined) return undefined;
    const all = [...(groups.get(first) ?? keys)].sort();
    const id = idOf('account', all[0] ?? first);
    named.set(id, named.get(id) || name);
    for (const key of all) links.set(key, { ...made, id: idOf('link', id, key), accountId: id, key });
    return id;
  };
  return {
    ofKeys,
    ofEngagement(engagementId: string, keys: string[], name: string): string | undefined {
      if (keys.length > 0) return ofKeys(keys, name);
      if (name === '') return undefined;
      // Names never join anything: who was only named is an account of its own.
      const id = idOf('account', 'engagement', engagementId);
      named.set(id, name);
      return id;
    },
    async save() {
      await tx.table('accounts').bulkAdd([...named].map(([id, name]) => ({ ...made, id, name })));
      await tx.table('accountLinks').bulkAdd([...links.values()]);
    },
  };
}
