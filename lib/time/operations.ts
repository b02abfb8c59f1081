import { type CalendarDate, utcMidnight } from '@/lib/calendar/calendar-date';
import { recordKey } from '@/lib/context/record-key';
import { type Bounds, localDay } from './days';
import type { TimeEntry } from './entry';
import type { Span } from './totals';
import { firstInstantFrom, wallTime } from './zone';

/**
 * What can be done with entries that are there: split, merge, move, cut out. None makes time or loses any: lengths are
 * those of instants, whatever the clocks on the wall did meanwhile.
 */

const dayMs = 86_400_000;
const longestNote = 2000;
const mostTags = 20;

/** Why entries are not one: what differs, or the time between them that nobody logged. */
export type Difference = 'gap' | 'engagement' | 'record' | 'class' | 'billable';
export type OperationProblem =
  | { code: 'splitOutside' }
  | { code: 'notMergeable'; differ: Difference }
  /** What runs has no length yet that could be moved. */
  | { code: 'stillRuns' };

/** The two parts of an entry that is split at an instant inside it; the second part of a running one runs on. */
export function splitAt(entry: Span, at: number, now: number): [Span, Span] | { problem: OperationProblem } {
  const end = entry.endedAt ?? now;
  if (at <= entry.startedAt || at >= end) return { problem: { code: 'splitOutside' } };
  return [
    { startedAt: entry.startedAt, endedAt: at },
    { startedAt: at, endedAt: entry.endedAt },
  ];
}

/** What merging needs of an entry. */
export type Mergeable = Span &
  Pick<TimeEntry, 'engagementId' | 'record' | 'class' | 'cause' | 'billable' | 'note' | 'tags'>;

/** Of entries that follow each other without a gap, or overlap, and say the same: the one that they are. */
export function merged<Entry extends Mergeable>(
  entries: readonly Entry[],
  now: number,
): { startedAt: number; endedAt?: number; note: string; tags?: string[] } | { problem: OperationProblem } {
  const sorted = entries.toSorted((a, b) => a.startedAt - b.startedAt);
  const [first, ...others] = sorted;
  if (!first) return { problem: { code: 'notMergeable', differ: 'gap' } };
  let reached = first.endedAt ?? now;
  for (const each of others) {
    const differ = each.startedAt > reached ? 'gap' : differenceOf(first, each);
    if (differ) return { problem: { code: 'notMergeable', differ } };
    reached = Math.max(reached, each.endedAt ?? now);
  }
  const runs = sorted.some(({ endedAt }) => endedAt === undefined);
  const tags = [...new Set(sorted.flatMap((each) => each.tags ?? []))].slice(0, mostTags);
  return {
    startedAt: first.startedAt,
    ...(runs ? {} : { endedAt: reached }),
    note: notesOf(sorted),
    ...(tags.length > 0 ? { tags } : {}),
  };
}

/** What two entries say differently; `undefined` where they could be one but for their times. */
export function differenceOf(one: Mergeable, other: Mergeable): Exclude<Difference, 'gap'> | undefined {
  const keyOf = ({ record }: Mergeable) => record && recordKey(record.ref);
  if (one.engagementId !== other.engagementId) return 'engagement';
  if (keyOf(one) !== keyOf(other)) return 'record';
  if (one.class !== other.class || one.cause !== other.cause) return 'class';
  return one.billable === other.billable ? undefined : 'billable';
}

/** Each note once, in their order, as far as there is room for a note. */
function notesOf(entries: readonly Pick<TimeEntry, 'note'>[]): string {
  const notes = new Set(entries.map(({ note }) => note.trim()).filter((note) => note !== ''));
  return [...notes].join('; ').slice(0, longestNote);
}

/**
 * The times of an entry on another day: at the same time of that day's clock, or the first after it where the clocks
 * skip that one, and exactly as long as it was.
 */
export function movedTo(
  entry: Span,
  day: CalendarDate,
  zone: string,
): { startedAt: number; endedAt: number } | { problem: OperationProblem } {
  const { startedAt, endedAt } = entry;
  if (endedAt === undefined) return { problem: { code: 'stillRuns' } };
  // In the hour that comes twice the same day may have two such times; it stays where it is.
  if (localDay(startedAt, zone) === day) return { startedAt, endedAt };
  const sinceMidnight = (((wallTime(startedAt, zone) % dayMs) + dayMs) % dayMs) + utcMidnight(day);
  const start = firstInstantFrom(sinceMidnight, zone);
  return { startedAt: start, endedAt: start + (endedAt - startedAt) };
}

/** What of an entry lies before, within and after a stretch of time; a part without any length is absent. */
export function partsAround(
  entry: Span,
  cut: Bounds,
  now: number,
): { before?: { startedAt: number; endedAt: number }; within?: { startedAt: number; endedAt: number }; after?: Span } {
  const end = entry.endedAt ?? now;
  const from = Math.min(Math.max(cut.from, entry.startedAt), Math.max(end, entry.startedAt));
  const to = Math.max(from, Math.min(cut.to, end));
  const runs = entry.endedAt === undefined;
  return {
    ...(from > entry.startedAt ? { before: { startedAt: entry.startedAt, endedAt: from } } : {}),
    ...(to > from ? { within: { startedAt: from, endedAt: to } } : {}),
    ...(runs || end > to ? { after: { startedAt: to, endedAt: entry.endedAt } } : {}),
  };
}
