import type { EntryClass } from '@/lib/time/entry';
import type { Database } from './database';
import type { StoredTimeEntry, WeekSpans } from './tables';

/*
 * What totals need of entries, one row for each week: a year of entries is read in no time, where their rows take
 * seconds. Nothing of it is true by itself: a week is made from the entries when it is asked for, and forgotten in the
 * transaction that changes one of them.
 */

const weekMs = 7 * 86_400_000;
/** A week is looked at for what it may have begun and a later one ends; nobody's clock ran for longer than this. */
const lookBackWeeks = 5;
const classes = ['reactive', 'proactive', 'rework', 'internal'] as const satisfies readonly EntryClass[];

export interface BookedSpan {
  startedAt: number;
  endedAt?: number;
  engagementId: string;
  class: EntryClass;
}

const weekOf = (instant: number) => Math.floor(instant / weekMs);
/** Sorts as text, from 1970 to the year 21,000. */
const keyOf = (week: number) => String(week).padStart(6, '0');

/** To be called in every transaction that writes an entry, with it as it was and as it is. */
export async function forgetWeeks(db: Database, starts: readonly (number | undefined)[]): Promise<void> {
  const keys = starts.flatMap((startedAt) => (typeof startedAt === 'number' ? keyOf(weekOf(startedAt)) : []));
  await db.weekSpans.bulkDelete([...new Set(keys)]);
}

/** The person's booked time that touches the instants from `from` up to `to`, the running entry included. */
export async function bookedSpans(db: Database, me: string, from: number, to: number): Promise<BookedSpan[]> {
  return db.transaction('rw', db.timeEntries, db.weekSpans, async () => {
    const [first, last, running] = await Promise.all([
      db.timeEntries.orderBy('startedAt').first(),
      db.timeEntries.orderBy('startedAt').last(),
      db.timeEntries.where('[author+running]').equals([me, 1]).toArray(),
    ]);
    if (!first || !last) return [];
    const begin = Math.max(weekOf(from) - lookBackWeeks, weekOf(first.startedAt));
    const end = Math.min(weekOf(to - 1), weekOf(last.startedAt));
    const weeks = Array.from({ length: Math.max(0, end - begin + 1) }, (_, index) => begin + index);
    const known = await db.weekSpans.bulkGet(weeks.map(keyOf));
    const lacking = weeks.filter((_, index) => known[index]?.author !== me);
    const made = lacking.length === 0 ? [] : await makeWeeks(db, me, lacking);
    const ofWeeks = [...known.filter((week) => week?.author === me), ...made] as WeekSpans[];
    const runs = running.filter((one) => one.deletedAt === undefined).flatMap(booked);
    const touches = ({ startedAt, endedAt = to }: BookedSpan) =>
      startedAt < to && (endedAt > from || startedAt >= from);
    return [...ofWeeks.flatMap(spansOf), ...runs].filter(touches);
  });
}

async function makeWeeks(db: Database, me: string, weeks: readonly number[]): Promise<WeekSpans[]> {
  const [from = 0, to = 0] = [weeks.at(0), weeks.at(-1)];
  const entries = await db.timeEntries
    .where('startedAt')
    .between(from * weekMs, (to + 1) * weekMs)
    .toArray();
  const own = entries.filter(({ author, deletedAt, endedAt }) => author === me && !deletedAt && endedAt !== undefined);
  const byWeek = Map.groupBy(own.flatMap(booked), ({ startedAt }) => weekOf(startedAt));
  const made = weeks.map((week) => weekFrom(keyOf(week), me, byWeek.get(week) ?? []));
  await db.weekSpans.bulkPut(made);
  return made;
}

function booked({ startedAt, endedAt, engagementId, class: entryClass }: StoredTimeEntry): BookedSpan[] {
  if (engagementId === undefined) return [];
  return [{ startedAt, ...(endedAt === undefined ? {} : { endedAt }), engagementId, class: entryClass }];
}

function weekFrom(week: string, author: string, spans: readonly BookedSpan[]): WeekSpans {
  const engagements = [...new Set(spans.map(({ engagementId }) => engagementId))];
  return {
    week,
    author,
    engagements,
    startedAt: Float64Array.from(spans, (span) => span.startedAt),
    endedAt: Float64Array.from(spans, (span) => span.endedAt ?? span.startedAt),
    engagement: Uint32Array.from(spans, ({ engagementId }) => engagements.indexOf(engagementId)),
    classes: Uint8Array.from(spans, (span) => classes.indexOf(span.class)),
  };
}

function spansOf({ engagements, startedAt, endedAt, engagement, classes: of }: WeekSpans): BookedSpan[] {
  return Array.from(startedAt, (start, index) => ({
    startedAt: start,
    endedAt: endedAt[index] ?? start,
    engagementId: engagements[engagement[index] ?? 0] ?? '',
    class: classes[of[index] ?? 0] ?? 'reactive',
  }));
}
