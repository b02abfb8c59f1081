import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { Refused } from '@/lib/contract/refusal';
import type { Shown, TabAnswer, TabView } from '@/lib/contract/tabs';
import type { Database } from '@/lib/store/database';
import { lastRead } from '@/lib/store/field-health';
import type { Asker } from './handlers';
import type { Tabs } from './tabs';

type OfRecord = Pick<Asker, 'tabId' | 'record'>;

/** The record that a tab shows, and what was read of it, if anything was. */
export interface RecordInView {
  ref: RecordRef;
  context?: Context;
}

/**
 * The context of a tab's record, to answer questions about; none when the asker means a record that is not on show any
 * more. Of a page too busy to answer, what it told last, but only about the record that the asker names.
 */
export async function contextIn(tabs: Tabs, asker: OfRecord): Promise<Context | undefined> {
  return (await recordIn(tabs, asker))?.context;
}

/** The same of a record that could not be read, too: which one it is, the address says. */
export async function recordIn(tabs: Tabs, asker: OfRecord): Promise<RecordInView | undefined> {
  const { tabId, record } = asker;
  if (tabId === undefined) return undefined;
  const shown = (await tabs.shown(tabId)) ?? (record === undefined ? undefined : tabs.told(tabId));
  return ofRecord(shown, asker);
}

/**
 * The context of what the tab shows for certain, to act on: a busy page may have gone to another record since it told.
 */
export async function contextOnShow(tabs: Tabs, asker: OfRecord): Promise<Context | undefined> {
  return (await recordOnShow(tabs, asker))?.context;
}

/** The same of a record that could not be read too. */
export async function recordOnShow(tabs: Tabs, asker: OfRecord): Promise<RecordInView | undefined> {
  return asker.tabId === undefined ? undefined : ofRecord(await tabs.shown(asker.tabId), asker);
}

/** The same for what is to be saved on the record: throws `recordGone` where there is none. */
export async function contextToSaveOn(tabs: Tabs, asker: Asker): Promise<Context> {
  const { context } = await recordToSaveOn(tabs, asker);
  if (!context) throw new Refused({ code: 'recordGone' });
  return context;
}

/** The same for what needs no reading. */
export async function recordToSaveOn(tabs: Tabs, asker: Asker): Promise<RecordInView> {
  const record = await recordOnShow(tabs, asker);
  if (!record) throw new Refused({ code: 'recordGone' });
  return record;
}

function ofRecord(shown: Shown | undefined, { record }: OfRecord): RecordInView | undefined {
  if (shown?.view.state !== 'read') return undefined;
  const { ref, reading } = shown.view;
  return record === undefined || recordKey(ref) === record ? { ref, context: reading.context } : undefined;
}

/** What a tab shows. The panel's own frame is proof of a content script: none answering means it was replaced. */
export async function tabAnswer(tabs: Tabs, db: Database, { tabId, kind }: Asker): Promise<TabAnswer> {
  if (tabId === undefined) return { view: { state: 'none' } };
  const shown = await tabs.shown(tabId);
  if (!shown)
    return kind === 'own'
      ? { tabId, silent: true, view: { state: 'none' } }
      : { tabId, view: { state: 'unreachable' } };
  const { stamp, view } = shown;
  return { tabId, stamp, view: view.state === 'read' ? await withLastRead(db, view) : view };
}

async function withLastRead(db: Database, view: Extract<TabView, { state: 'read' }>): Promise<TabView> {
  const { context, expected } = view.reading;
  if (!context) return view;
  const known = new Set(knownFields(context));
  const missing = expected.filter((name) => !known.has(name));
  if (missing.length === 0) return view;
  return { ...view, lastRead: await lastRead(db, view.ref, missing).catch(() => ({})) };
}

/** Read, those included that the site says are empty. */
export function knownFields(context: Context): string[] {
  return [...Object.keys(context.fields), ...context.empty];
}

export function contextOf(view: TabView | undefined): Context | undefined {
  return view?.state === 'read' ? view.reading.context : undefined;
}

/** The tab of an asker that cannot be without one. */
export function tabOf({ tabId }: Asker): number {
  if (tabId === undefined) throw new Refused({ code: 'recordGone' });
  return tabId;
}
