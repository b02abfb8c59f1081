import { database as messages } from '@/lib/contract/database';
import type { Store } from '@/lib/store/commit';
import { rename, whoAmI } from '@/lib/store/people';
import { undo } from '@/lib/store/undo';
import type { Changes } from '../changes';
import { handle } from '../handlers';

/** Who works here, and taking back what was done. */
export function databaseHandlers({ store, changes }: { store: Store; changes: Changes }) {
  return handle(messages, {
    async home() {
      const { id, person } = await whoAmI(store);
      const told = await store.db.durable?.told();
      return { person: { id, name: person?.name ?? '', revision: person?.revision }, told };
    },
    async acknowledgeRestored() {
      await store.db.durable?.acknowledge();
      changes.tell({ topic: 'home' });
    },
    async rename({ name, seen }, { commit }) {
      await commit((tx) => rename(tx, name, seen));
    },
    undo: ({ command }, { commit }) => commit((tx) => undo(tx, command)),
  });
}
