import type { Context, TicketContext } from '@/lib/context/context';
import { fitted } from '@/lib/context/fitted';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { ApiOutcome, LauncherState, ReadRequest, Shown } from '@/lib/contract/tabs';
import { UnchangedError } from '@/lib/sites/site';
import { workerOf } from '@/lib/sites/workers';
import type { Store } from '@/lib/store/commit';
import { noteFields } from '@/lib/store/field-health';
import { noteReading } from '@/lib/store/site-readings';
import { noteVisit } from '@/lib/store/visits';
import type { Changes } from './changes';
import type { Settings } from './current-settings';
import { launcherState } from './launchers';
import type { Leaving } from './leaving';
import type { Library } from './library';
import type { SendToTab } from './ports';
import { type Asking, askSite } from './site-get';
import { type Tabs, within } from './tabs';
import { contextOf, knownFields } from './views';

interface Reading {
  store: Store;
  /** A page of the host is there now: jobs that wait for one go on. */
  hostSeen(host: string): void;
  tabs: Tabs;
  changes: Changes;
  leaving: Leaving;
  library(): Promise<Library>;
  settings: Settings;
}

/** The page shows another record, or none: whatever was on show in this tab is over. */
export function recordOpened(
  { tabs, changes, leaving, hostSeen }: Reading,
  ref: RecordRef | null,
  tabId: number,
): void {
  tabs.forget(tabId);
  leaving.shows(tabId, ref ? recordKey(ref) : undefined);
  changes.tell({ topic: 'tab', tabId });
  if (!ref) return;
  tabs.noteRecord(tabId);
  hostSeen(ref.host);
}

/** A content script read its record. It is shown first; what is kept of it for later comes after. */
export async function recordRead(reading: Reading, shown: Shown, tabId: number): Promise<LauncherState> {
  const { store, tabs, changes, library, settings } = reading;
  tabs.set(tabId, shown);
  changes.tell({ topic: 'tab', tabId });
  const state = await launcherState({ db: store.db, now: store.now, library, settings }, shown.view);
  await bookkeep(reading, shown, tabId);
  return state;
}

/** What the risk, the health of fields and the options page will want to know; a reading never fails for it. */
async function bookkeep(reading: Reading, { view }: Shown, tabId: number): Promise<void> {
  const { store, changes, settings } = reading;
  if (view.state !== 'read') return;
  const context = contextOf(view);
  const { db } = store;
  await Promise.allSettled([
    context && noteFields(db, context.ref, knownFields(context), context.readAt),
    noteReading(db, view.reading),
    context && noteVisit(db, context.ref, context.readAt),
    context?.kind === 'ticket' && rememberLinked(store, context),
  ]);
  // In one turn: what it tells of the account and what is told here are one burst, and each view asks once.
  const rest = await (context && rememberSeen(reading, context).catch(() => undefined));
  changes.tell({ topic: 'readings', tabId });
  await rest?.().catch(() => undefined);
  if (context?.kind === 'ticket') await rememberFound(store, context, settings).catch(() => undefined);
}

/** Of few tickets anything is: what reads them is evaluated for the first ticket that is read. */
async function rememberLinked(store: Store, context: TicketContext): Promise<void> {
  const linked = await import('./linked');
  await linked.rememberLinked(store, context);
}

/** Whose ticket it is, is known by then. */
async function rememberFound(store: Store, context: TicketContext, settings: Settings): Promise<void> {
  const known = await import('./known');
  await known.rememberFound(store, context, settings);
}

async function rememberSeen({ store, settings }: Reading, context: Context): Promise<() => Promise<void>> {
  const { rememberRead } = await import('./remember');
  return rememberRead(store, settings, context);
}

/** Reads by the site's API, where the site serves one to us. */
export async function readApi(asking: Asking, request: ReadRequest, tabId: number): Promise<ApiOutcome> {
  const { ref, updatedAt } = request;
  const read = workerOf(ref.site)?.readApi;
  if (!read) return {};
  const { answer, failure } = await askSite<ApiOutcome>(asking, ref, tabId, (ask) => {
    let isCut = false;
    const get = async (path: string) => {
      const answer = await ask.get(path);
      isCut ||= answer.kind === 'answer' && answer.cut === true;
      return answer;
    };
    return read(ref, { ...ask, get, knownUpdatedAt: updatedAt }).then((read) => {
      const context = fitted(read);
      return { context: isCut ? { ...context, partial: true } : context };
    }, unchangedOrThrow);
  });
  return answer ?? { failure };
}

/** That nothing changed is an answer like any other. */
function unchangedOrThrow(error: unknown): ApiOutcome {
  if (error instanceof UnchangedError) return { unchanged: true };
  throw error;
}

/** Has every open record of this kind read anew: something about how it is read has changed. */
export async function readAgainWhere(
  { tabs, send }: { tabs: Tabs; send: SendToTab },
  isMeant: (ref: RecordRef) => boolean,
): Promise<void> {
  const readAgain = async (tabId: number) => {
    const shown = await tabs.shown(tabId);
    if (!shown || !('ref' in shown.view) || !isMeant(shown.view.ref)) return;
    await within(2000, send('readAgain', undefined, tabId));
  };
  await Promise.allSettled((await tabs.withRecord()).map(readAgain)); // Whoever went away meanwhile needs none.
}
