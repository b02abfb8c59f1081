import type { DriverDetail, DriverSource, DriverUnknown } from '@/lib/accounts/risk';
import { durationIn } from '../duration';
import { duration } from '../duration.en';
import { countOf } from './count';
import { driverWords, statedWords } from './drivers';
import type { WordsFor } from './say';

/** What an integration is called that a person speaks of; one of a company's own by its id. */
const items: Record<string, string> = {
  sso: 'Sign-in (SSO)',
  scim: 'Provisioning (SCIM)',
  api: 'API',
  webhooks: 'Webhooks',
  agents: 'Agents',
};
const itemsOf = (ids: readonly string[]) => ids.map((id) => items[id] ?? id).join(', ');

const stages = { onboarding: 'Onboarding', live: 'Live', renewal: 'Renewal' };

/** How something stands that has no words of its own for it. */
const states = { fine: 'Fine', degraded: 'Degraded', blocked: 'Blocked' };

/** What a driver found. */
const detail: WordsFor<DriverDetail> = {
  severeTickets: ({ sev1, sev2, unrated, solved }) => {
    const severe = sev1 + sev2 === 0 ? 'No open case' : countOf(sev1 + sev2, 'open case');
    const more = [
      ...(solved === 0 ? [] : [`${solved} solved lately`]),
      ...(unrated === 0 ? [] : [`${unrated} without a severity`]),
    ];
    return [`${severe} of severity 1 or 2`, ...more].join(', ');
  },
  escalations: ({ open, oldestDays, bounces, leadership }) => {
    const more = [
      ...(oldestDays > 7 ? [`the oldest ${countOf(oldestDays, 'day')} old`] : []),
      ...(bounces === 0 ? [] : [bounces === 1 ? 'came back once' : `came back ${bounces} times`]),
      ...(leadership === 0 ? [] : [`${leadership} with leadership`]),
    ];
    return [countOf(open, 'open escalation'), ...more].join(', ');
  },
  noEscalation: 'No open escalation',
  slaBreaches: ({ open, solved }) =>
    [`${countOf(open, 'open case')} past a promised time`, ...(solved === 0 ? [] : [`${solved} solved lately`])].join(
      ', ',
    ),
  noBreach: 'No promised time missed',
  integrations: ({ state, items: troubled, of }) =>
    troubled.length === 0
      ? `Integrations ${states[state].toLowerCase()}`
      : `${itemsOf(troubled)} ${states[state].toLowerCase()}, ${of} known`,
  stated: ({ driver, state }) => statedOf(driver)[state],
  noOpenTicket: 'No open case',
  oldestTicket: ({ days }) => `Oldest open case ${countOf(days, 'day')} old`,
  noRepeatedArea: ({ days }) => `No area or cause has two cases in ${days} days`,
  repeatedCause: ({ cause, count, days, reopened }) =>
    `${count} cases with ${cause} in ${days} days${openedAgain(reopened)}`,
  repeatedArea: ({ area, count, days, reopened }) =>
    `${count} cases on ${area} in ${days} days${openedAgain(reopened)}`,
  reopened: ({ count, days }) => `One case opened again ${count === 1 ? 'once' : `${count} times`} in ${days} days`,
  noneLate: 'No engagement late',
  late: ({ late, of, days }) => `${late} of ${countOf(of, 'engagement')} late, ${countOf(days, 'day')}`,
  noRework: ({ seconds }) => `No rework in ${durationIn(duration, seconds)}`,
  rework: ({ percent, seconds }) => `${percent} % of ${durationIn(duration, seconds)} was rework`,
  reactive: ({ percent, seconds }) => `${percent} % of ${durationIn(duration, seconds)} was reactive`,
};

const openedAgain = (times = 0) =>
  times === 0 ? '' : times === 1 ? ', opened again once' : `, opened again ${times} times`;

/** The words of a driver for how it stands, or the general ones. */
function statedOf(driver: string): typeof states {
  return (statedWords as Record<string, typeof states>)[driver] ?? states;
}

/** Why a driver is unknown. */
const unknown: WordsFor<DriverUnknown> = {
  noTicketSeen: 'no ticket of this account was seen',
  noPriorityShown: 'no open case shows a severity or a priority',
  noOpeningShown: 'no open case shows when it was opened',
  noTargetShown: 'no case shows a promised time',
  fewTicketsWithArea: ({ days }) => `fewer than two cases of the last ${days} days show a product area or what failed`,
  nobodyEntered: () => 'nobody has entered it',
  noPacketKept: 'no escalation of this account was ever kept here',
  cleared: 'what was said was cleared',
  enteredTooLongAgo: () => 'what was entered is too old',
  noEngagementHasDate: 'no engagement and no milestone has a date',
  littleTimeLogged: ({ days }) => `less than an hour was logged in ${days} days`,
};

/** Where a driver's input came from. */
const source: WordsFor<DriverSource> = {
  seenHere: 'tickets seen here',
  accountPage: "the account's page",
  seenHereAndAccountPage: "tickets seen here and the account's page",
  enteredByYou: 'said by a person',
  survey: 'a survey that was read',
  packets: 'packets kept here',
  engagements: 'engagements',
  timeOfDays: ({ days }) => `time of the last ${days} days`,
};

export const accountsWords = {
  drivers: driverWords,
  said: statedWords,
  states,
  stages,
  items,
  detail,
  unknown,
  source,
};
