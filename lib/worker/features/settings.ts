import { settings as messages } from '@/lib/contract/settings';
import { changeOf, type SettingRefusal } from '@/lib/settings/change';
import { policyView } from '@/lib/settings/policy-view';
import { layersOf } from '@/lib/settings/stored';
import { type AnySettingView, viewOf, viewsOf } from '@/lib/settings/view';
import type { Store } from '@/lib/store/commit';
import { changeSetting, personSettings } from '@/lib/store/settings';
import { handle } from '../handlers';

interface Needs {
  store: Store;
  /** What the company set, as the browser gave it. */
  managed(): Promise<unknown>;
}

/** Settings, and where each of their values comes from. */
export function settingHandlers({ store: { db }, managed }: Needs) {
  return handle(messages, {
    settings: async () => viewsOf(await personSettings(db), await managed()),

    policy: async () => policyView(await managed()),

    async setSetting(asked, { commit }) {
      const policy = await managed();
      return commit(async (tx): Promise<AnySettingView | { refused: SettingRefusal }> => {
        const outcome = changeOf(asked, await personSettings(tx.db), policy);
        if ('refused' in outcome) return { refused: outcome.refused };
        await changeSetting(tx, outcome.change);
        const rows = await personSettings(tx.db);
        return viewOf(asked.key, layersOf(rows, policy), rows) as AnySettingView;
      });
    },
  });
}
