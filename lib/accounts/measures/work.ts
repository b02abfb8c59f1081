import { calendarDate, daysBetween } from '@/lib/calendar/calendar-date';
import { greatest, smallest } from '@/lib/lists';
import type { EntryClass, TimeEntry } from '@/lib/time/entry';
import { loggedSeconds } from '@/lib/time/totals';
import type { Engagement } from '../engagement';
import { isDone } from '../engagements/state';
import type { Escalation, RiskInputs } from '../inputs';
import type { DriverDetail, RiskRow } from '../risk';
import { latestRows } from './latest';
import { dayMs, type Measure, type Measured } from './measure';
import { todayIn } from './today';

const shareDays = 30;
const hourSeconds = 3600;
/** Days that an escalation may be open before it counts more. */
const usualDays = 7;

/**
 * Packets that were not resolved: 1 each, half of 1 more after a week and for each of the first two times that it came
 * back, 1 more for one that went to leadership.
 */
export const escalations: Measure = ({ escalations: all }, now) => {
  const packets = newestOf(all);
  if (packets.length === 0) return { unknown: { code: 'noPacketKept' } };
  const source = { code: 'packets' } as const;
  const open = packets.filter(({ state, isReplaced }) => !isReplaced && state !== 'resolved' && state !== 'told');
  // Whether one is open is ours to know.
  if (open.length === 0) return { number: 0, detail: { code: 'noEscalation' }, asOf: now, source, rows: [] };
  const age = ({ sentAt }: Escalation) => Math.max(0, Math.floor((now - sentAt) / dayMs));
  const weight = (one: Escalation) =>
    1 + (age(one) > usualDays ? 0.5 : 0) + 0.5 * Math.min(2, one.bounces) + (one.receiver === 'leadership' ? 1 : 0);
  open.sort((a, b) => weight(b) - weight(a) || a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1));
  const detail: DriverDetail = {
    code: 'escalations',
    open: open.length,
    oldestDays: greatest(open.map(age)),
    bounces: open.reduce((sum, { bounces }) => sum + bounces, 0),
    leadership: open.filter(({ receiver }) => receiver === 'leadership').length,
  };
  const number = open.reduce((sum, one) => sum + weight(one), 0);
  const rows = open.map(
    ({ id, label, receiver, bounces, sentAt }): RiskRow => ({
      kind: 'escalation',
      id,
      label,
      receiver,
      bounces,
      at: sentAt,
    }),
  );
  return { number, detail, asOf: smallest(open.map(({ since }) => since)), source, rows };
};

/** Each packet once, as it stood last. */
function newestOf(all: readonly Escalation[]): Escalation[] {
  const newest = new Map<string, Escalation>();
  for (const one of all) {
    const known = newest.get(one.id);
    if (!known || one.since > known.since || (one.since === known.since && textOf(one) > textOf(known))) {
      newest.set(one.id, one);
    }
  }
  return [...newest.values()];
}

function textOf(one: Escalation): string {
  return JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Days late, of all engagements that are not done, together. Each is as late as what of it is most late, its own date or
 * a milestone's, so that one slip counts once. What is done is never late, but it does tell that promises with a date
 * were made.
 */
export const lateEngagements: Measure = ({ engagements, milestones, zone }, now) => {
  const today = todayIn(now, zone);
  const promised = latestRows(milestones).filter(({ droppedOn }) => droppedOn === undefined);
  const dated = latestRows(engagements)
    .map((engagement) => ({ engagement, dates: datesOf(engagement, promised) }))
    .filter(({ dates }) => dates.length > 0);
  if (dated.length === 0) return { unknown: { code: 'noEngagementHasDate' } };
  const open = dated.filter(({ engagement }) => !isDone(engagement));
  const late = open.flatMap(({ dates }) => {
    const passed = dates.filter(({ isOpen, dueOn }) => isOpen && dueOn < today);
    return passed
      .map(({ isOpen: _, ...each }) => ({ ...each, days: daysBetween(each.dueOn, today) }))
      .sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1))
      .slice(0, 1);
  });
  late.sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1));
  const days = late.reduce((sum, each) => sum + each.days, 0);
  const detail: DriverDetail =
    days === 0 ? { code: 'noneLate' } : { code: 'late', late: late.length, of: open.length, days };
  const rows = late.map((each): RiskRow => ({ kind: 'engagement', ...each, at: now }));
  return { number: days, detail, asOf: now, source: { code: 'engagements' }, rows };
};

/** The days that an engagement promised: its own and, until it is done, its milestones'. */
function datesOf(engagement: Engagement, milestones: RiskInputs['milestones']) {
  const { id, name, dueOn } = engagement;
  const own = dueOn === undefined ? [] : [{ id, name, dueOn: calendarDate(dueOn), isOpen: true }];
  if (isDone(engagement)) return own;
  const parts = milestones.flatMap((part) =>
    part.engagementId === id && part.dueOn !== undefined
      ? { id, name, milestone: part.title, dueOn: calendarDate(part.dueOn), isOpen: part.doneOn === undefined }
      : [],
  );
  return [...own, ...parts.sort((a, b) => (a.milestone < b.milestone ? -1 : 1))];
}

interface Share {
  percent: number;
  /** Logged in all, and of the class. */
  seconds: number;
  part: number;
  asOf: number;
  rows: RiskRow[];
}

/** The share of a class in the time logged lately; unknown below an hour in all. */
function shareIn(entries: readonly TimeEntry[], now: number, wanted: EntryClass): Share | Measured {
  const bounds = { from: now - shareDays * dayMs, to: now };
  const recent = latestRows(entries).filter((entry) => loggedSeconds([entry], now, bounds) > 0);
  const seconds = loggedSeconds(recent, now, bounds);
  if (seconds < hourSeconds) return { unknown: { code: 'littleTimeLogged', days: shareDays } };
  const ended = (of: readonly TimeEntry[]) => greatest(of.map(({ endedAt = now }) => Math.min(endedAt, now)));
  const rows = [...Map.groupBy(recent, (entry) => entry.class)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([kind, of]): RiskRow => ({
        kind: 'time',
        class: kind,
        seconds: loggedSeconds(of, now, bounds),
        at: ended(of),
      }),
    );
  const part = loggedSeconds(
    recent.filter((entry) => entry.class === wanted),
    now,
    bounds,
  );
  return { percent: Math.floor((100 * part) / seconds), seconds, part, asOf: ended(recent), rows };
}

const timeSource = { code: 'timeOfDays', days: shareDays } as const;

/** Percent of the time logged lately that is rework, once that is an hour. */
export const reworkShare: Measure = ({ entries }, now) => {
  const share = shareIn(entries, now, 'rework');
  if ('unknown' in share || 'number' in share) return share;
  const { percent, seconds, part, asOf, rows } = share;
  return {
    // Below an hour it is no sign yet; and a share that could appear only as other work is logged would punish that.
    number: part < hourSeconds ? 0 : percent,
    detail: part === 0 ? { code: 'noRework', seconds } : { code: 'rework', percent, seconds },
    asOf,
    source: timeSource,
    rows,
  };
};

/** Percent of the time logged lately that was reactive, once that is an hour. */
export const reactiveShare: Measure = ({ entries }, now) => {
  const share = shareIn(entries, now, 'reactive');
  if ('unknown' in share || 'number' in share) return share;
  const { percent, seconds, part, asOf, rows } = share;
  const number = part < hourSeconds ? 0 : percent;
  return { number, detail: { code: 'reactive', percent, seconds }, asOf, source: timeSource, rows };
};
