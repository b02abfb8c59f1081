import type { EntryClass } from '../entry';
import type { SheetRow } from './sums';

/** Rows of one kind, added up: logged seconds of each column and in all. */
export interface Group<Key extends string> {
  key: Key;
  seconds: number[];
  total: number;
  billable: number;
}

/** Rows by what `keyOf` says of each, most first. All groups together are all rows. */
export function groupsBy<Key extends string>(rows: readonly SheetRow[], keyOf: (row: SheetRow) => Key): Group<Key>[] {
  const groups = new Map<Key, Group<Key>>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? { key, seconds: row.seconds.map(() => 0), total: 0, billable: 0 };
    groups.set(key, {
      key,
      seconds: group.seconds.map((seconds, column) => seconds + (row.seconds[column] ?? 0)),
      total: group.total + row.total,
      billable: group.billable + row.billable,
    });
  }
  return [...groups.values()].sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}

const classes = ['reactive', 'proactive', 'rework', 'internal'] as const satisfies readonly EntryClass[];

/** Every class, in the order in which they are shown, with nothing where there is none. */
export function byClass(rows: readonly SheetRow[], columns: number): Group<EntryClass>[] {
  const found = groupsBy(rows, (row) => row.class);
  const none = (key: EntryClass) => ({ key, seconds: Array.from({ length: columns }, () => 0), total: 0, billable: 0 });
  return classes.map((key) => found.find((group) => group.key === key) ?? none(key));
}
