import { asCalendarDate } from '@/lib/calendar/calendar-date';
import { localDay } from '@/lib/time/days';
import type { ReworkCause, TimeEntry } from '@/lib/time/entry';
import { clockTime } from '@/lib/time/typed-time-of-day';
import { typedTimes } from '@/lib/time/typed-times';
import { localZone, timeInput } from '../../ui/zone';

/** What the form of an entry starts with, and what of it was there: by that it knows what the person changed. */
export function draftOf(entry: TimeEntry) {
  const from = fieldsOf(entry);
  /** `seen`: the entry's revision that the form shows. */
  return { ...from, from, seen: entry.revision };
}

function fieldsOf(entry: TimeEntry) {
  return {
    start: timeInput(entry.startedAt),
    startDay: localDay(entry.startedAt, localZone()) as string,
    end: entry.endedAt === undefined ? '' : timeInput(entry.endedAt),
    endDay: entry.endedAt === undefined ? '' : (localDay(entry.endedAt, localZone()) as string),
    engagementId: entry.engagementId,
    class: entry.class,
    cause: entry.cause as ReworkCause | undefined,
    billable: entry.billable,
    tags: (entry.tags ?? []).join(', '),
    note: entry.note,
  };
}
type EntryDraft = ReturnType<typeof draftOf>;

/** Only a day that was chosen is that day: a time alone may have been moved over midnight. */
export function timesOf(draft: EntryDraft, entry: TimeEntry) {
  const chosen = (name: 'startDay' | 'endDay') =>
    draft[name] === draft.from[name] ? undefined : asCalendarDate(draft[name]);
  const typed = {
    start: clockTime(draft.start),
    end: draft.end.trim() === '' ? '' : clockTime(draft.end) || notATime,
    startDay: chosen('startDay'),
    endDay: chosen('endDay'),
  };
  return typedTimes(typed, entry, { now: Date.now(), zone: localZone() });
}

/** Not empty, which would let a clock run on. */
const notATime = '?';

/** Tags as they are typed, between commas: each once, as far as there is room. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim().slice(0, 40));
  return [...new Set(tags)].filter((tag) => tag !== '').slice(0, 20);
}

/** A refusal may tell of an entry before this page heard that it changed, and the other way round. */
export function newerOf(one: TimeEntry, other: TimeEntry): TimeEntry {
  return one.revision >= other.revision ? one : other;
}
