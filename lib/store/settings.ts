import type { SettingChange } from '@/lib/settings/change';
import type { StoredSetting } from '@/lib/settings/stored';
import { personId, type Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';

/** The person's layer; what others of a team set for themselves is theirs. */
export async function personSettings(db: Database): Promise<StoredSetting[]> {
  const me = await personId(db);
  return db.settings.filter(({ author }) => author === me).toArray();
}

/** Gives the person a value of their own, or takes it back: marked, so that who sees its revision knows. */
export async function changeSetting(tx: Tx, change: SettingChange): Promise<void> {
  const id = idOf('setting', tx.me, change.key);
  const known = await tx.db.settings.get(id);
  if ('deleted' in change) {
    if (known && known.deletedAt === undefined) await tx.change('settings', known, { deletedAt: tx.now });
    return;
  }
  const { key, value, version } = change;
  if (known) await tx.change('settings', known, { value, version, deletedAt: undefined });
  else await tx.add('settings', { key, value, version }, id);
}
