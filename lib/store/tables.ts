import type { Account, AccountLink } from '@/lib/accounts/account';
import type { Mitigation } from '@/lib/accounts/doing/mitigation';
import type { AccountReview } from '@/lib/accounts/doing/review';
import type { Engagement } from '@/lib/accounts/engagement';
import type { EngagementPart } from '@/lib/accounts/engagements/parts';
import type { AccountFact, SeenTicket } from '@/lib/accounts/fact';
import type { AccountStanding } from '@/lib/accounts/portfolio/standing';
import type { RecordItem } from '@/lib/accounts/record/item';
import type { SeenAccount } from '@/lib/accounts/seen-account';
import type { RiskSnapshot } from '@/lib/accounts/snapshot';
import type { RecordRef } from '@/lib/context/record';
import type { OwnHost } from '@/lib/hosts/own-host';
import type { SiteReading } from '@/lib/hosts/site-reading';
import type { KnownIssue } from '@/lib/known/known-issue';
import type { KnownTicket } from '@/lib/known/known-ticket';
import type { LinkedIssue } from '@/lib/packet/linked-issue';
import type { PacketEvent, SentPacket } from '@/lib/packet/sent';
import type { Target } from '@/lib/packet/target';
import type { TicketKind } from '@/lib/packet/ticket-kind';
import type { Topic, Word } from '@/lib/packet/word';
import type { Before, FieldRules, Row } from '@/lib/rows/row';
import type { Stamp } from '@/lib/rows/stamp';
import type { Entry } from '@/lib/runbooks/entries';
import type { Run } from '@/lib/runbooks/runbook';
import type { ImportedFile } from '@/lib/runbooks/sources/file';
import type { ImportFrom } from '@/lib/runbooks/sources/source';
import type { Staged } from '@/lib/runbooks/sources/staged';
import type { Pack } from '@/lib/selectors/pack';
import type { PickedField } from '@/lib/selectors/pick';
import type { KeyOfPacks } from '@/lib/selectors/read-pack';
import type { TimeEntry } from '@/lib/time/entry';
import type { KeptWorklog } from '@/lib/time/worklogs/plan';

/**
 * `running` is there on a running entry alone, `open` on one without an engagement: IndexedDB cannot look for the absence
 * of an end.
 */
export type StoredTimeEntry = TimeEntry & { running?: 1; open?: 1 };
export type StoredRun = Run & { recordKey: string };
/** A ticket as it was seen; `accountId` is absent when the ticket names no account by id. */
export type StoredSighting = Row & SeenTicket & { accountId?: string };

/** An account as its records told it. */
export type StoredSeenAccount = Row & SeenAccount & { accountId: string };

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

/** What is remembered of a ticket, so that the next one like it finds it. */
export interface StoredKnownTicket extends Row, KnownTicket {
  recordKey: string;
  record: RecordRef;
  /** Absent where the ticket names no account by id. */
  accountId?: string;
  /** `keyOf` of each fact, to be found by. */
  factKeys: string[];
  /** The area, lower-cased, to be found by. */
  areaKey?: string;
}

/** A fault that a person says is known, by the ticket or issue that it is kept at. */
export interface StoredKnownIssue extends Row, KnownIssue {
  target: Target;
  /** `target.key`, to be found by. */
  targetKey: string;
  /** `keyOf` of each fact, to be found by. */
  factKeys: string[];
}

/** What a person says of a ticket: that it is a known issue, or is not; of several persons the one who said it last counts. */
export interface KnownWord extends Row {
  recordKey: string;
  record: RecordRef;
  /** Of the known issue's row. */
  issueId: string;
  is: boolean;
  /** UTC milliseconds. */
  saidAt: number;
  /** When its customer was told of the fix, UTC milliseconds. */
  toldAt?: number;
}

/** Evidence that a person said is not worth a runbook. */
export interface DeclinedOffer extends Row {
  /** `keyOf` the fact. */
  factKey: string;
}

/** A runbook that was written or edited here, as its author left it. */
export interface StoredRunbook extends Row {
  runbookId: string;
  markdown: string;
}

/** Where runbooks were imported from. */
export interface StoredSource extends Row {
  from: ImportFrom;
  /** When it was read to its end for the last time, UTC milliseconds. */
  readAt?: number;
}

/** A runbook of a source, as it was taken from there. */
export interface ImportedRunbook extends Row {
  sourceId: string;
  /** The path of a file, the id of an article. */
  place: string;
  runbookId: string;
  /** Empty once it is gone. */
  markdown: string;
  url?: string;
  /** When it last changed at its source, UTC milliseconds. */
  changedAt?: number;
}

/** What a person says of a runbook, wherever it came from. */
export interface RunbookReview extends Row {
  runbookId: string;
  /** The day on which they found it still right. */
  reviewed?: string;
  owner?: string;
  /** It is not to be in the library. */
  hidden?: true;
}

/** What an import found, until a person took or discarded it. */
export interface StoredStaged extends Staged {
  /** Of source and place. */
  key: string;
}

/** Files on their way into an import. */
export interface ImportPiece {
  /** Of source, reading and number. */
  key: string;
  sourceId: string;
  run: string;
  piece: number;
  files: ImportedFile[];
  last?: { skipped: number };
  /** Of a pack that is not here as a whole yet, in the place of files. */
  bytes?: Uint8Array<ArrayBuffer>;
}

/** That a runbook was shown, or opened, on a ticket; `runbookId` is empty for a ticket that nothing seemed to fit. */
export interface RunbookUsed {
  /** Of ticket and runbook. */
  key: string;
  runbookId: string;
  /** UTC milliseconds, the first time. */
  shownAt?: number;
  /** How sure the ranking was when it was shown, 0 to 1; absent in what an earlier version noted. */
  sure?: number;
  openedAt?: number;
  /** The later of both. */
  at: number;
}

/** The library as it was put together last, and its index: what a worker that wakes need not make again. */
export type BuiltLibrary =
  | { key: 'entries'; mark: string; entries: Entry[] }
  | { key: 'index'; mark: string; weights: string; buffer: ArrayBuffer };

/** A worklog that was sent to a site, or could not be. */
export interface StoredWorklog extends Row, KeptWorklog {}

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

/** When a list of an account's open tickets on a host was read last, and how many it held. */
export interface Listing extends Row {
  accountId: string;
  /** Site and host: `zendesk:acme.zendesk.com`. */
  system: string;
  open: number;
  /** UTC milliseconds. */
  at: number;
}

/** Every table that a team could share, by name. All its rows are `Row`s, deleted by tombstone. */
export interface SharedTables {
  people: Person;
  accounts: Account;
  accountLinks: AccountLink;
  engagements: Engagement;
  engagementParts: EngagementPart;
  timeEntries: StoredTimeEntry;
  runs: StoredRun;
  facts: AccountFact;
  sightings: StoredSighting;
  listings: Listing;
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
  knownTickets: StoredKnownTicket;
  knownIssues: StoredKnownIssue;
  knownWords: KnownWord;
  declinedOffers: DeclinedOffer;
  seenAccounts: StoredSeenAccount;
  recordItems: RecordItem;
  mitigations: Mitigation;
  accountReviews: AccountReview;
  runbooks: StoredRunbook;
  runbookSources: StoredSource;
  importedRunbooks: ImportedRunbook;
  runbookReviews: RunbookReview;
  worklogs: StoredWorklog;
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

/**
 * How an account stood when all were listed last, so that a list of thousands need not be worked out each time.
 * Whatever is written of the account takes it away.
 */
export interface StoredAccountStanding extends AccountStanding {
  /** Of the account, by the one that it turned out to be. */
  id: string;
  /** It and those that turned out to be it. */
  ids: string[];
  /** When it was worked out, UTC milliseconds. */
  at: number;
  /** By which settings. */
  by: string;
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
   * `backup`: when one was saved last, and `pruned`: when that was done last, UTC milliseconds. `copy`: what the second
   * copy is told apart by. `visits`: which records were seen last, as JSON. `leaving:` with a host: it was taken away, and
   * the browser still has to be told. `packet:` with a record: what the person wrote into its packets, as JSON. `library`:
   * another value after each change of the library's rows. `pulse`: when the computer was last seen awake while the clock
   * ran; `away`: what is to be asked of times when it was not (`lib/store/away.ts`). `trail`: which records were on show,
   * and when, as JSON. `break`: the last one of the person, as JSON, and `quiet`: since when no clock ran where they do not
   * want to be told of it (`lib/store/breaks.ts`).
   */
  key:
    | 'device'
    | 'person'
    | 'clock'
    | 'pruned'
    | 'copy'
    | 'visits'
    | 'backup'
    | 'library'
    | 'pulse'
    | 'away'
    | 'trail'
    | 'break'
    | 'quiet'
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
  accountStandings: StoredAccountStanding;
  jobs: StoredJob;
  staged: StoredStaged;
  importPieces: ImportPiece;
  runbookUses: RunbookUsed;
  builtLibrary: BuiltLibrary;
  weekSpans: WeekSpans;
  meta: Meta;
  riskDays: StoredRiskDay;
  riskLooks: RiskLook;
}

/** How an account's risk stood at the end of a day on which something was read of it. */
export interface StoredRiskDay extends RiskSnapshot {
  /** `ACCOUNT:2026-11-19`. */
  id: string;
  accountId: string;
  day: string;
}

/** When the person looked at an account's risk, and how it stood when they did so before. */
export interface RiskLook {
  accountId: string;
  /** When the present look began and was last, UTC milliseconds. */
  from: number;
  snapshot: RiskSnapshot;
  /** How it stood at the end of the look before; absent at the first. */
  before?: RiskSnapshot;
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
  // How it goes and why are said together.
  engagements: { groups: { phase: 'phase', phaseWhy: 'phase' } },
  // An answer, a check and a day of it are one each.
  engagementParts: { groups: { answer: 'answer', answeredOn: 'answer', state: 'check', checkedOn: 'check' } },
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
  runs: { maps: ['ticked'], groups: { outcome: 'outcome', misfit: 'outcome', finishedAt: 'outcome' } },
  facts: {},
  sightings: { isObserved: true },
  listings: { groups: { open: 'read', at: 'read' }, isObserved: true },
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
  // One reading is one whole; half of two says what neither ticket was.
  knownTickets: {
    groups: {
      facts: 'read',
      factKeys: 'read',
      area: 'read',
      areaKey: 'read',
      state: 'read',
      openedAt: 'read',
      solvedAt: 'read',
      fixVersions: 'read',
      links: 'read',
      seenAt: 'read',
    },
    isObserved: true,
  },
  knownIssues: { groups: { facts: 'facts', factKeys: 'facts' } },
  knownWords: { groups: { is: 'said', saidAt: 'said' } },
  declinedOffers: {},
  seenAccounts: { isObserved: true },
  // A state is of a version; who said it last belongs to when.
  recordItems: {
    groups: { state: 'state', version: 'state', fromOn: 'days', untilOn: 'days', saidAt: 'said', saidBy: 'said' },
  },
  mitigations: { groups: { state: 'state', endedAt: 'state', driver: 'effect', takesOff: 'effect' } },
  accountReviews: {},
  runbooks: {},
  runbookSources: {},
  // One reading of one article.
  importedRunbooks: {
    groups: { runbookId: 'read', markdown: 'read', url: 'read', changedAt: 'read' },
    isObserved: true,
  },
  runbookReviews: {},
  // What was sent, where it is, and of which entries, are one.
  worklogs: { groups: { entryIds: 'sent', worklogId: 'sent', sent: 'sent', failure: 'sent', day: 'sent' } },
};

export const sharedTableNames = Object.keys(sharedTables) as SharedTable[];
