import type { Context } from '@/lib/context/context';
import { citations as messages } from '@/lib/contract/citations';
import { Refused } from '@/lib/contract/refusal';
import { spanShown } from '@/lib/contract/to-tab';
import { entriesOf } from '@/lib/evidence/entries';
import { sites } from '@/lib/sites/sites';
import { type Asker, handle } from '../handlers';
import type { SendToTab } from '../ports';
import type { Tabs } from '../tabs';
import { contextToSaveOn, tabOf } from '../views';

interface Needs {
  tabs: Tabs;
  send: SendToTab;
  /** Opens an address in a tab. */
  goTo(url: string, tabId: number): Promise<void>;
}

/** Leads from a citation to its message, on the page of the record that the asker means and on no other. */
export function citationHandlers({ tabs, send, goTo }: Needs) {
  return handle(messages, {
    async showSpan({ span: { entry: id, start, end } }, { asker }) {
      const { record, context } = await onShow(tabs, asker);
      const entry = entryIn(context, id);
      if (!entry) return 'absent';
      const shown = await send('useTool', { tool: 'pointer', record, entry, start, end }, tabOf(asker));
      // It comes from a page.
      return spanShown.find((one) => one === shown) ?? 'absent';
    },
    async openComment({ entry }, { asker }) {
      const { context } = await onShow(tabs, asker);
      // An address is made of what was read, not of what the asker says.
      const url = entryIn(context, entry) && sites.commentUrlOf(context.ref, entry);
      if (url) await goTo(url, tabOf(asker));
    },
  });
}

/** What is done on a page is done for the record that the asker names. */
async function onShow(tabs: Tabs, asker: Asker): Promise<{ record: string; context: Context }> {
  const context = await contextToSaveOn(tabs, asker);
  if (asker.record === undefined) throw new Refused({ code: 'recordGone' });
  return { record: asker.record, context };
}

function entryIn(context: Context, id: string) {
  if (context.kind !== 'ticket') return undefined;
  const entry = entriesOf(context).find((one) => one.id === id);
  const at = context.conversation.find((comment) => comment.id === id)?.at;
  return entry && { ...entry, ...(at !== undefined && { at }) };
}
