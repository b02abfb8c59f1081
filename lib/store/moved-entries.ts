import type { Engagement } from '@/lib/accounts/engagement';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Tx } from './commit';
import type { Database } from './database';
import type { StoredTimeEntry } from './tables';

/** A person's entries on one record. */
export async function ofRecord(db: Database, author: string, ref: RecordRef): Promise<StoredTimeEntry[]> {
  const key = recordKey(ref);
  const sameId = await db.timeEntries.where('record.ref.id').equals(ref.id).toArray();
  return sameId.filter(
    (entry) =>
      entry.author === author &&
      entry.deletedAt === undefined &&
      entry.record !== undefined &&
      recordKey(entry.record.ref) === key,
  );
}

/** Puts entries on another engagement; what else was said of them stays. Open time takes class and billable from there. */
export async function moveEntries(
  tx: Tx,
  entries: readonly StoredTimeEntry[],
  { id: engagementId, defaultClass, billable }: Engagement,
): Promise<void> {
  for (const entry of entries) {
    const booked = entry.open ? { open: undefined, class: defaultClass, billable } : {};
    await tx.change('timeEntries', entry, { engagementId, ...booked });
  }
}
