import type { DurableOptions } from './copy/durable';
import type { Database } from './database';

/** Rows by what they are made of; tables differ in what they have. */
interface AnyRow {
  updatedAt?: string;
  lastUsedAt?: number;
  at?: number;
  addedAt?: number;
}

/**
 * What is copied: all that a person made. Left out is what comes again by reading pages: `seenTickets` (which holds
 * subjects of tickets), `siteReadings`, `fieldHealth`.
 */
export const kept: DurableOptions = {
  tables: [
    'engagements',
    'timeEntries',
    'corrections',
    'runs',
    'accountFacts',
    'recordEngagements',
    'picks',
    'packs',
    'trustedKeys',
    'ownHosts',
  ],
  revisionOf: ({ updatedAt, lastUsedAt }: AnyRow) => updatedAt ?? String(lastUsedAt ?? ''),
  timeOf: ({ updatedAt, lastUsedAt, at, addedAt }: AnyRow) =>
    updatedAt ? Number.parseInt(updatedAt.slice(0, 12), 16) : (lastUsedAt ?? at ?? addedAt ?? 0),
  /** One entry runs at most: one that was put back beside another ends where that one begins. */
  async mend(db, table, row) {
    if (table !== 'timeEntries') return undefined;
    const { running, ...entry } = row as { running?: 1; author: string; startedAt: number };
    const other = await (db as Database).timeEntries.where('[author+running]').equals([entry.author, 1]).first();
    return { ...entry, endedAt: Math.max(entry.startedAt, other?.startedAt ?? entry.startedAt) };
  },
  async settle(db, written) {
    const { meta } = db as Database;
    const stamps = written.flatMap((one) => ('row' in one && (one.row as AnyRow).updatedAt) || []);
    const newest = [(await meta.get('clock'))?.value ?? '', ...stamps].sort().at(-1) ?? '';
    if (newest !== '') await meta.put({ key: 'clock', value: newest });
  },
};
