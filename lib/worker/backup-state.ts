import { dueAt } from '@/lib/backup/reminder';
import type { BackupState } from '@/lib/contract/backup';
import { firstMadeAt } from '@/lib/store/backup/read';
import type { Store } from '@/lib/store/commit';
import { floor, low } from '@/lib/store/copy/disk';

/** When the last backup was saved, whether the next is due, and how the disk is. */
export async function backupState({ db, now }: Store, every: number): Promise<BackupState> {
  const [last, firstAt, free] = await Promise.all([db.meta.get('backup'), firstMadeAt(db), db.durable?.free()]);
  const lastAt = last && Number(last.value);
  const due = dueAt(every, {
    ...(lastAt === undefined ? {} : { lastAt }),
    ...(firstAt === undefined ? {} : { firstAt }),
  });
  return {
    ...(lastAt === undefined ? {} : { lastAt }),
    every,
    isDue: due !== undefined && due <= now(),
    ...(free === undefined ? {} : { free }),
    disk: free === undefined ? 'unknown' : free < floor ? 'full' : free < low ? 'low' : 'fine',
  };
}
