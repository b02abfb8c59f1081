import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Durable } from './copy/durable';
import { jobsTable } from './jobs';
import { toRows } from './migrations/to-rows';
import type { LocalTables, SharedTables } from './tables';

type Tables<All> = { [Name in keyof All]: Table<All[Name], string> };
export type Database = Dexie &
  Tables<SharedTables> &
  Tables<LocalTables> & {
    /** Keeps a second copy; tests have none. */
    durable?: Durable;
  };

export interface DatabaseOptions extends Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> {
  name?: string;
  durable?: Durable;
}

/**
 * The database of this person on this device; it opens itself at the first query. Only the worker may call this:
 * anywhere else the data would sit in another origin, or not open at all.
 */
export function openDatabase({ name = 'sidelight', durable, ...options }: DatabaseOptions = {}): Database {
  const db = new Dexie(name, {
    ...(durable ? { indexedDB: durable.indexedDB } : {}),
    ...options,
    // "Saved" must mean on disk: Chromium otherwise answers before it has written.
    chromeTransactionDurability: 'strict',
    // Several connections write; each read asks the database itself.
    cache: 'disabled',
  }) as Database;
  declareVersions(db);

  // `false` keeps Dexie from warning on the console. An older connection gives way to an upgrade or a deletion and
  // opens again at its next query; the newer one, while blocked, just waits for that.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false });
    return false;
  });
  db.on('blocked', () => false);
  durable?.attach(db);
  db.durable = durable;
  return db;
}

/** Every version that ever landed; a change of tables or of what rows hold is a new one, with its migration. */
function declareVersions(db: Dexie): void {
  db.version(1).stores({
    engagements: 'id, *accountKeys',
    timeEntries: 'id, endedAt, &[author+running]',
    corrections: 'id, entryId',
    runs: 'id, &[recordKey+runbookId], outcome',
    accountFacts: 'id, accountKey',
    seenTickets: 'key, *accountKeys',
    recordEngagements: 'recordKey',
    fieldHealth: 'key',
    meta: 'key',
  });
  db.version(2).stores({
    siteReadings: 'key',
    picks: 'id, site',
    packs: 'id, site',
    trustedKeys: 'thumbprint',
    ownHosts: 'id, host',
  });
  db.version(3)
    .stores({
      people: 'id',
      accounts: 'id',
      accountLinks: 'id, key, accountId',
      engagements: 'id, accountId',
      // No unique index: two databases that are merged may both have a running entry. `mend` holds the rule there,
      // and the transaction here.
      timeEntries: 'id, endedAt, engagementId, [author+running]',
      runs: 'id, [recordKey+runbookId], outcome',
      facts: 'id, accountId',
      sightings: 'id, key, accountId',
      assignments: 'id, recordKey',
      packKeys: 'id',
      settings: 'id',
      history: 'id, command, rowId',
      outbox: 'key',
      answers: 'id, at',
      jobs: jobsTable,
      corrections: null,
      accountFacts: null,
      seenTickets: null,
      recordEngagements: null,
      trustedKeys: null,
    })
    .upgrade(toRows);
  db.version(4).stores({ ticketKinds: 'id, recordKey' });
  db.version(5).stores({ judgements: 'id, recordKey' });
  db.version(6).stores({
    sentPackets: 'id, recordKey, accountId, targetKey',
    packetEvents: 'id, recordKey, packetId',
    linkedIssues: 'id, *names',
    nextUpdates: 'id, recordKey, open',
  });
  db.version(7).stores({
    timeEntries: 'id, startedAt, endedAt, engagementId, [author+running], [author+open]',
    weekSpans: 'week',
  });
}
