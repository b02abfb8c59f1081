import type { Store } from '@/lib/store/commit';
import { isPruneDue, prune } from '@/lib/store/prune';
import type { Changes } from './changes';
import type { Settings } from './current-settings';

interface Needs {
  store: Store;
  settings: Settings;
  changes: Changes;
}

/** Once a day, at the first start of the worker. */
export async function pruneDaily(needs: Needs): Promise<void> {
  if (await isPruneDue(needs.store)) await pruneNow(needs);
}

/** Also at once when the days that something is kept become other ones. */
export async function pruneNow({ store, settings, changes }: Needs): Promise<void> {
  const [sightings, readings, known] = await Promise.all([
    settings.get('retention.sightings'),
    settings.get('retention.readings'),
    settings.get('retention.known'),
  ]);
  const gone = await prune(store, { sightings, readings, known });
  if (gone.sightings > 0) changes.tell({ topic: 'account' });
  if (gone.readings > 0) changes.tell({ topic: 'sites' });
  if (gone.known > 0) changes.tell({ topic: 'known' });
}
