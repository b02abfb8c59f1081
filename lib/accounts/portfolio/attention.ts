import type { ReviewAge } from '../doing/review';

/** What is known of an account when it is asked how much it wants to be looked at. */
export interface AttentionInput {
  /** 0 to 100; absent while nothing of its risk is known. */
  score?: number;
  /** Whether enough is known for a level. */
  hasLevel: boolean;
  coverage: { known: number; of: number };
  /** Points of the score in 30 days; absent while there is nothing to compare with. */
  change?: number;
  /** Days until the renewal, negative when it is past; absent when nobody said. */
  renewsInDays?: number;
  /** By what that multiplies attention, from 1 to 2 (`../attention.ts`). */
  renewalFactor: number;
  review: ReviewAge;
  everyDays: number;
  /** Engagements and milestones whose day is past. */
  late: number;
  /** Packets that were sent and are not settled, and how many days the oldest of them waits. */
  escalations: { open: number; oldestDays: number };
  /** Mitigations whose day is past. */
  mitigationsLate: number;
}

/** Why an account comes where it does. Points of all parts are its attention, exactly. */
export type AttentionPart =
  | { code: 'risk'; points: number; score: number }
  | { code: 'renewal'; points: number; days: number }
  | { code: 'rising'; points: number; by: number }
  | { code: 'neverReviewed'; points: number }
  | { code: 'reviewOverdue'; points: number; days: number }
  | { code: 'late'; points: number; count: number }
  | { code: 'escalations'; points: number; count: number; oldestDays: number }
  | { code: 'mitigationsLate'; points: number; count: number }
  | { code: 'unknown'; points: number; known: number; of: number };

export interface Attention {
  points: number;
  /** Those that count, the most first. */
  parts: AttentionPart[];
}

const most = { rising: 20, review: 10, late: 20, escalations: 20, mitigations: 10, unknown: 15 };
const each = { late: 8, escalation: 5, mitigation: 5 };

/**
 * How much an account wants to be looked at this week:
 *
 *     attention = risk + renewal + rising + review + late + escalations + mitigations + unknown
 *
 *     risk         the score
 *     renewal      the score × (renewal factor − 1): nothing from 120 days on, the score once more on the day itself
 *     rising       points the score rose by in 30 days, at most 20; a fall counts nothing
 *     review       10 if it was never reviewed; else the share of the cadence that it is overdue × 10, at most 10
 *     late         8 for each engagement or milestone that is late, at most 20
 *     escalations  5 for each open one and 1 for each week that the oldest waits, at most 20
 *     mitigations  5 for each that is late, at most 10
 *     unknown      the unknown share of the drivers × 15, only while there is no level
 *
 * A renewal makes a risk more urgent and no account risky: with a score of nought it counts nothing. Nothing that is
 * unknown counts but in `unknown`, which asks for a look and says nothing of the account. Each part is rounded by
 * itself, so that what a row shows adds up.
 */
export function attentionOf(input: AttentionInput): Attention {
  const {
    score = 0,
    renewsInDays: days,
    renewalFactor,
    change = 0,
    review,
    everyDays,
    late,
    escalations,
    mitigationsLate,
  } = input;
  const { known, of } = input.coverage;
  const overdue = review.state === 'reviewed' ? review.overdue : 0;
  const all: AttentionPart[] = [
    { code: 'risk', points: Math.round(score), score: Math.round(score) },
    { code: 'renewal', points: Math.round(score * (renewalFactor - 1)), days: days ?? 0 },
    { code: 'rising', points: Math.min(most.rising, Math.max(0, Math.round(change))), by: Math.round(change) },
    review.state === 'never'
      ? { code: 'neverReviewed', points: most.review }
      : {
          code: 'reviewOverdue',
          points: Math.min(most.review, Math.ceil((overdue / everyDays) * most.review)),
          days: overdue,
        },
    { code: 'late', points: Math.min(most.late, each.late * late), count: late },
    {
      code: 'escalations',
      points:
        escalations.open === 0
          ? 0
          : Math.min(
              most.escalations,
              each.escalation * escalations.open + Math.floor(Math.max(0, escalations.oldestDays) / 7),
            ),
      count: escalations.open,
      oldestDays: escalations.oldestDays,
    },
    {
      code: 'mitigationsLate',
      points: Math.min(most.mitigations, each.mitigation * mitigationsLate),
      count: mitigationsLate,
    },
    {
      code: 'unknown',
      points: input.hasLevel || of === 0 ? 0 : Math.round((most.unknown * (of - known)) / of),
      known,
      of,
    },
  ];
  const parts = all
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.code < b.code ? -1 : 1));
  return { points: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

/** What is to be done next about an account. */
export type NextStep =
  | 'newDates'
  | 'chaseEscalations'
  | 'firstReview'
  | 'review'
  | 'ask'
  | 'mitigate'
  | 'prepareRenewal'
  | 'lookWhy';

const nextOf: Record<AttentionPart['code'], NextStep> = {
  late: 'newDates',
  escalations: 'chaseEscalations',
  mitigationsLate: 'mitigate',
  neverReviewed: 'firstReview',
  reviewOverdue: 'review',
  unknown: 'ask',
  renewal: 'prepareRenewal',
  rising: 'lookWhy',
  risk: 'lookWhy',
};

/** The step that the strongest part asks for; that there is a risk at all asks for one only where nothing else does. */
export function nextStepOf({ parts }: Attention): NextStep {
  const part = parts.find(({ code }) => code !== 'risk') ?? parts[0];
  return part ? nextOf[part.code] : 'lookWhy';
}
