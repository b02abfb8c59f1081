import type { TimeEntry } from './entry';

type Bookable = Pick<TimeEntry, 'engagementId'>;
export type Booked<Entry extends Bookable> = Entry & { engagementId: string };

/** Whether it is known whose time an entry is. Open time counts nowhere until somebody says. */
export function isBooked<Entry extends Bookable>(entry: Entry): entry is Booked<Entry> {
  return entry.engagementId !== undefined;
}
