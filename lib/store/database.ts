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
    /**
     * Another database in the same place, without a second copy: with its schema as of `version`, else as it is by now.
     * Not open yet; who asked for it closes it.
     */
    beside(name: string, version?: number): Database;
  };

/** The newest version of the schema. */
export const schemaVersion = 7;

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
  db.beside = (other, version = schemaVersion) => {
    const opened = new Dexie(other, { ...options, cache: 'disabled' }) as Database;
    declareVersions(opened, version);
    return opened;
  };

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

/**
 * Every version that ever landed; a change of tables or of what rows hold is a new one, with its migration.
 * @param upTo leaves later ones out, so that a database is made as it was then
 */
function declareVersions(db: Dexie, upTo = schemaVersion): void {
  const version = (number: number) => (number <= upTo ? db.version(number) : undefined);
  version(1)?.stores({
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
  version(2)?.stores({
    siteReadings: 'key',
    picks: 'id, site',
    packs: 'id, site',
    trustedKeys: 'thumbprint',
    ownHosts: 'id, host',
  });
  version(3)
    ?.stores({
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
    ?.upgrade(toRows);
  version(4)?.stores({ ticketKinds: 'id, recordKey' });
  version(5)?.stores({ judgements: 'id, recordKey' });
  version(6)?.stores({
    sentPackets: 'id, recordKey, accountId, targetKey',
    packetEvents: 'id, recordKey, packetId',
    linkedIssues: 'id, *names',
    nextUpdates: 'id, recordKey, open',
  });
  version(7)?.stores({
    engagementParts: 'id, engagementId, part',
    // By its start for the weeks that a timesheet shows; by the id of its record, so that all entries of one are moved together.
    timeEntries:
      'id, startedAt, endedAt, engagementId, [author+running], [author+open], [author+startedAt], record.ref.id',
    knownTickets: 'id, recordKey, *factKeys, [areaKey+seenAt], seenAt',
    knownIssues: 'id, targetKey, *factKeys',
    knownWords: 'id, recordKey, issueId',
    declinedOffers: 'id, factKey',
    seenAccounts: 'id, accountId',
    recordItems: 'id, accountId',
    mitigations: 'id, accountId',
    accountReviews: 'id, accountId',
    accountStandings: 'id, *ids',
    // What an account turned out to be is found without looking at all of them.
    accounts: 'id, mergedInto',
    listings: 'id, accountId',
    riskDays: 'id, accountId, day',
    riskLooks: 'accountId',
    runbooks: 'id, runbookId',
    runbookSources: 'id',
    importedRunbooks: 'id, sourceId, runbookId',
    runbookReviews: 'id, runbookId',
    staged: 'key, [sourceId+state], [sourceId+runbookId]',
    importPieces: 'key, sourceId',
    runbookUses: 'key, at',
    builtLibrary: 'key',
    weekSpans: 'week',
    worklogs: 'id, issueKey, day',
  });
}
