import type { Account, AccountLink } from '@/lib/accounts/account';
import type { Engagement } from '@/lib/accounts/engagement';
import type { AccountFact, SeenTicket } from '@/lib/accounts/fact';
import type { RecordRef } from '@/lib/context/record';
import type { OwnHost } from '@/lib/hosts/own-host';
import type { SiteReading } from '@/lib/hosts/site-reading';
import type { LinkedIssue } from '@/lib/packet/linked-issue';
import type { PacketEvent, SentPacket } from '@/lib/packet/sent';
import type { Target } from '@/lib/packet/target';
import type { TicketKind } from '@/lib/packet/ticket-kind';
import type { Topic, Word } from '@/lib/packet/word';
import type { Before, FieldRules, Row } from '@/lib/rows/row';
import type { Stamp } from '@/lib/rows/stamp';
import type { Run } from '@/lib/runbooks/runbook';
import type { Pack } from '@/lib/selectors/pack';
import type { PickedField } from '@/lib/selectors/pick';
import type { KeyOfPacks } from '@/lib/selectors/read-pack';
import type { TimeEntry } from '@/lib/time/entry';

/**
 * `running` is there on a running entry alone, `open` on one without an engagement: IndexedDB cannot look for the absence
 * of an end.
 */
export type StoredTimeEntry = TimeEntry & { running?: 1; open?: 1 };
export type StoredRun = Run & { recordKey: string };
/** A ticket as it was seen; `accountId` is absent when the ticket names no account by id. */
export type StoredSighting = Row & SeenTicket & { accountId?: string };

/** The engagement that a person’s time on a record, or on those of an account (`account:ID`), was last logged on or said to be on. */
export interface Assignment extends Row {
  recordKey: string;
  engagementId: string;
  /** UTC milliseconds. */
  lastUsedAt: number;
}

/** What a person says that a ticket is, whatever its type; of several persons the one who said it last counts. */
export interface StoredTicketKind extends Row {
  recordKey: string;
  kind: TicketKind;
  /** UTC milliseconds. */
  saidAt: number;
}

/** What a person says of a ticket's triage or of a verdict; of several persons the one who said it last counts. */
export interface Judgement extends Row {
  recordKey: string;
  /** What it is about. */
  topic: Topic;
  value: Word['value'];
  /** Why, in the person's words; empty where they said nothing. */
  why: string;
  /** What the rules said then, so that it can be counted how often they are right; `null` for nothing. */
  rules: string | number | null;
  /** UTC milliseconds. */
  saidAt: number;
}

/** A packet as it was sent. It never changes; what is said of it are rows of their own. */
export interface StoredSentPacket extends Row, Omit<SentPacket, 'id'> {
  /** The ticket. */
  record: RecordRef;
  /** Absent where the ticket names no account by id. */
  accountId?: string;
  /** Where it went, where that was said. */
  target?: Target;
  /** `target.key`, to be found by. */
  targetKey?: string;
}

/** Something that was said of a packet: before it went of the ticket alone. */
export interface StoredPacketEvent extends Row, Omit<PacketEvent, 'id'> {
  recordKey: string;
  packetId?: string;
}

/** An issue that a packet was sent to, as it was last read. */
export interface StoredLinkedIssue extends Row, LinkedIssue {
  /** `recordKey`. */
  key: string;
  /** All that it may be named by as a packet's target. */
  names: string[];
}

/** When a customer was promised to hear of a ticket next. */
export interface NextUpdate extends Row {
  recordKey: string;
  record: RecordRef;
  /** UTC milliseconds. */
  dueAt: number;
  /** There until the customer was told, or it was given up: IndexedDB cannot look for the absence of an end. */
  open?: 1;
  /** How it ended, and when, UTC milliseconds. */
  ended?: 'told' | 'dropped';
  endedAt?: number;
}

/** A job's row. What is in it is known to the code that knows its kind. */
export interface StoredJob {
  id: string;
  kind: string;
  key: string;
  state: string;
  dueAt?: number;
}

/** A person, as their colleagues will see them. */
export interface Person extends Row {
  /** Empty until they said it. */
  name: string;
}

/** A key whose packs are used, as it is kept. */
export type StoredKey = Row & KeyOfPacks;

/** A setting of the person; see `lib/settings`. */
export interface StoredSetting extends Row {
  key: string;
  value: unknown;
  /** Of the setting's schema. */
  version: number;
}

/** Every table that a team could share, by name. All its rows are `Row`s, deleted by tombstone. */
export interface SharedTables {
  people: Person;
  accounts: Account;
  accountLinks: AccountLink;
  engagements: Engagement;
  timeEntries: StoredTimeEntry;
  runs: StoredRun;
  facts: AccountFact;
  sightings: StoredSighting;
  assignments: Assignment;
  picks: PickedField;
  packs: Pack;
  packKeys: StoredKey;
  ownHosts: OwnHost;
  settings: StoredSetting;
  ticketKinds: StoredTicketKind;
  judgements: Judgement;
  sentPackets: StoredSentPacket;
  packetEvents: StoredPacketEvent;
  linkedIssues: StoredLinkedIssue;
  nextUpdates: NextUpdate;
}
export type SharedTable = keyof SharedTables;

/** What a command replaced in one row: the person's history, and the way back. */
export interface HistoryEntry {
  /** UUIDv7. */
  id: string;
  /** Id of the command; absent for what nobody asked for by a click. */
  command?: string;
  table: SharedTable;
  rowId: string;
  /** UTC milliseconds. */
  at: number;
  /** The stamp that the change gave. */
  stamp: Stamp;
  /** By cell what was there before, `null` for nothing; absent for a row that the change made. */
  before?: Before;
}

/** That a row changed since it was last handed to a team. One for each row, whatever became of it. */
export interface OutboxEntry {
  /** `timeEntries:019a…`. */
  key: string;
  table: SharedTable;
  rowId: string;
  stamp: Stamp;
}

/** What a command was answered, for a client that asks again because the answer got lost. */
export interface KeptAnswer {
  /** Of the command. */
  id: string;
  inputHash: string;
  answer: unknown;
  /** UTC milliseconds. */
  at: number;
}

/** When a field of a kind of record was last read on a site: what "missing since Tuesday" is told by. */
export interface FieldHealth {
  key: string;
  /** UTC milliseconds. */
  readAt: number;
}

/** The booked time of a week, by the instants at which it began: columns of the same length (`week-spans.ts`). */
export interface WeekSpans {
  /** Weeks since 1970, in UTC. */
  week: string;
  /** Of the entries. */
  author: string;
  /** Ids that `engagement` counts from 0. */
  engagements: string[];
  startedAt: Float64Array;
  endedAt: Float64Array;
  engagement: Uint32Array;
  classes: Uint8Array;
}

export interface Meta {
  /**
   * `pruned`: when that was done last, UTC milliseconds. `copy`: what the second copy is told apart by. `visits`: which
   * records were seen last, as JSON. `leaving:` with a host: it was taken away, and the browser still has to be told.
   * `packet:` with a record: what the person wrote into its packets, as JSON. `pulse`: when the computer was last seen
   * awake while the clock ran; `away`: what is to be asked of times when it was not (`lib/store/away.ts`). `trail`: which records
   * were on show, and when, as JSON.
   */
  key:
    | 'device'
    | 'person'
    | 'clock'
    | 'pruned'
    | 'copy'
    | 'visits'
    | 'pulse'
    | 'away'
    | 'trail'
    | `leaving:${string}`
    | `packet:${string}`;
  value: string;
}

/** What is of this device alone: bookkeeping that nobody misses on another. */
export interface LocalTables {
  history: HistoryEntry;
  outbox: OutboxEntry;
  answers: KeptAnswer;
  fieldHealth: FieldHealth;
  siteReadings: SiteReading;
  jobs: StoredJob;
  weekSpans: WeekSpans;
  meta: Meta;
}

interface TableRules extends FieldRules {
  /** Written by reading, not by a person: no history is kept of it. */
  isObserved?: true;
}

/** How the rows of each shared table merge. */
export const sharedTables: Readonly<Record<SharedTable, TableRules>> = {
  people: {},
  accounts: {},
  accountLinks: {},
  engagements: {},
  // An end without its start is no entry.
  timeEntries: {
    groups: {
      startedAt: 'times',
      endedAt: 'times',
      running: 'times',
      mended: 'times',
      // A cause without its class says nothing.
      cause: 'class',
      open: 'engagementId',
    },
  },
  runs: { maps: ['ticked'], groups: { outcome: 'outcome', finishedAt: 'outcome' } },
  facts: {},
  sightings: { isObserved: true },
  assignments: { groups: { engagementId: 'use', lastUsedAt: 'use' } },
  picks: {},
  packs: {},
  packKeys: {},
  ownHosts: { groups: { product: 'product', version: 'product' } },
  settings: { groups: { value: 'value', version: 'value' } },
  ticketKinds: { groups: { kind: 'said', saidAt: 'said' } },
  judgements: { groups: { value: 'said', why: 'said', rules: 'said', saidAt: 'said' } },
  sentPackets: {},
  packetEvents: {},
  linkedIssues: {
    groups: {
      status: 'read',
      state: 'read',
      resolution: 'read',
      fixVersions: 'read',
      solvedAt: 'read',
      asked: 'read',
      readAt: 'read',
    },
    isObserved: true,
  },
  // That it is open and how it ended are one; when it is due may be moved meanwhile.
  nextUpdates: { groups: { open: 'end', ended: 'end', endedAt: 'end' } },
};

export const sharedTableNames = Object.keys(sharedTables) as SharedTable[];
