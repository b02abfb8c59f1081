import type { DriverId } from './risk';

/**
 * A driver of technical risk as data: what it asks, what its number counts, and what that number is worth. How each
 * number is found is in `measures.ts`; how they become a level is in `assess.ts`.
 */
export interface Driver {
  id: DriverId;
  question: string;
  counts: string;
  /** Points from this number on, ascending; below the first it is worth none, and the last is the most. */
  steps: readonly { from: number; points: number }[];
  /** From this age on its input is doubtful; absent where the input is our own and always of today. */
  staleAfterDays?: number;
  /** Older input says nothing about today. */
  expiresAfterDays?: number;
  /** When it is unknown. Unknown counts for nothing: it is neither good nor bad. */
  unknownWhen: string;
}

/**
 * Six, because practitioners find three to seven components steadier than many. All their points together are 100.
 * Weights and thresholds are judgement, meant to be argued with: an open emergency and a broken integration endanger a
 * customer most; age, repetition and slipped promises add to it; rework is a sign, not a danger.
 */
export const drivers: readonly Driver[] = [
  {
    id: 'severe-tickets',
    question: 'Is something badly broken right now?',
    counts: 'open tickets of severity 2, and twice those of severity 1',
    steps: [
      { from: 1, points: 10 },
      { from: 2, points: 16 },
      { from: 3, points: 21 },
      { from: 4, points: 25 },
    ],
    staleAfterDays: 7,
    expiresAfterDays: 90,
    unknownWhen: 'no ticket of the account was seen or listed, or no open one shows a priority',
  },
  {
    id: 'integration-state',
    question: 'Do sign-in, provisioning, API and webhooks work?',
    counts: '0 for fine, 1 for degraded, 2 for blocked',
    steps: [
      { from: 1, points: 10 },
      { from: 2, points: 20 },
    ],
    staleAfterDays: 30,
    expiresAfterDays: 90,
    unknownWhen: 'nobody has entered it in 90 days',
  },
  {
    id: 'oldest-ticket',
    question: 'How long has the customer waited?',
    counts: 'days since the oldest open ticket was opened',
    steps: [
      { from: 7, points: 3 },
      { from: 14, points: 7 },
      { from: 30, points: 11 },
      { from: 60, points: 15 },
    ],
    staleAfterDays: 7,
    expiresAfterDays: 90,
    unknownWhen: 'no ticket of the account was seen or listed, or no open one shows when it was opened',
  },
  {
    id: 'repeat-issues',
    question: 'Does the same area fail again and again?',
    counts: 'tickets opened in 90 days in the area that has most of them',
    steps: [
      { from: 2, points: 5 },
      { from: 3, points: 10 },
      { from: 4, points: 15 },
    ],
    staleAfterDays: 30,
    expiresAfterDays: 90,
    unknownWhen: 'fewer than two tickets with a product area were opened in 90 days',
  },
  {
    id: 'late-engagements',
    question: 'Is promised work late?',
    counts: 'days late, of all engagements that are not done, together',
    steps: [
      { from: 1, points: 4 },
      { from: 7, points: 8 },
      { from: 14, points: 12 },
      { from: 30, points: 15 },
    ],
    unknownWhen: 'no engagement of the account has a date',
  },
  {
    id: 'rework-share',
    question: 'Is work done twice?',
    counts: 'percent of the time logged in 30 days that is rework, once that is an hour',
    steps: [
      { from: 10, points: 3 },
      { from: 15, points: 6 },
      { from: 30, points: 10 },
    ],
    staleAfterDays: 14,
    unknownWhen: 'less than an hour was logged in 30 days',
  },
];

/** The most a driver can contribute. */
export function maxPoints({ steps }: Driver): number {
  return steps.at(-1)?.points ?? 0;
}

/** What a driver's number is worth. */
export function pointsFor({ steps }: Driver, number: number): number {
  return steps.findLast(({ from }) => number >= from)?.points ?? 0;
}

/** Where levels begin. No driver alone makes an account medium, and no two make it high: one bad number can be wrong. */
export const levelFrom = { medium: 34, high: 60 } as const;
