import { later, timeOf } from '@/lib/rows/stamp';
import type { DurableOptions } from './copy/durable';
import type { Written } from './copy/line';
import type { Database } from './database';
import { mendedEntries } from './merge';
import { sharedTableNames } from './tables';

/** Rows by what they are made of: those of the history have one stamp, all others their newest. */
interface AnyRow {
  revision?: string;
  stamp?: string;
  author?: string;
}

/**
 * Who works here is known by an id that lies in no copied table. Without it what was put back would be somebody else's,
 * and nobody would see it: its author is the person, as long as no rows of others were taken in.
 */
async function knowPerson({ meta }: Database, written: readonly Written[]): Promise<void> {
  if (await meta.get('person')) return;
  const authors = new Set(written.flatMap((one) => ('row' in one ? ((one.row as AnyRow).author ?? []) : [])));
  const [author, ...others] = authors;
  if (author !== undefined && others.length === 0) await meta.put({ key: 'person', value: author });
}

const revisionOf = ({ revision, stamp }: AnyRow) => revision ?? stamp ?? '';

/**
 * What is copied: all that a person made, and what each change replaced. Left out is what comes again by reading pages:
 * `sightings` (which hold subjects of tickets), and the bookkeeping of this device.
 */
export const kept: DurableOptions = {
  tables: [...sharedTableNames.filter((name) => name !== 'sightings'), 'history'],
  revisionOf,
  timeOf: (row: AnyRow) => timeOf(revisionOf(row)),
  async settle(db, written) {
    const { meta, timeEntries } = db as Database;
    const stamps = written.map((one) => ('row' in one ? revisionOf(one.row as AnyRow) : ''));
    const newest = stamps.reduce(later, (await meta.get('clock'))?.value);
    if (newest) await meta.put({ key: 'clock', value: newest });
    await knowPerson(db as Database, written);
    // One entry runs at most: one that was put back beside another ends where that one begins.
    if (written.some(({ table }) => table === 'timeEntries')) {
      await timeEntries.bulkPut(mendedEntries(await timeEntries.toArray()));
    }
  },
};
