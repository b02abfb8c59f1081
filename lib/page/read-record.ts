import type { Context, ReadFailure, Reading } from '@/lib/context/context';
import { fitted } from '@/lib/context/fitted';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { ApiOutcome, ReadRequest } from '@/lib/contract/tabs';
import type { AddedSelector } from '@/lib/sites/added';
import type { SitePage } from '@/lib/sites/site';
import { changedAt, keep, type Recent } from './recent';

/**
 * When to look at the page, in milliseconds after the record was opened. Sites mount a record's parts late and tell
 * nobody; a few looks that end cost less than an observer that stays.
 */
export const looksAfter = [0, 150, 400, 1000, 2000, 4000, 8000];
/** At which of these looks a failure is told when the page showed nothing until then. */
const failureAfter = 400;

export interface ReadWith {
  document: Document;
  /** Selectors that did not come with Sidelight; asked for when the page is looked at. */
  added?: () => Promise<readonly AddedSelector[]>;
  /** Reads by API; absent where the site serves none. */
  readApi?: (request: ReadRequest) => Promise<ApiOutcome>;
  recent: Recent;
  /** Whether the person asked for it: then the whole is read, whatever is kept. */
  again?: boolean;
  /** What is on show of this record, if it was read without a failure: it stays when a newer reading fails. */
  shown?: Context;
  signal: AbortSignal;
  now: () => number;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Reads one record: by API where the site serves one, what that did not give from the page. What is kept of it is told
 * at once, and the API only asked whether it changed since. A good reading stays beside the failure of a later one.
 * `report` is called with the first outcome and again whenever there was more; `made`: the worker has this very context.
 * Never reports another record's fields, nor anything after an abort.
 */
export async function readRecord(
  site: SitePage,
  ref: RecordRef,
  using: ReadWith,
  report: (reading: Reading, made?: string) => void,
): Promise<void> {
  const { signal, now, readApi, recent, wait } = using;
  const expected: string[] = [...site.expected(ref)];
  const about = { ref, expected, pickable: [...site.pickable(ref)] };
  const tell = (context?: Context, failure?: ReadFailure, at = now(), made?: string) => {
    if (!signal.aborted) report({ ...about, at, context, failure }, made);
  };
  const key = recordKey(ref);
  const kept = readApi && !using.again ? recent.get(key) : undefined;
  if (kept) tell(kept, undefined, kept.readAt);
  const { context, failure, unchanged, made } = (await readApi?.({ ref, updatedAt: kept && changedAt(kept) })) ?? {};
  if (signal.aborted) return;
  let read = unchanged && kept ? { ...kept, readAt: now() } : context;
  if (read) {
    keep(recent, read);
    tell(read, undefined, now(), read === context ? made : undefined);
  } else if (kept) {
    if (!failure) return;
    tell(kept, failure);
    // What the site refuses now is not shown again before it allows it.
    if (failure.until === undefined && failure.reason !== 'network') recent.delete(key);
    return;
  } else if (failure && using.shown) {
    tell(using.shown, failure);
    return;
  }

  let most = sizeOf(read);
  let waited = 0;
  let added: readonly AddedSelector[] | undefined;
  for (const after of looksAfter) {
    if (read && missingIn(read, expected).length === 0) return;
    added ??= (await using.added?.()) ?? [];
    await wait(after - waited, signal);
    waited = after;
    const shown = lookAtPage(site, ref, using, added);
    if (read && shown) read = filled(read, shown, expected);
    const known = read ?? shown;
    const isMore = sizeOf(known) > most;
    most = Math.max(most, sizeOf(known));
    // A failure is told with what the page shows, for which it waits a moment: what comes later moves the buttons.
    if (isMore || (failure && after === failureAfter && most === 0)) tell(known, failure);
  }
  if (most === 0 && !failure && !read) tell(undefined, { reason: 'changed-shape', at: now(), path: 'page' });
}

function missingIn({ fields, empty }: Context, expected: readonly string[]): string[] {
  return expected.filter((name) => !(name in fields || empty.includes(name)));
}

/** The API's context with the fields that only the page shows; the API's own stay as they are. */
function filled(context: Context, shown: Context, expected: readonly string[]): Context {
  const missing = missingIn(context, expected);
  const more = Object.entries(shown.fields).filter(([name]) => missing.includes(name));
  return { ...context, fields: { ...context.fields, ...Object.fromEntries(more) } };
}

/** A page that changed under us must never break it or show half of another record. */
function lookAtPage(
  site: SitePage,
  ref: RecordRef,
  { document, now }: ReadWith,
  added: readonly AddedSelector[],
): Context | undefined {
  try {
    const context = site.readDom(ref, document, now(), added);
    return context && recordKey(context.ref) === recordKey(ref) ? fitted(context) : undefined;
  } catch {
    return undefined;
  }
}

/** How much a context holds; 0 when there is none. */
function sizeOf(context: Context | undefined): number {
  if (!context) return 0;
  const comments = context.kind === 'ticket' ? context.conversation.length : 0;
  return Object.keys(context.fields).length + comments;
}
