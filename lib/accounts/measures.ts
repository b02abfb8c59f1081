import { calendarDate, daysBetween } from '@/lib/calendar/calendar-date';
import { greatest, smallest } from '@/lib/lists';
import type { Row } from '@/lib/rows/row';
import { localDay } from '@/lib/time/days';
import type { TimeEntry } from '@/lib/time/entry';
import { loggedSeconds } from '@/lib/time/totals';
import type { Engagement } from './engagement';
import { isDone } from './engagements/state';
import type { AccountFact, SeenTicket } from './fact';
import type { DriverDetail, DriverId, DriverSource, DriverUnknown } from './risk';
import { type Listed, type Sightings, sightings } from './sightings';

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

/** A driver's number with what it is made of, its newest input and where that came from; or why there is none. */
type Measured =
  | { number: number; detail: DriverDetail; asOf: number; source: DriverSource }
  | { unknown: DriverUnknown };

/** Finds a driver's number. Input older than `days` says nothing about today; infinite where it never expires. */
type Measure = (inputs: RiskInputs, now: number, days: number) => Measured;

const dayMs = 86_400_000;
const hourSeconds = 3600;
const repeatDays = 90;
const reworkDays = 30;
const noTicket: Measured = { unknown: { code: 'noTicketSeen' } };

function seenIn({ tickets, listedOpenTickets }: RiskInputs, now: number, days: number): Sightings {
  return sightings(tickets, listedOpenTickets, now - days * dayMs);
}

/** Counts open tickets of severity 2, and twice those of severity 1. */
const severeTickets: Measure = (inputs, now, days) => {
  const { tickets: seen, basis } = seenIn(inputs, now, days);
  if (!basis) return noTicket;
  const open = seen.filter((ticket) => ticket.open);
  const withSeverity = (severity: number | undefined) => open.filter((ticket) => ticket.severity === severity).length;
  const unrated = withSeverity(undefined);
  if (open.length > 0 && unrated === open.length) return { unknown: { code: 'noPriorityShown' } };
  const [sev1, sev2] = [withSeverity(1), withSeverity(2)];
  return { number: 2 * sev1 + sev2, detail: { code: 'severeTickets', sev1, sev2, unrated }, ...basis };
};

/** 0 for fine, 1 for degraded, 2 for blocked. */
const integrationState: Measure = ({ facts }, now, days) => {
  const [first, ...others] = latestRows(facts);
  if (!first) return { unknown: { code: 'nobodyEntered', ...(Number.isFinite(days) && { days }) } };
  const newest = others.reduce((a, b) => (isLater(b, a) ? b : a), first);
  if (newest.createdAt < now - days * dayMs) return { unknown: { code: 'enteredTooLongAgo', days } };
  const number = { fine: 0, degraded: 1, blocked: 2 }[newest.value];
  const detail = { code: 'integrations' as const, state: newest.value };
  return { number, detail, asOf: newest.createdAt, source: { code: 'enteredByYou' } };
};

/** Days since the oldest open ticket was opened. */
const oldestTicket: Measure = (inputs, now, days) => {
  const { tickets: seen, basis } = seenIn(inputs, now, days);
  if (!basis) return noTicket;
  const open = seen.filter((ticket) => ticket.open);
  if (open.length === 0) return { number: 0, detail: { code: 'noOpenTicket' }, ...basis };
  const opened = open.flatMap(({ openedAt }) => openedAt ?? []);
  if (opened.length === 0) return { unknown: { code: 'noOpeningShown' } };
  const age = Math.max(0, Math.floor((now - smallest(opened)) / dayMs));
  return { number: age, detail: { code: 'oldestTicket', days: age }, ...basis };
};

/** Tickets opened lately in the area that has most of them. */
const repeatIssues: Measure = (inputs, now, days) => {
  const { tickets: seen, basis } = seenIn(inputs, now, days);
  if (!basis) return noTicket;
  const recent = seen.filter(({ openedAt }) => openedAt !== undefined && openedAt >= now - repeatDays * dayMs);
  const areas = recent.flatMap(({ area }) => area?.trim() || []);
  if (areas.length < 2) return { unknown: { code: 'fewTicketsWithArea', days: repeatDays } };
  const { word, count } = mostFrequent(areas);
  const detail: DriverDetail =
    count === 1
      ? { code: 'noRepeatedArea', days: repeatDays }
      : { code: 'repeatedArea', area: word, count, days: repeatDays };
  return { number: count, detail, ...basis };
};

/**
 * Days late, of all engagements that are not done, together. What is done is never late, but it does tell that promises
 * with a date were made.
 */
const lateEngagements: Measure = ({ engagements, zone }, now) => {
  const today = localDay(now, zone);
  const dated = latestRows(engagements).flatMap((engagement) =>
    engagement.dueOn ? { ...engagement, dueOn: engagement.dueOn } : [],
  );
  if (dated.length === 0) return { unknown: { code: 'noEngagementHasDate' } };
  const open = dated.filter((engagement) => !isDone(engagement));
  const late = open.flatMap(({ dueOn }) => (dueOn >= today ? [] : daysBetween(calendarDate(dueOn), today)));
  const days = late.reduce((sum, each) => sum + each, 0);
  const detail: DriverDetail =
    days === 0 ? { code: 'noneLate' } : { code: 'late', late: late.length, of: open.length, days };
  return { number: days, detail, asOf: now, source: { code: 'engagements' } };
};

/** Percent of the time logged lately that is rework, once that is an hour. */
const reworkShare: Measure = ({ entries }, now) => {
  const bounds = { from: now - reworkDays * dayMs, to: now };
  const recent = latestRows(entries).filter((entry) => loggedSeconds([entry], now, bounds) > 0);
  const seconds = loggedSeconds(recent, now, bounds);
  if (seconds < hourSeconds) return { unknown: { code: 'littleTimeLogged', days: reworkDays } };
  const rework = loggedSeconds(
    recent.filter((entry) => entry.class === 'rework'),
    now,
    bounds,
  );
  const percent = Math.floor((100 * rework) / seconds);
  return {
    // Below an hour it is no sign yet; and a share that could appear only as other work is logged would punish that.
    number: rework < hourSeconds ? 0 : percent,
    detail: rework === 0 ? { code: 'noRework', seconds } : { code: 'rework', percent, seconds },
    asOf: greatest(recent.map(({ endedAt = now }) => Math.min(endedAt, now))),
    source: { code: 'timeOfDays', days: reworkDays },
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

/** The word that occurs most, whatever its capitals, and how often; of equals the first by the alphabet. */
function mostFrequent(words: readonly string[]): { word: string; count: number } {
  const groups = [...Map.groupBy([...words].sort(), (word) => word.toLowerCase())];
  groups.sort(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1));
  const [, [word = '', ...others] = []] = groups[0] ?? [];
  return { word, count: others.length + 1 };
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

/** Ties go by id, and between two readings of one row by its content: whatever comes first must not decide. */
function isLater(a: Row, b: Row): boolean {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp;
  if (a.id !== b.id) return a.id > b.id;
  return contentOf(a) > contentOf(b);
}

function contentOf(row: Row): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
