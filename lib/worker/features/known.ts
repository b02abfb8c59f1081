import { known as messages } from '@/lib/contract/known';
import { Refused } from '@/lib/contract/refusal';
import { targetOf } from '@/lib/packet/target';
import { sites } from '@/lib/sites/sites';
import type { Store } from '@/lib/store/commit';
import { declineOffer, markKnown, sayKnown, toldOfFix } from '@/lib/store/known-issues';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import { factsIn } from '../known';
import { knownFixed } from '../known-issue-views';
import { knownOn } from '../known-views';
import type { Library } from '../library';
import type { Tabs } from '../tabs';
import { contextIn, recordToSaveOn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  library(): Promise<Library>;
  settings: Settings;
}

/** What was known here before of the fault on show, and what persons say of it. */
export function knownHandlers({ store: { db }, tabs, library, settings }: Needs) {
  return handle(messages, {
    async known(_, { asker }) {
      const context = await contextIn(tabs, asker);
      if (context?.kind !== 'ticket') return null;
      const [facts, days, { byId }] = await Promise.all([
        factsIn(context, settings),
        settings.get('retention.known'),
        library(),
      ]);
      return knownOn({ db, titleOf: (id) => byId(id)?.title }, context, { facts, days });
    },
    knownFixed: () => knownFixed(db),

    async markKnown({ target: typed, facts, workaround, fixedIn, seen }, { asker, commit }) {
      const { ref } = await recordToSaveOn(tabs, asker);
      const target = targetOf(typed, sites);
      if (ref.kind !== 'ticket' || !target) throw new Refused({ code: 'recordGone' });
      return commit((tx) => markKnown(tx, ref, { target, facts, workaround, fixedIn }, seen));
    },
    async sayKnown({ issueId, is }, { asker, commit }) {
      const { ref } = await recordToSaveOn(tabs, asker);
      return commit((tx) => sayKnown(tx, ref, issueId, is));
    },
    async toldKnown({ issueId }, { asker, commit }) {
      const { ref } = await recordToSaveOn(tabs, asker);
      return commit((tx) => toldOfFix(tx, ref, issueId));
    },
    declineOffer: ({ fact }, { commit }) => commit((tx) => declineOffer(tx, fact)),
  });
}
