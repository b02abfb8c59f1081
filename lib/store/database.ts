import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Engagement } from '@/lib/accounts/engagement';
import type { AccountFact, SeenTicket } from '@/lib/accounts/fact';
import type { OwnHost } from '@/lib/hosts/own-host';
import type { SiteReading } from '@/lib/hosts/site-reading';
import type { Run } from '@/lib/runbooks/runbook';
import type { Pack } from '@/lib/selectors/pack';
import type { Pick as PickedField } from '@/lib/selectors/pick';
import type { TimeEntry } from '@/lib/time/entry';
import type { Durable } from './copy/durable';
import type { FieldHealth } from './field-health';
import type { StoredKey } from './packs';

/** `running` is there on the running entry alone: IndexedDB cannot look for the absence of an end. */
export type StoredTimeEntry = TimeEntry & { running?: 1 };
export type StoredRun = Run & { recordKey: string };

/** What a change of an entry replaced: the whole row as it was. */
interface Correction {
  /** UUIDv7. */
  id: string;
  entryId: string;
  /** UTC milliseconds. */
  at: number;
  replaced: TimeEntry;
}

/** The engagement that time on a record was last logged on. */
interface RecordEngagement {
  recordKey: string;
  engagementId: string;
  lastUsedAt: number;
}

interface Meta {
  key: 'device' | 'clock' | 'copy';
  value: string;
}

export type Database = Dexie & {
  engagements: Table<Engagement, string>;
  timeEntries: Table<StoredTimeEntry, string>;
  corrections: Table<Correction, string>;
  runs: Table<StoredRun, string>;
  accountFacts: Table<AccountFact, string>;
  seenTickets: Table<SeenTicket, string>;
  recordEngagements: Table<RecordEngagement, string>;
  fieldHealth: Table<FieldHealth, string>;
  siteReadings: Table<SiteReading, string>;
  picks: Table<PickedField, string>;
  packs: Table<Pack, string>;
  trustedKeys: Table<StoredKey, string>;
  ownHosts: Table<OwnHost, string>;
  meta: Table<Meta, string>;
  /** Keeps a second copy; tests and private windows have none. */
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

  db.version(1).stores({
    engagements: 'id, *accountKeys',
    // The unique index makes a second running entry of a person impossible, whatever the code above it does.
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
