import type { Row } from '@/lib/row';
import { calendarDate, daysBetween } from '@/lib/time/calendar-date';
import { localDay } from '@/lib/time/days';
import type { TimeEntry } from '@/lib/time/entry';
import { formatDuration } from '@/lib/time/format';
import { loggedSeconds } from '@/lib/time/totals';
import type { Engagement } from './engagement';
import type { AccountFact, SeenTicket } from './fact';
import type { DriverId } from './risk';
import { type Listed, sightings } from './sightings';

/** What is known of one account. Order and duplicates do not matter. */
export interface RiskInputs {
  tickets: readonly SeenTicket[];
  /** Absent when no list was read; a list that is empty says that there are none. */
  listedOpenTickets?: Listed;
  engagements: readonly Engagement[];
  /** Entries on those engagements. */
  entries: readonly TimeEntry[];
  facts: readonly AccountFact[];
  /** IANA zone of the person: work is due on local dates. */
  zone: string;
}

/** A driver's number with its words, its newest input and where that came from; or why there is none. */
type Measured = { number: number; value: string; asOf: number; source: string } | { why: string };

/** Finds a driver's number. Input older than `since` says nothing about today. */
type Measure = (inputs: RiskInputs, now: number, since: number) => Measured;

const dayMs = 86_400_000;
const hourSeconds = 3600;
const repeatDays = 90;
const reworkDays = 30;
const noTicket = { why: 'no ticket of this account was seen' };

const severeTickets: Measure = ({ tickets, listedOpenTickets }, _now, since) => {
  const { tickets: seen, basis } = sightings(tickets, listedOpenTickets, since);
  if (!basis) return noTicket;
  const open = seen.filter((ticket) => ticket.open);
  const withSeverity = (severity: number | undefined) => open.filter((ticket) => ticket.severity === severity).length;
  const unrated = withSeverity(undefined);
  if (open.length > 0 && unrated === open.length) return { why: 'no open ticket shows a priority' };
  const [first, second] = [withSeverity(1), withSeverity(2)];
  const severe = first + second === 0 ? 'No open ticket' : countOf(first + second, 'open ticket');
  const rest = unrated === 0 ? '' : `, ${unrated} without a priority`;
  return { number: 2 * first + second, value: `${severe} of severity 1 or 2${rest}`, ...basis };
};

const integrationState: Measure = ({ facts }, _now, since) => {
  const [first, ...others] = latestRows(facts);
  if (!first) return { why: 'nobody has entered it' };
  const newest = others.reduce((a, b) => (isLater(b, a) ? b : a), first);
  if (newest.createdAt < since) return { why: 'what was entered is too old' };
  const number = { fine: 0, degraded: 1, blocked: 2 }[newest.value];
  return { number, value: `Integrations ${newest.value}`, asOf: newest.createdAt, source: 'entered by you' };
};

const oldestTicket: Measure = ({ tickets, listedOpenTickets }, now, since) => {
  const { tickets: seen, basis } = sightings(tickets, listedOpenTickets, since);
  if (!basis) return noTicket;
  const open = seen.filter((ticket) => ticket.open);
  if (open.length === 0) return { number: 0, value: 'No open ticket', ...basis };
  const opened = open.flatMap(({ openedAt }) => openedAt ?? []);
  if (opened.length === 0) return { why: 'no open ticket shows when it was opened' };
  const days = Math.max(0, Math.floor((now - Math.min(...opened)) / dayMs));
  return { number: days, value: `Oldest open ticket ${countOf(days, 'day')} old`, ...basis };
};

const repeatIssues: Measure = ({ tickets, listedOpenTickets }, now, since) => {
  const { tickets: seen, basis } = sightings(tickets, listedOpenTickets, since);
  if (!basis) return noTicket;
  const recent = seen.filter(({ openedAt }) => openedAt !== undefined && openedAt >= now - repeatDays * dayMs);
  const areas = recent.flatMap(({ area }) => area?.trim() || []);
  if (areas.length < 2) return { why: `fewer than two tickets of the last ${repeatDays} days show a product area` };
  const { word, count } = mostFrequent(areas);
  const value = count === 1 ? 'No area has two tickets' : `${count} tickets on ${word}`;
  return { number: count, value: `${value} in ${repeatDays} days`, ...basis };
};

const lateEngagements: Measure = ({ engagements, zone }, now) => {
  const today = localDay(now, zone);
  const dated = latestRows(engagements).flatMap(({ dueOn, doneOn }) => (dueOn ? { dueOn, doneOn } : []));
  if (dated.length === 0) return { why: 'no engagement has a date' };
  const late = dated.flatMap(({ dueOn, doneOn }) =>
    doneOn || dueOn >= today ? [] : daysBetween(calendarDate(dueOn), today),
  );
  const days = late.reduce((sum, each) => sum + each, 0);
  const value =
    days === 0
      ? 'No engagement late'
      : `${late.length} of ${countOf(dated.length, 'engagement')} late, ${countOf(days, 'day')}`;
  return { number: days, value, asOf: now, source: 'engagements' };
};

const reworkShare: Measure = ({ entries }, now) => {
  const bounds = { from: now - reworkDays * dayMs, to: now };
  const recent = latestRows(entries).filter((entry) => loggedSeconds([entry], now, bounds) > 0);
  const logged = loggedSeconds(recent, now, bounds);
  if (logged < hourSeconds) return { why: `less than an hour was logged in ${reworkDays} days` };
  const rework = loggedSeconds(
    recent.filter((entry) => entry.class === 'rework'),
    now,
    bounds,
  );
  const percent = Math.floor((100 * rework) / logged);
  return {
    // Below an hour it is no sign yet; and a share that could appear only as other work is logged would punish that.
    number: rework < hourSeconds ? 0 : percent,
    value:
      rework === 0 ? `No rework in ${formatDuration(logged)}` : `${percent} % of ${formatDuration(logged)} was rework`,
    asOf: Math.max(...recent.map(({ endedAt = now }) => Math.min(endedAt, now))),
    source: `time of the last ${reworkDays} days`,
  };
};

export const measures: Readonly<Record<DriverId, Measure>> = {
  'severe-tickets': severeTickets,
  'integration-state': integrationState,
  'oldest-ticket': oldestTicket,
  'repeat-issues': repeatIssues,
  'late-engagements': lateEngagements,
  'rework-share': reworkShare,
};

function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The word that occurs most, whatever its capitals, and how often. */
function mostFrequent(words: readonly string[]): { word: string; count: number } {
  const groups = Map.groupBy([...words].sort(), (word) => word.toLowerCase());
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  return { word: largest[0] ?? '', count: largest.length };
}

/** Each row once, at its latest revision, without deleted ones. */
function latestRows<T extends Row>(rows: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const row of rows) {
    const known = byId.get(row.id);
    if (!known || isLater(row, known)) byId.set(row.id, row);
  }
  return [...byId.values()].filter(({ deletedAt }) => deletedAt === undefined);
}

function isLater(a: Row, b: Row): boolean {
  return a.updatedAt === b.updatedAt ? a.id > b.id : a.updatedAt > b.updatedAt;
}
