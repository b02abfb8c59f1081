import type { Context, Reading } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { ApiOutcome } from '@/lib/messages';
import type { AddedSelector } from '@/lib/sites/added';
import type { SitePage } from '@/lib/sites/site';

/**
 * When to look at the page, in milliseconds after the record was opened. Sites mount a record's parts late and tell
 * nobody; a few looks that end cost less than an observer that stays.
 */
export const looksAfter = [0, 150, 400, 1000, 2000, 4000, 8000];
/** At which of these looks a failure is told when the page showed nothing until then. */
const failureAfter = 400;

export interface ReadWith {
  document: Document;
  /** Selectors that did not come with Sidelight. */
  added?: readonly AddedSelector[];
  /** Reads by API; absent where the site serves none. */
  readApi?: (ref: RecordRef) => Promise<ApiOutcome>;
  signal: AbortSignal;
  now: () => number;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Reads one record: by API where the site serves one, else from the page. `report` is called with the first outcome
 * and again whenever the page showed more. Never reports another record's fields, nor anything after an abort.
 */
export async function readRecord(
  site: SitePage,
  ref: RecordRef,
  using: ReadWith,
  report: (reading: Reading) => void,
): Promise<void> {
  const { signal, now, readApi, wait } = using;
  const about = { ref, expected: [...site.expected(ref)], pickable: [...site.pickable(ref)] };
  const tell = (outcome: ApiOutcome) => {
    if (!signal.aborted) report({ ...about, at: now(), ...outcome });
  };
  const { context, failure } = (await readApi?.(ref)) ?? {};
  if (signal.aborted) return;
  if (context) return tell({ context });

  let most = 0;
  let waited = 0;
  for (const after of looksAfter) {
    await wait(after - waited, signal);
    waited = after;
    const shown = lookAtPage(site, ref, using);
    const isMore = sizeOf(shown) > most;
    most = Math.max(most, sizeOf(shown));
    // A failure is told with what the page shows, for which it waits a moment: what comes later moves the buttons.
    if (isMore || (failure && after === failureAfter && most === 0)) tell({ context: shown, failure });
  }
  if (most === 0 && !failure) tell({ failure: { reason: 'changed-shape', at: now(), path: 'page' } });
}

/** A page that changed under us must never break it or show half of another record. */
function lookAtPage(site: SitePage, ref: RecordRef, { document, added, now }: ReadWith): Context | undefined {
  try {
    const context = site.readDom(ref, document, now(), added);
    return context && recordKey(context.ref) === recordKey(ref) ? context : undefined;
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
