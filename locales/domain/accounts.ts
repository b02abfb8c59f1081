import type { DriverDetail, DriverId, DriverSource, DriverUnknown } from '@/lib/accounts/risk';
import { durationIn } from '../duration';
import { duration } from '../duration.en';
import { countOf } from './count';
import type { WordsFor } from './say';

interface DriverWords {
  /** What it is called while its value is unknown. */
  title: string;
  question: string;
  /** What its number counts. */
  counts: string;
  unknownWhen: string;
}

const drivers: Record<DriverId, DriverWords> = {
  'severe-tickets': {
    title: 'Severe open tickets',
    question: 'Is something badly broken right now?',
    counts: 'open tickets of severity 2, and twice those of severity 1',
    unknownWhen: 'no ticket of the account was seen or listed, or no open one shows a priority',
  },
  'integration-state': {
    title: 'State of the integration',
    question: 'Do sign-in, provisioning, API and webhooks work?',
    counts: '0 for fine, 1 for degraded, 2 for blocked',
    unknownWhen: 'nobody has entered it in 90 days',
  },
  'oldest-ticket': {
    title: 'Age of the oldest ticket',
    question: 'How long has the customer waited?',
    counts: 'days since the oldest open ticket was opened',
    unknownWhen: 'no ticket of the account was seen or listed, or no open one shows when it was opened',
  },
  'repeat-issues': {
    title: 'Repeat issues',
    question: 'Does the same area fail again and again?',
    counts: 'tickets opened in 90 days in the area that has most of them',
    unknownWhen: 'fewer than two tickets with a product area were opened in 90 days',
  },
  'late-engagements': {
    title: 'Late engagements',
    question: 'Is promised work late?',
    counts: 'days late, of all engagements that are not done, together',
    unknownWhen: 'no engagement of the account has a date',
  },
  'rework-share': {
    title: 'Share of rework',
    question: 'Is work done twice?',
    counts: 'percent of the time logged in 30 days that is rework, once that is an hour',
    unknownWhen: 'less than an hour was logged in 30 days',
  },
};

/** What a driver found. */
const detail: WordsFor<DriverDetail> = {
  severeTickets: ({ sev1, sev2, unrated }) => {
    const severe = sev1 + sev2 === 0 ? 'No open ticket' : countOf(sev1 + sev2, 'open ticket');
    return `${severe} of severity 1 or 2${unrated === 0 ? '' : `, ${unrated} without a priority`}`;
  },
  integrations: ({ state }) => `Integrations ${state}`,
  noOpenTicket: 'No open ticket',
  oldestTicket: ({ days }) => `Oldest open ticket ${countOf(days, 'day')} old`,
  noRepeatedArea: ({ days }) => `No area has two tickets in ${days} days`,
  repeatedArea: ({ area, count, days }) => `${count} tickets on ${area} in ${days} days`,
  noneLate: 'No engagement late',
  late: ({ late, of, days }) => `${late} of ${countOf(of, 'engagement')} late, ${countOf(days, 'day')}`,
  noRework: ({ seconds }) => `No rework in ${durationIn(duration, seconds)}`,
  rework: ({ percent, seconds }) => `${percent} % of ${durationIn(duration, seconds)} was rework`,
};

/** Why a driver is unknown. */
const unknown: WordsFor<DriverUnknown> = {
  noTicketSeen: 'no ticket of this account was seen',
  noPriorityShown: 'no open ticket shows a priority',
  noOpeningShown: 'no open ticket shows when it was opened',
  fewTicketsWithArea: ({ days }) => `fewer than two tickets of the last ${days} days show a product area`,
  nobodyEntered: () => 'nobody has entered it',
  enteredTooLongAgo: () => 'what was entered is too old',
  noEngagementHasDate: 'no engagement has a date',
  littleTimeLogged: ({ days }) => `less than an hour was logged in ${days} days`,
};

/** Where a driver's input came from. */
const source: WordsFor<DriverSource> = {
  seenHere: 'tickets seen here',
  accountPage: "the account's page",
  seenHereAndAccountPage: "tickets seen here and the account's page",
  enteredByYou: 'entered by you',
  engagements: 'engagements',
  timeOfDays: ({ days }) => `time of the last ${days} days`,
};

export const accountsWords = { drivers, detail, unknown, source };
