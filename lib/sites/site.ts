import type { Context, FieldName, ReadFailure, RelatedTicket } from '@/lib/context/context';
import type { RecordRef, SiteId } from '@/lib/context/record';
import type { AddedSelector } from './added';
import type { ReadSaved } from './saved';

/**
 * What the content script knows of a site: small, because it is loaded into every page of the site. The other half,
 * mapping the site's answers to a context, runs in the worker (`ReadApi`).
 */
export interface SitePage {
  id: SiteId;
  /** The record a URL shows, from the URL alone. Pure. */
  recordAt(url: URL): RecordRef | undefined;
  /** Fields this site can give for this kind of record. */
  expected(ref: RecordRef): readonly FieldName[];
  /** Where the site serves its API on the page's own origin; absent when it serves none. Nothing else is asked for. */
  api?: RegExp;
  /**
   * Where this site's API takes work that was logged: a path of the API, with the issue in it. Nothing else is ever
   * written, and this by a job alone that a person confirmed.
   */
  takesWork?: { path: RegExp; headers?: Record<string, string> };
  /** The worker can read this site by a session of its own, when the person signed in; the page asks for nothing. */
  apiInWorker?: true;
  /**
   * Headers the API wants besides the session, as the page itself holds them; they leave it with a GET to the same
   * origin only. `undefined`: the page does not hold them, the API would refuse and is not asked.
   */
  headers?(document: Document): Record<string, string> | undefined;
  /**
   * Reads what the page shows of exactly this record; `undefined` when the page does not show it.
   * @param added selectors to try before the bundled ones
   */
  readDom(ref: RecordRef, document: Document, now: number, added?: readonly AddedSelector[]): Context | undefined;
  /** Where the page shows exactly this record: one element, or several shadow roots; none when it does not. */
  roots(ref: RecordRef, document: Document, added?: readonly AddedSelector[]): readonly ParentNode[];
  /** Fields for which a person may point at the element that shows them. */
  pickable(ref: RecordRef): readonly FieldName[];
  /** The site as it is on a host that the person granted, where that differs; on its own hosts it is as it is. */
  on?(host: string, document: Document): SitePage;
}

/** What the worker knows of a site: how its answers become contexts, and what may be added to its selectors. */
export interface SiteWorker {
  /** Absent where the site serves no API that may be asked. */
  readApi?: ReadApi;
  /** Lists an account's open tickets, with the site's own word for an account; asked for by a click only. */
  openTickets?: { account: string; read: ReadOpenTickets };
  /** Reads the articles of its knowledge base; asked for by a click only. */
  articles?: ReadArticles;
  /** Sends work that was logged; absent where the site takes none. */
  logWork?: LogWork;
  readSaved: ReadSaved;
  /** What selectors of packs and picks may be for, by the names in these. */
  selectors: readonly object[];
}

/**
 * Reads a record through the site's own API. Throws `ReadError` with one of the named reasons, and `UnchangedError` where
 * the asker knows the record as it is.
 */
type ReadApi = (ref: RecordRef, ask: Ask) => Promise<Context>;

export interface OpenTicketsPage {
  tickets: RelatedTicket[];
  /** Where the next page begins, in the site's own words; absent after the last one. */
  next?: string;
  /** On the last page: whether there are no more than were given. */
  complete: boolean;
  /** How many there are from the beginning of this page on, as far as the site says. */
  left?: number;
}

/**
 * One page of an account's open tickets, from where the page before said the next one begins. Asked for again, it gives
 * what is there by then. Throws `ReadError`.
 */
export type ReadOpenTickets = (account: RecordRef, after: string | undefined, ask: Ask) => Promise<OpenTicketsPage>;

/** An article of a knowledge base as a list has it. */
export interface ListedArticle {
  id: string;
  title: string;
  /** When it last changed, UTC milliseconds. */
  changedAt?: number;
  /** Where a person can read it. */
  url?: string;
  /** As Markdown, where the list holds it. */
  markdown?: string;
}

export interface ArticlesPage {
  articles: ListedArticle[];
  /** Where the next page begins, in the site's own words; absent after the last one. */
  next?: string;
  /** How many there are in all, as far as the site says. */
  total?: number;
}

/** Where articles are: a host, and what part of it. */
interface ArticlesAt {
  host: string;
  part?: string;
}

export interface ReadArticles {
  /** One page of all published articles, from where the page before said the next one begins. Throws `ReadError`. */
  list(at: ArticlesAt, after: string | undefined, ask: Ask): Promise<ArticlesPage>;
  /** The Markdown of these articles by id, where lists do not hold it; one that is not there any more is absent. */
  read?(at: ArticlesAt, ids: readonly string[], ask: Ask): Promise<ReadonlyMap<string, string>>;
}

/** Work on an issue, as a site is to be told. */
export interface WorkToLog {
  /** What is carried along, so that it is found again. */
  entryIds: readonly string[];
  /** UTC milliseconds. */
  startedAt: number;
  seconds: number;
  /** Looked at before: it holds nothing that must not leave. */
  comment: string;
}

/** A request that changes something at a site. */
export interface SiteWrite {
  method: 'POST' | 'PUT';
  path: string;
  /** JSON. */
  body: string;
}

/** What came of it: the site's id of the worklog, or why not, in the site's words. */
export type Sent = { id: string } | { failed: { status?: number; says: string } };

export interface LogWork {
  /** The worklog that carries one of these entries, by its id. Throws `ReadError`. */
  find(issue: RecordRef, work: Pick<WorkToLog, 'entryIds' | 'startedAt'>, ask: Ask): Promise<string | undefined>;
  /** @param worklogId changes that one */
  request(issue: RecordRef, work: WorkToLog, worklogId: string | undefined): SiteWrite;
  sent(answer: Answer): Sent;
}

export interface Ask {
  /** GETs a path of the site's API as the signed-in person: on the record's own origin, or on the API's. */
  get(path: string): Promise<Answer>;
  /** Current time, UTC milliseconds. */
  now(): number;
  /**
   * When the record last changed as far as the asker knows, UTC milliseconds. A reader that can asks for that first and
   * ends with `UnchangedError` if it still is so (`endIfUnchanged`).
   */
  knownUpdatedAt?: number;
}

/** What came back, unread; `cut` where texts in it were too long, `too-large` where that did not help. `left` when the person went on to another record meanwhile. */
export type Answer =
  | { kind: 'answer'; status: number; contentType: string; retryAfter?: string; body: string; cut?: true }
  | { kind: 'unreachable' }
  | { kind: 'too-large' }
  | { kind: 'left' };

/** A read that failed for one of the named reasons. */
export class ReadError extends Error {
  readonly failure: ReadFailure;
  constructor(failure: ReadFailure) {
    super(failure.reason);
    this.failure = failure;
  }
}

/** The person went on to another record: nobody wants the outcome any more. */
export class LeftError extends Error {}

/** The record is as the asker knows it. */
export class UnchangedError extends Error {}

/**
 * To be called with the time of the last change as the site tells it, before anything more is asked for: throws
 * `UnchangedError` when it is the one that the asker knows. An unknown time is no proof of anything.
 */
export function endIfUnchanged(updatedAt: number | undefined, { knownUpdatedAt }: Ask): void {
  if (updatedAt !== undefined && updatedAt === knownUpdatedAt) throw new UnchangedError();
}
