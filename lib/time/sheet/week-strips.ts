import { utcMidnight } from '@/lib/calendar/calendar-date';
import type { Bounds } from '../days';
import { stripOf } from '../strip';
import type { Overlap, Span } from '../totals';
import { wallTime } from '../zone';
import { type Axis, axisOf } from './axis';
import type { Column } from './span';

const minuteMs = 60_000;
/** A longer stretch without an entry is a break, or the evening; a shorter one may have been forgotten. */
const longestGapMs = 60 * minuteMs;

/** A stretch of a day as it is drawn: instants, and what the clock shows then in minutes after the day's midnight. */
export interface Drawn extends Bounds {
  start: number;
  end: number;
}

export interface Block<Entry> extends Drawn {
  entry: Entry;
  lane: number;
  /** It is an entry of the day before that goes on, or goes on into the day after. */
  isFromBefore: boolean;
  goesOn: boolean;
}

export interface Gap<Entry> extends Drawn {
  earlier: Entry | undefined;
}

export interface DayStrip<Entry> {
  day: Column;
  /** Earliest first. */
  blocks: Block<Entry>[];
  lanes: number;
  /** Short stretches between two entries on which nothing was logged, with the entry that ended there. */
  gaps: Gap<Entry>[];
  overlaps: (Drawn & Overlap<Entry>)[];
}

/**
 * The days of a week on one line of hours. An entry over midnight is drawn on both days. In the hour that comes twice
 * the clock shows the same for both, and what was logged there lies over each other.
 */
export function weekStrips<Entry extends Span & { id?: string }>(
  entries: readonly Entry[],
  days: readonly Column[],
  now: number,
  zone: string,
): { axis: Axis; strips: DayStrip<Entry>[] } {
  const strips = days.map((day): DayStrip<Entry> => {
    const strip = stripOf(entries, now, day, zone);
    const draw = drawnIn(day, zone);
    return {
      day,
      lanes: strip?.lanes ?? 1,
      blocks: (strip?.blocks ?? []).map((block) => ({
        ...draw(block),
        entry: block.entry,
        lane: block.lane,
        isFromBefore: block.entry.startedAt < day.from,
        goesOn: (block.entry.endedAt ?? now) > day.to,
      })),
      gaps: (strip?.gaps ?? [])
        .filter(({ from, to }) => to - from < longestGapMs)
        .map((gap) => ({ ...draw(gap), earlier: strip?.blocks.find(({ to }) => to === gap.from)?.entry })),
      overlaps: (strip?.overlaps ?? []).map((overlap) => ({ ...overlap, ...draw(overlap) })),
    };
  });
  return { axis: axisOf(strips.flatMap(({ blocks }) => blocks)), strips };
}

function drawnIn(day: Column, zone: string): (bounds: Bounds) => Drawn {
  const midnight = utcMidnight(day.first);
  const minutes = (instant: number) => (wallTime(instant, zone) - midnight) / minuteMs;
  return ({ from, to }) => {
    const start = Math.max(0, minutes(from));
    return { from, to, start, end: Math.max(start, to >= day.to ? 24 * 60 : minutes(to)) };
  };
}
