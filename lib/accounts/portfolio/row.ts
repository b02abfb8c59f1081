import { type CalendarDate, calendarDate, daysBetween } from '@/lib/calendar/calendar-date';
import { greatest, smallest } from '@/lib/lists';
import { isAnswered, type Standing } from '@/lib/packet/sent';
import { localDay } from '@/lib/time/days';
import type { TimeEntry } from '@/lib/time/entry';
import { loggedSeconds } from '@/lib/time/totals';
import { renewalFactor } from '../attention';
import type { Mitigation } from '../doing/mitigation';
import { type AccountReview, type ReviewAge, reviewAge } from '../doing/review';
import { isLate } from '../doing/states';
import type { Engagement } from '../engagement';
import { isDone } from '../engagements/state';
import type { RecordItem } from '../record/item';
import { ageOf, type RecordAge } from '../record/record';
import type { RecordRules } from '../record/record-setting';
import type { SeenAccount } from '../seen-account';
import { type Attention, attentionOf, type NextStep, nextStepOf } from './attention';
import type { AccountStanding, RowRisk } from './standing';
import type { UsualHours } from './usual-hours';

/** What is remembered of an account, for its row. */
export interface RowInput {
  id: string;
  name: string;
  seen?: SeenAccount;
  engagements: readonly Engagement[];
  entries: readonly TimeEntry[];
  packets: readonly Standing[];
  mitigations: readonly Mitigation[];
  reviews: readonly AccountReview[];
  items: readonly RecordItem[];
  /** What its tickets and everything else make of it. */
  standing: AccountStanding;
  /** Points of the score in 30 days; absent while there is nothing to compare with. */
  change?: number;
}

/** An account in the list of all. */
export interface PortfolioRow {
  id: string;
  name: string;
  tier?: string;
  owner?: string;
  risk: RowRisk;
  /** Points of the score in 30 days; absent while there is nothing to compare with. */
  change?: number;
  review: ReviewAge;
  record: RecordAge;
  renewsInDays?: number;
  late: number;
  escalations: { open: number; oldestDays: number };
  mitigationsLate: number;
  openTickets: number;
  worst?: AccountStanding['worst'];
  /** Logged in 90 days. */
  seconds: number;
  /** What is usual for its tier; absent where the tier has too few accounts to say. */
  usual?: UsualHours;
  attention: Attention;
  next: NextStep;
  /** The newest thing that was seen of it, UTC milliseconds; absent when it was only named. */
  seenAt?: number;
}

export interface RowRules {
  record: RecordRules;
  everyDays: number;
  /** IANA zone of the person: work is due on local dates. */
  zone: string;
}

export const hoursDays = 90;
const dayMs = 86_400_000;

/** The row of an account, but for what is usual for its tier: that takes all of them. */
export function portfolioRow(input: RowInput, rules: RowRules, now: number): PortfolioRow {
  const { id, name, seen, standing, change, entries } = input;
  const { risk, openTickets, worst, ticketsSeenAt } = standing;
  const today = localDay(now, rules.zone);
  const late = input.engagements.filter((one) => !isDone(one) && one.dueOn !== undefined && one.dueOn < today).length;
  const mitigationsLate = input.mitigations.filter((one) => isLate(one, today)).length;
  const lastAt = (of: AccountReview['of']) => {
    const at = input.reviews.flatMap((one) => (one.of === of ? [one.at] : []));
    return at.length === 0 ? undefined : greatest(at);
  };
  const review = reviewAge(lastAt('risk'), rules.everyDays, now);
  const escalations = escalationsOf(input.packets, now);
  const renewsInDays = daysTo(seen?.renewalOn, today);
  const attention = attentionOf({
    ...(risk.known > 0 && { score: risk.score }),
    hasLevel: risk.level !== undefined,
    coverage: { known: risk.known, of: risk.of },
    ...(change !== undefined && { change }),
    ...(renewsInDays !== undefined && { renewsInDays }),
    renewalFactor: renewalFactor(seen?.renewalOn, today),
    review,
    everyDays: rules.everyDays,
    late,
    escalations,
    mitigationsLate,
  });
  const times = [ticketsSeenAt, seen?.seenAt].filter((at) => at !== undefined);
  return {
    id,
    name,
    ...(seen?.tier !== undefined && { tier: seen.tier }),
    ...(seen?.owner !== undefined && { owner: seen.owner }),
    risk,
    ...(change !== undefined && { change }),
    review,
    record: ageOf(input.items, lastAt('record'), rules.record, now),
    ...(renewsInDays !== undefined && { renewsInDays }),
    late,
    escalations,
    mitigationsLate,
    openTickets,
    ...(worst && { worst }),
    seconds: loggedSeconds(entries, now, { from: now - hoursDays * dayMs, to: now }),
    attention,
    next: nextStepOf(attention),
    ...(times.length > 0 && { seenAt: greatest(times) }),
  };
}

function daysTo(day: CalendarDate | undefined, today: CalendarDate): number | undefined {
  return day === undefined ? undefined : daysBetween(today, calendarDate(day));
}

/** Packets that somebody has to answer, or to mend what they name, and how long the oldest of them waits. */
function escalationsOf(packets: readonly Standing[], now: number): PortfolioRow['escalations'] {
  const open = packets.filter(
    ({ packet, outcome, isReplaced }) =>
      isAnswered(packet.receiver) && !isReplaced && outcome.state !== 'resolved' && outcome.state !== 'told',
  );
  if (open.length === 0) return { open: 0, oldestDays: 0 };
  const oldest = smallest(open.map(({ packet }) => packet.sentAt));
  return { open: open.length, oldestDays: Math.max(0, Math.floor((now - oldest) / dayMs)) };
}

/** By attention, the most first; of equals the higher risk, then by name. */
export function byAttention(a: PortfolioRow, b: PortfolioRow): number {
  return (
    b.attention.points - a.attention.points ||
    b.risk.score - a.risk.score ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}
