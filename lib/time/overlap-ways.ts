import type { TimeEntry } from './entry';
import type { Span } from './totals';

/** How two entries at the same time can be brought apart without any of that time being lost. */
export interface WaysApart {
  /** The later begins where the earlier ends, UTC milliseconds. */
  startAt?: number;
  /** The earlier ends where the later begins. */
  endAt?: number;
}

/**
 * None where one lies within the other: either way would take time off that is in no other entry, or leave nothing of one.
 * A running entry is not ended by it.
 * @param first the one that began first
 */
export function waysApart(first: Span, second: Span): WaysApart {
  const { endedAt: ends } = first;
  const isChained =
    ends !== undefined && ends > second.startedAt && (second.endedAt === undefined || ends < second.endedAt);
  if (!isChained) return {};
  return { startAt: ends, ...(second.startedAt > first.startedAt ? { endAt: second.startedAt } : {}) };
}

type Besides = Pick<TimeEntry, 'id' | 'keptBeside'>;

/** Whether the person said of two entries at the same time that both stay. */
export function areBothKept(one: Besides, other: Besides): boolean {
  return one.keptBeside?.includes(other.id) === true || other.keptBeside?.includes(one.id) === true;
}

/** What is kept of that, in the later of the two; the oldest of very many is forgotten. */
export function keptBesides(entry: Besides, other: Besides): string[] {
  return [...(entry.keptBeside ?? []).filter((id) => id !== other.id), other.id].slice(-50);
}
