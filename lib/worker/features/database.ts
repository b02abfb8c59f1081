import { database as messages } from '@/lib/contract/database';
import type { Store } from '@/lib/store/commit';
import { rename, whoAmI } from '@/lib/store/people';
import { undo } from '@/lib/store/undo';
import { backupState } from '../backup-state';
import type { Changes } from '../changes';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';

interface Needs {
  store: Store;
  changes: Changes;
  settings: Settings;
}

/** Who works here, what they should know of their data, and taking back what was done. */
export function databaseHandlers({ store, changes, settings }: Needs) {
  return handle(messages, {
    async home() {
      const { isDue, disk } = await backupState(store, await settings.get('backup.reminder'));
      const { id, person } = await whoAmI(store);
      return {
        person: { id, name: person?.deletedAt === undefined ? (person?.name ?? '') : '', revision: person?.revision },
        told: await store.db.durable?.told(),
        language: await settings.get('language'),
        safety: { isDue, disk },
      };
    },
    async acknowledgeRestored() {
      await store.db.durable?.acknowledge();
      changes.tell({ topic: 'home' });
    },
    async rename({ name, seen }, { commit }) {
      await commit(async (tx) => {
        await rename(tx, name, seen);
      });
    },
    undo: ({ command }, { commit }) => commit((tx) => undo(tx, command)),
  });
}
