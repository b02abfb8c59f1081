import { seenTicketOf } from '@/lib/accounts/seen-ticket';
import type { Context, ReadFailure, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { ApiOutcome, LauncherState, ReadRequest, Shown, TabView } from '@/lib/messages';
import { type Outcomes, suggest } from '@/lib/runbooks/rank';
import type { Suggestion } from '@/lib/runbooks/runbook';
import { apis } from '@/lib/sites/apis';
import { type Ask, LeftError, ReadError, UnchangedError } from '@/lib/sites/site';
import { lastRead, noteFields } from '@/lib/store/field-health';
import { outcomesByRunbook } from '@/lib/store/runs';
import { rememberTicket } from '@/lib/store/seen-tickets';
import { noteReading } from '@/lib/store/site-readings';
import { runningEntry } from '@/lib/store/time-entries';
import { analyse } from './analysis';
import { getFor } from './site-get';
import type { Worker } from './worker';

/** The page shows another record, or none: whatever was on show in this tab is over. */
export function recordOpened(worker: Worker, ref: RecordRef | null, tabId: number): void {
  worker.tabs.forget(tabId);
  worker.leaving.shows(tabId, ref ? recordKey(ref) : undefined);
  worker.changed(['tab'], tabId);
  if (ref) worker.tabs.noteRecord(tabId);
  if (ref) worker.jobs.hostSeen(ref.host).catch(() => undefined); // Then the alarm comes to it.
}

/** A content script read its record. */
export async function recordRead(worker: Worker, shown: Shown, tabId: number): Promise<LauncherState> {
  worker.tabs.set(tabId, shown);
  const context = contextOf(shown.view);
  if (context?.kind === 'ticket') await rememberSeen(worker, context);
  if (shown.view.state === 'read') await noteReading(worker.db, shown.view.reading).catch(() => undefined);
  if (context) await noteFields(worker.db, context.ref, knownFields(context), context.readAt).catch(() => undefined);
  worker.changed(['tab', 'account', 'sites'], tabId);
  return launcherState(worker, shown.view);
}

/** A risk driver that misses one sighting is stale by one; the reading must not fail for it. */
async function rememberSeen(worker: Worker, context: TicketContext): Promise<void> {
  const ticket = seenTicketOf(context, context.readAt);
  if (ticket) await rememberTicket(worker.db, ticket).catch(() => undefined);
}

/** Reads by the site's API, where the site serves one to us. */
export async function readApi(worker: Worker, request: ReadRequest, tabId: number): Promise<ApiOutcome> {
  const { ref, updatedAt } = request;
  const read = apis[ref.site];
  if (!read) return {};
  const { answer, failure } = await askSite<ApiOutcome>(worker, ref, tabId, (ask) =>
    read(ref, { ...ask, knownUpdatedAt: updatedAt }).then((context) => ({ context }), unchangedOrThrow),
  );
  return answer ?? { failure };
}

/** That nothing changed is an answer like any other. */
function unchangedOrThrow(error: unknown): ApiOutcome {
  if (error instanceof UnchangedError) return { unchanged: true };
  throw error;
}

/**
 * Asks a site that is not left alone just now; nothing comes back when the person went on meanwhile, or when nobody can
 * ask it for them. How it ended is remembered for its host.
 */
async function askSite<T>(
  worker: Worker,
  ref: RecordRef,
  tabId: number,
  read: (ask: Ask) => Promise<T>,
): Promise<{ answer?: T; failure?: ReadFailure }> {
  const get = await getFor(worker, ref, tabId);
  if (!get) return {};
  const pause = await worker.pauses.of(ref.host, worker.now());
  if (pause) return { failure: pause };
  try {
    const answer = await read({ get, now: worker.now });
    await worker.pauses.note(ref.host, undefined, worker.now());
    return { answer };
  } catch (error) {
    if (error instanceof LeftError) return {};
    if (error instanceof ReadError) return { failure: await worker.pauses.note(ref.host, error.failure, worker.now()) };
    // Our mapping met something it does not know: say so, and let the page be read instead.
    return { failure: { reason: 'changed-shape', at: worker.now(), path: 'answer' } };
  }
}

/** What a tab shows. The panel's own frame is proof of a content script: none answering means it was replaced. */
export async function tabView(worker: Worker, tabId: number | undefined, isFrame: boolean): Promise<TabView> {
  if (tabId === undefined) return { state: 'none' };
  const view = await worker.tabs.view(tabId);
  if (view.state === 'read') return withLastRead(worker, view);
  return view.state === 'unreachable' && !isFrame ? { state: 'none' } : view;
}

async function withLastRead(worker: Worker, view: Extract<TabView, { state: 'read' }>): Promise<TabView> {
  const { context, expected } = view.reading;
  if (!context) return view;
  const known = new Set(knownFields(context));
  const missing = expected.filter((name) => !known.has(name));
  if (missing.length === 0) return view;
  return { ...view, lastRead: await lastRead(worker.db, view.ref, missing).catch(() => ({})) };
}

/** Read, those included that the site says are empty. */
function knownFields(context: Context): string[] {
  return [...Object.keys(context.fields), ...context.empty];
}

/** The context of a tab's record, once it was read; none when the asker means a record that is not on show any more. */
export async function contextIn(
  worker: Worker,
  { tabId, record }: { tabId?: number; record?: string },
): Promise<Context | undefined> {
  const context = tabId === undefined ? undefined : contextOf(await worker.tabs.view(tabId));
  return context && (record === undefined || recordKey(context.ref) === record) ? context : undefined;
}

/**
 * Whether a frame of ours stands in a page with a record, where alone a content script puts one. Any page may load the
 * panel, should it come to know its address; there it neither tells nor changes anything. The page is asked each time:
 * the tab may have shown a record before.
 */
export async function isOurFrame({ tabs }: Worker, tabId: number | undefined): Promise<boolean> {
  return tabId !== undefined && 'ref' in (await tabs.view(tabId));
}

/** Has every open record of this kind read anew: something about how it is read has changed. */
export async function readAgainWhere(worker: Worker, isMeant: (ref: RecordRef) => boolean): Promise<void> {
  for (const tabId of await worker.tabs.withRecord()) {
    const view = await worker.tabs.view(tabId);
    if (!('ref' in view) || !isMeant(view.ref)) continue;
    await worker.send('readAgain', undefined, tabId).catch(() => undefined); // It went away meanwhile.
  }
}

function contextOf(view: TabView): Context | undefined {
  return view.state === 'read' ? view.reading.context : undefined;
}

export async function launcherState(worker: Worker, view: TabView): Promise<LauncherState> {
  const context = contextOf(view);
  const running = await runningEntry(worker.db).catch(() => undefined);
  const record = 'ref' in view ? recordKey(view.ref) : undefined;
  const state: LauncherState = { record, fits: 0, runningSince: running?.startedAt };
  if (context?.kind !== 'ticket') return state;
  const suggestions = await suggestionsFor(worker, context);
  return { ...state, fits: suggestions.length, packet: analyse(context).check.completeness };
}

export async function suggestionsFor(worker: Worker, context: TicketContext): Promise<Suggestion[]> {
  const outcomes = await outcomesByRunbook(worker.db).catch(() => new Map<string, never>());
  const counts = new Map<string, Outcomes>();
  for (const [id, { solved, 'did-not-fit': didNotFit }] of outcomes) counts.set(id, { solved, didNotFit });
  return suggest(worker.library.index, analyse(context).query, { outcomes: counts });
}
