import type { AskedAt } from '@/lib/accounts/asked-at';
import type { SeenTicket } from '@/lib/accounts/fact';
import type { RecordRef, SiteId } from '@/lib/context/record';
import type { ImportedFile } from '@/lib/runbooks/sources/file';
import type { Article } from '@/lib/runbooks/sources/stage';
import type { Staged } from '@/lib/runbooks/sources/staged';
import type { Answer, Ask, Sent, SiteWrite } from '@/lib/sites/site';
import type { PlannedWork, WorklogToSend } from './worklogs';

export interface AskedSite {
  site: SiteId;
  host: string;
}

/** One reading of a source of runbooks. */
export interface Reading {
  sourceId: string;
  /** Tells it from the reading before. */
  run: string;
}

/** Some bytes of a pack. */
export interface PackPart {
  bytes: Uint8Array<ArrayBuffer>;
  /** There are no more. */
  isLast: boolean;
  /** How many the whole has, where that was said. */
  total?: number;
  /** It was sent as a web page. */
  isPage: boolean;
}

/** What reads a pack from its address. */
export interface PackTools {
  /** The bytes from this one on, as many as go through one message. Throws `Pause` when they cannot be had now. */
  fetch(url: string, from: number): Promise<PackPart>;
  /** Nothing more is read there for now. */
  close(url: string): Promise<void>;
}

/** What imports may use. */
export interface ImportTools {
  /** When what the library has from these places last changed, UTC milliseconds; a place that it does not have is absent. */
  changedAt(sourceId: string, places: readonly string[]): Promise<Map<string, number | undefined>>;
  /** What can be taken of these articles, against the library as it is, and why the others cannot. */
  stage(reading: Reading, articles: readonly Article[]): Promise<Staged[]>;
  /** A piece of files that a page of ours handed over; `undefined` until it did. */
  piece(reading: Reading, piece: number): Promise<{ files: ImportedFile[]; last?: { skipped: number } } | undefined>;
  /** Keeps a piece of files; the same again is the same. */
  keepPiece(piece: Reading & { piece: number; files: ImportedFile[]; last?: { skipped: number } }): Promise<void>;
  /** So many parts of a pack as one; `undefined` where one is missing. */
  pack(reading: Reading, parts: number): Promise<Blob | undefined>;
  hasPart(reading: Reading, part: number): Promise<boolean>;
  /** Forgets the parts and files of every reading of the source. */
  forgetPieces(reading: Reading): Promise<void>;
  /** For a step's `write`, as all below: keeps a part of a pack. */
  keepPart(reading: Reading, part: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Forgets the parts, not the files that were in them. */
  forgetParts(reading: Reading): Promise<void>;
  /** Forgets what an earlier reading found. */
  begin(reading: Reading): Promise<void>;
  put(staged: readonly Staged[]): Promise<void>;
  forgetPiece(reading: Reading, piece: number): Promise<void>;
  /** Everything was met: what was not is gone from the source. */
  end(reading: Reading): Promise<void>;
  /** Takes at most so many of what was found into the library, and says how many these were. */
  take(sourceId: string, most: number): Promise<number>;
}

/** What the steps of Sidelight's jobs may use. */
export interface JobTools {
  /** Current time, UTC milliseconds. */
  now(): number;
  /**
   * Asks a site as the signed-in person, through an open page of it or by a session of our own. Throws `Pause` when it
   * cannot be asked now, or does not answer as it should.
   */
  askSite<T>(site: AskedSite, read: (ask: Ask) => Promise<T>): Promise<T>;
  /** A kept account as the site knows it by this id, with the keys by which it is known here; none when it is not. */
  accountAt(account: string, at: AskedAt & { id: string }): Promise<{ ref: RecordRef; keys: string[] } | undefined>;
  /** For a step's `write`: whether the account is still kept. */
  isKept(account: string): Promise<boolean>;
  /** For a step's `write`. */
  rememberTicket(ticket: SeenTicket, accountKeys: string[]): Promise<void>;
  /** For a step's `write`: what a whole list of the account's open tickets, begun at `since`, left out is closed. */
  closeUnlisted(account: RecordRef, accountKeys: string[], since: number): Promise<void>;
  imports: ImportTools;
  packs: PackTools;
  /**
   * Sends what changes something, through an open page of the site. Throws `Pause` where nothing was sent, or where it is
   * not known whether it arrived: then the step is repeated, and must find out.
   * @param confirmed by which click
   */
  sendToSite(site: AskedSite, confirmed: string, write: SiteWrite): Promise<Answer>;
  /** The worklog as its entries are now; `undefined` when the site has it so already, or nothing is left of it. */
  workToLog(row: WorklogToSend): Promise<PlannedWork | undefined>;
  /** For a step's `write`. */
  keepWorklog(row: WorklogToSend, work: PlannedWork, outcome: Sent): Promise<void>;
}
