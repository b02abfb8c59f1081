import { dueAt } from '@/lib/backup/reminder';
import { firstMadeAt } from '@/lib/store/backup/read';
import type { Store } from '@/lib/store/commit';
import type { Settings } from './current-settings';

interface Needs {
  store: Store;
  settings: Settings;
  /** Sets the one alarm of backups; `undefined`: none is needed. */
  alarm(at: number | undefined): Promise<void>;
}

/** Sets the alarm to when the next backup is due; what is due already is told by whoever is asked. */
export async function scheduleReminder({ store: { db, now }, settings, alarm }: Needs): Promise<void> {
  const [every, last, firstAt] = await Promise.all([
    settings.get('backup.reminder'),
    db.meta.get('backup'),
    firstMadeAt(db),
  ]);
  const due = dueAt(every, {
    ...(last ? { lastAt: Number(last.value) } : {}),
    ...(firstAt === undefined ? {} : { firstAt }),
  });
  await alarm(due !== undefined && due > now() ? due : undefined);
}
