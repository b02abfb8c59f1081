import { database as messages } from '@/lib/contract/database';
import type { Store } from '@/lib/store/commit';
import { rename, whoAmI } from '@/lib/store/people';
import { undo } from '@/lib/store/undo';
import { handle } from '../handlers';

/** Who works here, and taking back what was done. */
export function databaseHandlers({ store }: { store: Store }) {
  return handle(messages, {
    async home() {
      const { id, person } = await whoAmI(store);
      return { person: { id, name: person?.name ?? '', revision: person?.revision } };
    },
    async rename({ name, seen }, { commit }) {
      await commit(async (tx) => {
        await rename(tx, name, seen);
      });
    },
    undo: ({ command }, { commit }) => commit((tx) => undo(tx, command)),
  });
}
