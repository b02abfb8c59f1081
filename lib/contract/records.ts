import type { RecordRef } from '@/lib/context/record';
import { z } from '@/lib/zod';
import { ours, question } from './message';

/** A record that was seen on this device, as far as it is known by what is kept of it. */
export interface RecentRecord {
  ref: RecordRef;
  /** What its site calls it, where that is more than the ref says: a number. */
  label?: string;
  /** A ticket's subject, an account's name. */
  title?: string;
  /** The name of a ticket's account. */
  account?: string;
  /** Where it is. */
  url?: string;
  /** When it was seen last, UTC milliseconds. */
  at: number;
}

export const records = {
  /** Seen last first. */
  recentRecords: question({ from: ours, input: z.object({ most: z.number().int().min(1).max(20) }) })<RecentRecord[]>(),
};
