import type { Context } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import { Refused } from '@/lib/contract/refusal';
import type { TabAnswer, TabView } from '@/lib/contract/tabs';
import type { Database } from '@/lib/store/database';
import { lastRead } from '@/lib/store/field-health';
import type { Asker } from './handlers';
import type { Tabs } from './tabs';

/** The context of a tab's record, once it was read; none when the asker means a record that is not on show any more. */
export async function contextIn(
  tabs: Tabs,
  { tabId, record }: Pick<Asker, 'tabId' | 'record'>,
): Promise<Context | undefined> {
  const context = tabId === undefined ? undefined : contextOf((await tabs.shown(tabId))?.view);
  return context && (record === undefined || recordKey(context.ref) === record) ? context : undefined;
}

/** The same for what is to be saved on the record: throws `recordGone` where there is none. */
export async function contextToSaveOn(tabs: Tabs, asker: Asker): Promise<Context> {
  const context = await contextIn(tabs, asker);
  if (!context) throw new Refused({ code: 'recordGone' });
  return context;
}

/** What a tab shows. The panel's own frame is proof of a content script: none answering means it was replaced. */
export async function tabAnswer(tabs: Tabs, db: Database, { tabId, kind }: Asker): Promise<TabAnswer> {
  if (tabId === undefined) return { view: { state: 'none' } };
  const shown = await tabs.shown(tabId);
  if (!shown) return { tabId, view: { state: kind === 'own' ? 'none' : 'unreachable' } };
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
