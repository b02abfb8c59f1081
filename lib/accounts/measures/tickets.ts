import { daysBetween } from '@/lib/calendar/calendar-date';
import { greatest, smallest } from '@/lib/lists';
import { caseRow } from '../case-row';
import { type Case, casesOf } from '../cases';
import type { RiskInputs } from '../inputs';
import type { DriverDetail, DriverSource } from '../risk';
import { dayMs, type Measure, type Measured } from './measure';
import { todayIn } from './today';

export const noTicket: Measured = { unknown: { code: 'noTicketSeen' } };

interface SeenCases {
  cases: Case[];
  /** Newest sighting and where from; absent when nothing was seen, which says nothing about the account. */
  basis?: { asOf: number; source: DriverSource };
}

/** What was found in these inputs, by how far back it looks: several drivers look at the same cases. */
const found = new WeakMap<RiskInputs, Map<number, SeenCases>>();

/** Every case once, of what was seen or listed lately. */
export function seenIn(inputs: RiskInputs, now: number, days: number): SeenCases {
  const since = now - days * dayMs;
  const known = found.get(inputs) ?? new Map<number, SeenCases>();
  found.set(inputs, known);
  const seen = known.get(since) ?? seenSince(inputs, since);
  known.set(since, seen);
  return seen;
}

function seenSince({ tickets, listings }: RiskInputs, since: number): SeenCases {
  const seen = tickets.filter(({ seenAt }) => seenAt >= since);
  const listedAt = [
    ...listings.filter((at) => at >= since),
    ...seen.filter(({ listed }) => listed).map(({ seenAt }) => seenAt),
  ];
  const openedAt = seen.filter(({ listed }) => !listed).map(({ seenAt }) => seenAt);
  const cases = casesOf(seen);
  if (listedAt.length + openedAt.length === 0) return { cases };
  const code = openedAt.length === 0 ? 'accountPage' : listedAt.length === 0 ? 'seenHere' : 'seenHereAndAccountPage';
  return { cases, basis: { asOf: greatest([...listedAt, ...openedAt]), source: { code } } };
}

/** An open case of severity 1 counts 2, one of severity 2 counts 1, others nothing. */
const pointsOfSeverity: Readonly<Record<number, number>> = { 1: 2, 2: 1 };
/** How long one usually stays open; beyond that it counts a quarter more, beyond twice that a half. */
const usualDays: Readonly<Record<number, number>> = { 1: 4, 2: 10 };
/** Less is not worth a line. */
const leastThatCounts = 0.1;

function weightOf(one: Case, now: number, zone: string, halfLifeDays: number): number {
  const severity = one.ticket.severity ?? 0;
  const points = pointsOfSeverity[severity] ?? 0;
  if (!one.open) return points * fading(one, now, halfLifeDays);
  const age = daysOpen(one, now, zone) ?? 0;
  const usual = usualDays[severity] ?? Number.POSITIVE_INFINITY;
  return points * (age > 2 * usual ? 1.5 : age > usual ? 1.25 : 1);
}

/** What is left of a solved case: a half after each half-life; what never fades is over at once. */
function fading({ closedAt }: Case, now: number, halfLifeDays: number): number {
  if (closedAt === undefined || !Number.isFinite(halfLifeDays)) return 0;
  return 0.5 ** (Math.max(0, now - closedAt) / dayMs / halfLifeDays);
}

/** Days since it was opened; by the calendar where only the day is known. */
export function daysOpen({ openedAt, ticket: { openedOn } }: Case, now: number, zone: string): number | undefined {
  if (openedAt !== undefined) return Math.max(0, Math.floor((now - openedAt) / dayMs));
  return openedOn === undefined ? undefined : Math.max(0, daysBetween(openedOn, todayIn(now, zone)));
}

/** The cases that count, heaviest first, and the oldest look at one that is open. */
function counted(cases: readonly Case[], weigh: (one: Case) => number) {
  const all = cases.map((one) => ({ one, weight: weigh(one) })).filter(({ weight }) => weight >= leastThatCounts);
  all.sort((a, b) => b.weight - a.weight || (a.one.ticket.key < b.one.ticket.key ? -1 : 1));
  const looks = all.filter(({ one }) => one.open).map(({ one }) => one.seenAt);
  return {
    number: all.reduce((sum, { weight }) => sum + weight, 0),
    cases: all.map(({ one }) => one),
    rows: all.map(({ one }) => caseRow(one)),
    asOf: (basis: number) => (looks.length === 0 ? basis : smallest(looks)),
  };
}

/** Open severe cases, by how long they are open; solved ones as they fade. */
export const severeTickets: Measure = (inputs, now, { expiresAfterDays, halfLifeDays }) => {
  const { cases, basis } = seenIn(inputs, now, expiresAfterDays);
  if (!basis) return noTicket;
  const severe = counted(cases, (one) => weightOf(one, now, inputs.zone, halfLifeDays));
  const open = cases.filter((one) => one.open);
  const unrated = open.filter(({ ticket }) => ticket.severity === undefined).length;
  if (open.length > 0 && unrated === open.length && severe.number === 0)
    return { unknown: { code: 'noPriorityShown' } };
  const ofSeverity = (severity: number) =>
    severe.cases.filter((one) => one.open && one.ticket.severity === severity).length;
  const solved = severe.cases.filter((one) => !one.open).length;
  const detail: DriverDetail = { code: 'severeTickets', sev1: ofSeverity(1), sev2: ofSeverity(2), unrated, solved };
  return { number: rounded(severe.number), detail, ...basis, asOf: severe.asOf(basis.asOf), rows: severe.rows };
};

/** Cases whose promised time was missed; solved ones as they fade. */
export const slaBreaches: Measure = (inputs, now, { expiresAfterDays, halfLifeDays }) => {
  const { cases, basis } = seenIn(inputs, now, expiresAfterDays);
  if (!basis) return noTicket;
  if (cases.length > 0 && cases.every(({ breached }) => breached === undefined)) {
    return { unknown: { code: 'noTargetShown' } };
  }
  const missed = counted(cases, (one) => (one.breached ? (one.open ? 1 : fading(one, now, halfLifeDays)) : 0));
  const open = missed.cases.filter((one) => one.open).length;
  const solved = missed.cases.length - open;
  const detail: DriverDetail = open + solved === 0 ? { code: 'noBreach' } : { code: 'slaBreaches', open, solved };
  return { number: rounded(missed.number), detail, ...basis, asOf: missed.asOf(basis.asOf), rows: missed.rows };
};

/** Days since the oldest open case was opened. */
export const oldestTicket: Measure = (inputs, now, { expiresAfterDays }) => {
  const { cases, basis } = seenIn(inputs, now, expiresAfterDays);
  if (!basis) return noTicket;
  const open = cases.filter((one) => one.open);
  if (open.length === 0) return { number: 0, detail: { code: 'noOpenTicket' }, ...basis, rows: [] };
  const aged = open.flatMap((one) => {
    const days = daysOpen(one, now, inputs.zone);
    return days === undefined ? [] : { one, days };
  });
  aged.sort((a, b) => b.days - a.days || (a.one.ticket.key < b.one.ticket.key ? -1 : 1));
  const [oldest] = aged;
  if (!oldest) return { unknown: { code: 'noOpeningShown' } };
  const detail: DriverDetail = { code: 'oldestTicket', days: oldest.days };
  return { number: oldest.days, detail, ...basis, asOf: oldest.one.seenAt, rows: [caseRow(oldest.one)] };
};

/** Sums of the same parts in another order differ in their last bit: whatever comes first must not decide. */
export function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}
