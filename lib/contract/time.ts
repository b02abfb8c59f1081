import type { NamedAccount, NamedEngagement } from '@/lib/accounts/engagement';
import type { Condition } from '@/lib/accounts/engagements/rules';
import type { Away } from '@/lib/time/away';
import type { Switching } from '@/lib/time/clock-settings';
import {
  changeEntrySchema,
  duplicateEntrySchema,
  type EntryClass,
  logEntrySchema,
  mergeEntriesSchema,
  moveEntrySchema,
  splitEntrySchema,
  startEntrySchema,
  type TimeEntry,
} from '@/lib/time/entry';
import type { Pomodoro } from '@/lib/time/pomodoro';
import type { RequiredField } from '@/lib/time/required';
import type { Rounding } from '@/lib/time/rounding';
import type { Seen } from '@/lib/time/trail';
import { z } from '@/lib/zod';
import { byId, ofTab, seen } from './inputs';
import { act, command, ours, question } from './message';

export interface TimeView {
  /** Entries that touch the asked day, newest first, the running one included. */
  entries: TimeEntry[];
  running?: TimeEntry;
  engagements: NamedEngagement[];
  /** The engagement of the tab's record: the one it was said to belong to, by a person or a rule, or the only open one of its account. */
  engagementId?: string;
  /** Rules that say different engagements of the tab's record: the person is asked. Absent where they agree. */
  disagreeing?: { engagementId: string; conditions: Condition[] }[];
  /** Where a new engagement for this record would belong; `id` once something is kept of that account. */
  account: NamedAccount & { id?: string };
  /** How a total is rounded where it is shown as billed; entries and raw totals never are. */
  rounding: Rounding;
  /** What an entry must say. */
  required: RequiredField[];
  /** The oldest stretch of time away that nobody said anything of, with the entry that ran. */
  away?: Away & { entry: TimeEntry };
  /** Records that were on show in the asked time while nothing was on the clock, with the engagement of their time. */
  trail: (Seen & { engagementId?: string })[];
  /** What is done when another record comes up while the clock runs. */
  switching: Switching;
  /** The round of work, or the break, that it is now; absent where the person wants none, or no clock runs. */
  pomodoro?: Pomodoro;
  /** Since when no clock runs in working hours, UTC milliseconds; absent where the person does not want to be told. */
  nothingSince?: number;
}

/** Seconds, overlaps counted once in `worked` alone; open time counts nowhere. */
export interface TimeTotals {
  logged: number;
  worked: number;
  byClass: Record<EntryClass, number>;
  /** Most first. */
  byEngagement: { engagementId: string; seconds: number }[];
}

/** One change of an entry: what stood there before, by field; `null` for nothing. The first is that it was made. */
export interface EntryChange {
  /** UTC milliseconds. */
  at: number;
  before?: Partial<Record<string, unknown>>;
}

/** An entry with all that was ever changed in it, newest first. */
export interface EntryPast {
  entry: TimeEntry;
  changes: EntryChange[];
}

export const time = {
  time: question({ from: ours, input: ofTab.extend({ from: z.number().int(), to: z.number().int() }) })<TimeView>(),
  /** What the entries between two instants add up to; the page gets none of them. */
  timeTotals: question({ from: ours, input: z.object({ from: z.number().int(), to: z.number().int() }) })<TimeTotals>(),
  startEntry: command({ from: ours, input: startEntrySchema })<TimeEntry>(),
  stopEntry: command({ from: ours, input: byId })<TimeEntry>(),
  logEntry: command({ from: ours, input: logEntrySchema })<TimeEntry>(),
  changeEntry: command({ from: ours, input: changeEntrySchema })<TimeEntry>(),
  deleteEntry: command({ from: ours, input: byId.extend({ seen }) })<void>(),
  splitEntry: command({ from: ours, input: splitEntrySchema })<TimeEntry[]>(),
  mergeEntries: command({ from: ours, input: mergeEntriesSchema })<TimeEntry>(),
  moveEntry: command({ from: ours, input: moveEntrySchema })<TimeEntry>(),
  duplicateEntry: command({ from: ours, input: duplicateEntrySchema })<TimeEntry>(),
  /** Says what becomes of a stretch of time away. */
  answerAway: command({
    from: ours,
    input: z.object({
      entryId: z.uuid(),
      from: z.number().int(),
      answer: z.union([
        z.object({ do: z.enum(['keep', 'discard', 'split']) }),
        z.object({ do: z.literal('log'), engagementId: z.uuid() }),
      ]),
    }),
  })<void>(),
  /** Takes the break that is due or leaves it out, or goes on after it. In a break that is on, the first two change nothing. */
  answerBreak: command({
    from: ours,
    input: z.object({ do: z.enum(['take', 'skip', 'goOn']), zone: z.string().max(100) }),
  })<void>(),
  /** Of the stretch without a clock that began then the person does not want to be told any more. */
  quietReminder: act({ from: ours, input: z.object({ since: z.number().int() }) })<void>(),
  entryPast: question({ from: ours, input: byId })<EntryPast>(),
};
