import { database as messages } from '@/lib/contract/database';
import type { Store } from '@/lib/store/commit';
import { rename, whoAmI } from '@/lib/store/people';
import { undo } from '@/lib/store/undo';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';

/** Who works here, and taking back what was done. */
export function databaseHandlers({ store, settings }: { store: Store; settings: Settings }) {
  return handle(messages, {
    async home() {
      const { id, person } = await whoAmI(store);
      return {
        person: { id, name: person?.deletedAt === undefined ? (person?.name ?? '') : '', revision: person?.revision },
        language: await settings.get('language'),
      };
    },
    async rename({ name, seen }, { commit }) {
      await commit((tx) => rename(tx, name, seen));
    },
    undo: ({ command }, { commit }) => commit((tx) => undo(tx, command)),
  });
}
