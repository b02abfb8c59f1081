import type { Bounds } from './days';
import type { EntryClass, TimeEntry } from './entry';

/** What totals need of an entry. */
export type Span = Pick<TimeEntry, 'startedAt' | 'endedAt'>;

/** Two entries at the same time, and from when to when. */
export interface Overlap<Entry> extends Bounds {
  first: Entry;
  second: Entry;
}

/**
 * The part of an entry inside `bounds`. The running entry counts to `now`; one that starts after `now`, because the
 * clock was set back, counts for nothing until the clock has caught up.
 */
function clip(entry: Span, now: number, bounds?: Bounds): Bounds {
  const end = entry.endedAt ?? now;
  const from = Math.max(entry.startedAt, bounds?.from ?? entry.startedAt);
  const to = Math.min(end, bounds?.to ?? end);
  return { from, to: Math.max(from, to) };
}

/** Time on the clock in seconds, overlaps counted as often as they were logged. Exact: fractions are kept. */
export function loggedSeconds(entries: Iterable<Span>, now: number, bounds?: Bounds): number {
  let total = 0;
  for (const entry of entries) total += lengthMs(clip(entry, now, bounds));
  return total / 1000;
}

/** Time a person worked in seconds: the union of the entries, so that an overlap counts once. Exact. */
export function workedSeconds(entries: Iterable<Span>, now: number, bounds?: Bounds): number {
  const spans = Array.from(entries, (entry) => clip(entry, now, bounds)).sort((a, b) => a.from - b.from);
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total / 1000;
}

/**
 * Every two entries that were on the clock at the same time, earliest overlap first; of two at the very same time the
 * one with the lesser id. Back to back is no overlap.
 */
export function overlaps<Entry extends Span & { id?: string }>(
  entries: Iterable<Entry>,
  now: number,
): Overlap<Entry>[] {
  const spans = Array.from(entries, (entry) => ({ entry, ...clip(entry, now) }))
    .filter((span) => lengthMs(span) > 0)
    .sort((a, b) => a.from - b.from || a.to - b.to || byId(a.entry, b.entry));
  const found: Overlap<Entry>[] = [];
  let open: typeof spans = [];
  for (const span of spans) {
    open = open.filter(({ to }) => to > span.from);
    for (const { entry, to } of open) {
      found.push({ first: entry, second: span.entry, from: span.from, to: Math.min(to, span.to) });
    }
    open.push(span);
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to || byId(a.first, b.first) || byId(a.second, b.second));
}

function byId({ id: a = '' }: { id?: string }, { id: b = '' }: { id?: string }): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Logged seconds of each class. */
export function secondsByClass(
  entries: Iterable<Span & Pick<TimeEntry, 'class'>>,
  now: number,
  bounds?: Bounds,
): Record<EntryClass, number> {
  const ms: Record<EntryClass, number> = { reactive: 0, proactive: 0, rework: 0, internal: 0 };
  for (const entry of entries) ms[entry.class] += lengthMs(clip(entry, now, bounds));
  return {
    reactive: ms.reactive / 1000,
    proactive: ms.proactive / 1000,
    rework: ms.rework / 1000,
    internal: ms.internal / 1000,
  };
}

/** Logged seconds of each engagement that has any, most first. */
export function totalsByEngagement(
  entries: Iterable<Span & { engagementId: string }>,
  now: number,
  bounds?: Bounds,
): { engagementId: string; seconds: number }[] {
  const ms = new Map<string, number>();
  for (const entry of entries) {
    const length = lengthMs(clip(entry, now, bounds));
    if (length > 0) ms.set(entry.engagementId, (ms.get(entry.engagementId) ?? 0) + length);
  }
  return Array.from(ms, ([engagementId, length]) => ({ engagementId, seconds: length / 1000 })).sort(
    (a, b) => b.seconds - a.seconds || (a.engagementId < b.engagementId ? -1 : 1),
  );
}

function lengthMs({ from, to }: Bounds): number {
  return to - from;
}
