import { records as messages } from '@/lib/contract/records';
import type { Store } from '@/lib/store/commit';
import { handle } from '../handlers';
import { recentRecords } from '../known-records';

/** Records that were seen on this device, whatever a tab shows now. */
export function recordHandlers({ store: { db, now } }: { store: Store }) {
  return handle(messages, {
    recentRecords: ({ most }) => recentRecords(db, most, now()),
  });
}
