import type { TimeEntry } from './entry';

/** Whether it is known whose time an entry is. Open time counts nowhere until somebody says. */
export function isBooked<Entry extends Pick<TimeEntry, 'engagementId'>>(
  entry: Entry,
): entry is Entry & { engagementId: string } {
  return entry.engagementId !== undefined;
}
