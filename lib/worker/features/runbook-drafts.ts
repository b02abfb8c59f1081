import { runbookDrafts as messages } from '@/lib/contract/runbook-drafts';
import { namesFault } from '@/lib/known/fact';
import { knownIn } from '@/lib/packet/known-people';
import { draftFromTicket, markdownOfDraft } from '@/lib/runbooks/from-ticket';
import { slugOf } from '@/lib/runbooks/parse';
import { personId, type Store } from '@/lib/store/commit';
import { countTicketsWith } from '@/lib/store/known';
import { localDay } from '@/lib/time/days';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import { factsIn } from '../known';
import { workaroundsFor } from '../known-views';
import { personName } from '../sent-views';
import type { Tabs } from '../tabs';
import { contextIn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  settings: Settings;
}

/** A ticket's signals are looked for as far back as what came of runbooks is counted. */
const lookedBackMs = 90 * 24 * 60 * 60 * 1000;

/** Runbooks that are begun from a ticket. */
export function runbookDraftHandlers({ store: { db, now }, tabs, settings }: Needs) {
  return handle(messages, {
    async draftFromTicket(_, { asker }) {
      const context = await contextIn(tabs, asker);
      if (context?.kind !== 'ticket') return null;
      const facts = await factsIn(context, settings);
      return draftFromTicket(context, {
        signals: facts.filter(namesFault).map(({ value }) => value),
        owner: await personName(db, (await personId(db)) ?? ''),
        known: knownIn(context),
        workarounds: await workaroundsFor(db, context, facts),
      });
    },

    async draftFile({ draft, source }) {
      const today = localDay(now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
      return {
        markdown: markdownOfDraft(draft, { today, source }),
        name: `${slugOf(draft.title) || 'runbook'}.md`,
        tickets: await countTicketsWith(db, draft.signals, now() - lookedBackMs),
      };
    },
  });
}
