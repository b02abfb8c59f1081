import { later, timeOf } from '@/lib/rows/stamp';
import type { DurableOptions } from './copy/durable';
import type { Database } from './database';
import { isOfLibrary, markLibrary } from './library-mark';
import { mendedEntries } from './merge';
import { type SharedTable, sharedTableNames } from './tables';

/** Rows by what they are made of: those of the history have one stamp, all others their newest. */
interface AnyRow {
  id?: string;
  author?: string;
  revision?: string;
  stamp?: string;
  /** Of the history: the row, and what the change replaced, which is nothing where it added the row. */
  rowId?: string;
  before?: unknown;
}

/**
 * Who worked here, by rows that are put back into a database that forgot it. The history is of what was done here, so
 * the author of a row that was added by it is this person; a database from before there was a history has no other's.
 */
function personOf(rows: readonly AnyRow[]): string | undefined {
  const authors = new Map(rows.flatMap(({ id, author }) => (id && author ? [[id, author] as const] : [])));
  const added = rows.find(({ rowId, before }) => rowId && before === undefined && authors.has(rowId));
  return added?.rowId ? authors.get(added.rowId) : [...authors.values()][0];
}

const revisionOf = ({ revision, stamp }: AnyRow) => revision ?? stamp ?? '';

/** `sightings` and `listings` hold subjects of tickets. */
const comesAgain: readonly SharedTable[] = [
  'sightings',
  'listings',
  'seenAccounts',
  'knownTickets',
  'importedRunbooks',
];

/**
 * What is copied: all that a person made, and what each change replaced. Left out is what comes again by reading pages
 * and sources, and the bookkeeping of this device.
 */
export const kept: DurableOptions = {
  tables: [...sharedTableNames.filter((name) => !comesAgain.includes(name)), 'history'],
  derived: ['weekSpans', 'accountStandings'],
  revisionOf,
  timeOf: (row: AnyRow) => timeOf(revisionOf(row)),
  async settle(db, written) {
    const { meta, timeEntries } = db as Database;
    const rows = written.flatMap((one) => ('row' in one ? [one.row as AnyRow] : []));
    const person = (await meta.get('person')) ? undefined : personOf(rows);
    // All that is put back would be somebody else's otherwise, and hidden.
    if (person) await meta.put({ key: 'person', value: person });
    const stamps = rows.map(revisionOf);
    const newest = stamps.reduce(later, (await meta.get('clock'))?.value);
    if (newest) await meta.put({ key: 'clock', value: newest });
    if (written.some(({ table }) => isOfLibrary(table))) await markLibrary(db as Database);
    // One entry runs at most: one that was put back beside another ends where that one begins.
    if (written.some(({ table }) => table === 'timeEntries')) {
      await timeEntries.bulkPut(mendedEntries(await timeEntries.toArray()));
    }
  },
};
