import type { BackupHead } from '@/lib/backup/file';
import { backupPage, backup as messages } from '@/lib/contract/backup';
import { Refused } from '@/lib/contract/refusal';
import { backupTables, countRows, headOf, isText, rowsOf } from '@/lib/store/backup/read';
import { asOwn, previewOf, restore, sorted } from '@/lib/store/backup/restore';
import { beginStaging, dropStaging, stage, staged } from '@/lib/store/backup/staging';
import { personId, type Store } from '@/lib/store/commit';
import { type Database, schemaVersion } from '@/lib/store/database';
import { type Shared, sharedOf } from '@/lib/store/merge';
import { sharedTableNames } from '@/lib/store/tables';
import { backupState } from '../backup-state';
import type { Changes } from '../changes';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';

/** So many refused rows are told one by one; of more, how many. */
const mostTold = 50;

interface Needs {
  store: Store;
  changes: Changes;
  settings: Settings;
  /** The next reminder is at another time. */
  rescheduled(): void;
}

/** Files of everything that is kept here, and the way back from one. */
export function backupHandlers({ store, changes, settings, rescheduled }: Needs) {
  const { db, now } = store;
  return handle(messages, {
    backupState: async () => backupState(store, await settings.get('backup.reminder')),
    backupOverview: async () => ({ head: await headOf(db, now()), tables: await countRows(db) }),
    async backupRows({ table, after }) {
      if (!backupTables.includes(table)) throw new Refused({ code: 'badInput', path: 'table' });
      return rowsOf(db, table, { after, most: backupPage });
    },
    async noteBackup() {
      await db.meta.put({ key: 'backup', value: String(now()) });
      rescheduled();
      changes.tell({ topic: 'home' });
    },

    async beginRestore({ head }) {
      if (head.version > schemaVersion) throw new Refused({ code: 'newerBackup' });
      await beginStaging(db, head);
    },
    stageRows: async ({ head, table, rows }) => ({ refused: await stage(db, head, table, rows) }),
    async previewRestore({ head, mode }) {
      const { taken, refused } = await takenOf(db, head, await personId(db));
      return {
        tables: await previewOf(db, taken, refused, mode),
        refused: refused.slice(0, mostTold),
        refusedInAll: refused.length,
      };
    },
    async restoreBackup({ head, mode }, { commit }) {
      // What is staged is read before the commit, which may wait for nothing but the database it is in.
      const read = await readStaged(db);
      await commit(async (tx) => {
        const isNew = mode === 'replace' || (await isWithoutOwn(tx.db, tx.me));
        const me = isNew ? head.person : tx.me;
        await restore(tx, asOwn(sorted(read.shared).taken, head.person, me), mode);
        for (const text of read.texts) {
          if (mode === 'replace' || !(await tx.db.meta.get(text.key))) await tx.db.meta.put(text as never);
        }
        if (me !== tx.me) await tx.db.meta.put({ key: 'person', value: me });
      });
      await dropStaging(db).catch(() => undefined); // The next one begins with an empty one anyway.
      changes.tell({ topic: 'home' });
    },
    dropRestore: () => dropStaging(db),
  });
}

async function takenOf(db: Database, head: BackupHead, me: string) {
  const { shared } = await readStaged(db);
  const { taken, refused } = sorted(shared);
  const person = (await isWithoutOwn(db, me)) ? head.person : me;
  return { taken: asOwn(taken, head.person, person), refused };
}

/** Throws `notReadable` when the rows of an older version cannot be brought forward. */
async function readStaged(db: Database): Promise<{ shared: Shared; texts: { key: string; value: string }[] }> {
  try {
    return await staged(db, async (newest) => ({
      shared: await sharedOf(newest),
      texts: (await newest.meta.toArray()).filter(({ key }) => isText(key)),
    }));
  } catch {
    throw new Refused({ code: 'badBackup' });
  }
}

/** Whether nothing was made here by this person: then they may as well be the one of the backup. */
async function isWithoutOwn(db: Database, me: string): Promise<boolean> {
  for (const name of sharedTableNames) {
    const own = await db
      .table(name)
      .filter(({ author, deletedAt }) => author === me && deletedAt === undefined)
      .first();
    if (own && name !== 'people' && name !== 'settings') return false;
  }
  return true;
}
