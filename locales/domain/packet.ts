import { type Because, type CriterionId, isBuiltIn } from '@/lib/packet/packet';
import type { TopicId } from '@/lib/packet/receivers';
import type { Criterion } from '@/lib/packet/rubric';
import type { TicketType } from '@/lib/packet/situation';
import type { TicketKind } from '@/lib/packet/ticket-kind';
import type { TriageSign } from '@/lib/packet/triage';
import type { Cause, Route } from '@/lib/packet/triage-values';
import { languageName } from './language-name';
import { say, type WordsFor } from './say';

interface CriterionWords {
  title: string;
  /** To be asked of the customer. */
  question: string;
  /** What a good one looks like. */
  hint: string;
}

const criteria: Record<CriterionId, CriterionWords> = {
  summary: {
    title: 'Summary in one line',
    question: 'In one line: what fails, and where?',
    hint: 'Name the product or feature and what it does wrong, such as “SSO sign-in fails with AADSTS50011”.',
  },
  severity: {
    title: 'Severity',
    question: 'How severe is this for you, from 1 (work stands still) to 4 (a blemish), and why?',
    hint: 'Set the ticket’s priority, or write the severity with its reason.',
  },
  impact: {
    title: 'Impact with a count',
    question: 'How many users are affected, out of how many, and what can they not do?',
    hint: 'A number of users and the work that stands still: “140 of 2,300 users cannot sign in”.',
  },
  environment: {
    title: 'Version and environment',
    question:
      'Which version do you run, and in which environment (production or test, region, browser or operating system)?',
    hint: 'The exact version and where it runs: “Connect 4.18.2, production, EU-1”.',
  },
  steps: {
    title: 'Steps to reproduce',
    question: 'Which steps lead to it? Please number them, from opening the page to what you see at the end.',
    hint: 'Two numbered steps or more, so that someone else can repeat them.',
  },
  expected: {
    title: 'Expected result',
    question: 'What did you expect to see instead?',
    hint: 'What should happen after the last step.',
  },
  actual: {
    title: 'Actual result, error text verbatim',
    question: 'What happens exactly? Please copy the error text as it is.',
    hint: 'The error’s own words, copied, or a plain sentence about what happens.',
  },
  evidence: {
    title: 'Request ID with time and zone',
    question: 'What is the request ID of one failed attempt, and when was it, with your time zone?',
    hint: 'One request or trace ID and its time: “req_8f2Kd91m, 18 Nov 2026, 09:05 CET”.',
  },
  type: {
    title: 'Type',
    question:
      'What is it about: something that fails, is slow, wrong data, an outage, a security matter, or a question?',
    hint: 'Set the ticket’s type, or say what kind of trouble it is.',
  },
  priority: {
    title: 'Why now',
    question: 'Is there a date, a contract or money that hangs on it, and until when?',
    hint: 'What hangs on it: “The renewal is on 30 Nov”, “each day costs € 12,000”.',
  },
  area: {
    title: 'Affected area',
    question: 'Which part of the product is it: which page, module, report or interface?',
    hint: 'The part of the product by its name: “the import page”, “POST /v2/orders”.',
  },
  configuration: {
    title: 'Configuration snapshot',
    question: 'Which settings matter here, with their present values? A copy of the configuration page is best.',
    hint: 'Settings with their values: “batch size 2,000, sign-in via Entra”.',
  },
  timeline: {
    title: 'Timeline',
    question: 'When did it happen first, and what was changed before that, on your side or ours?',
    hint: 'When it was first seen, what was changed before, and what was done when.',
  },
  reproduction: {
    title: 'Reproduced by us',
    question: 'Does it happen every time or only sometimes, and with the smallest example that you can find?',
    hint: 'Whether we brought it about ourselves, and how often: “reproduced in our test tenant, 5 of 5”.',
  },
  logs: {
    title: 'Logs or traces',
    question: 'Please attach the log or a trace of one failed attempt.',
    hint: 'Lines of the log in the text, or a file that is one by its name: “agent.log”, “signin.har”.',
  },
  'ruled-out': {
    title: 'Configuration and environment ruled out',
    question:
      'Does it happen in another browser, on another network or for another user, too, and with standard settings?',
    hint: 'Another place and the settings, both looked at and found not to be it.',
  },
  tried: {
    title: 'What was tried',
    question: 'What have you tried so far, and what came of it?',
    hint: 'Each try with its result.',
  },
  workaround: {
    title: 'Workaround',
    question: 'Is there a way around it, and for how long can you work that way?',
    hint: 'The way around and how long it will do, or that there is none.',
  },
  known: {
    title: 'Known and assumed kept apart',
    question: 'What of this have you seen yourself, and what do you suspect?',
    hint: 'What is confirmed, and what is only suspected, each said to be so.',
  },
  updates: {
    title: 'Word to the customer',
    question: 'When do you need our next update?',
    hint: 'What the customer was told last, and when they hear from us next.',
  },
  ask: {
    title: 'The ask and its deadline',
    question: 'What do you need from us, and until when?',
    hint: 'What somebody is to do, and by when: “Allow both ACS paths until 30 Nov”.',
  },
  clean: {
    title: 'No customer data in the text',
    question: 'Please send no personal data and no passwords in the ticket itself.',
    hint: 'No addresses, numbers of accounts or secrets in free text: a security matter is read by many.',
  },
};

/** What is weak, or why a criterion does not apply. */
const because: WordsFor<Because> = {
  vagueSubject: 'the subject does not say what fails where',
  urgentOnly: 'urgent, but no severity',
  noCount: 'a number of users is missing',
  noEnvironment: 'version, but no environment',
  noVersion: 'environment, but no version',
  stepsStartLate: 'the steps start in the middle',
  stepsInPassing: 'told in passing, not step by step',
  noExpectation: 'does not say what should happen',
  vagueFailure: 'no error text, and not what happens instead',
  onlySubject: 'only the subject says what happens',
  noRequestId: 'no request ID',
  noTime: 'no time',
  noTimeZone: 'no time zone',
  noRequestIdNorTimeZone: 'no request ID, no time zone',
  vagueTries: 'does not say what was tried',
  madeSubject: 'the subject was made by a system',
  noReason: 'a severity, but no reason for it',
  noValues: 'settings without their values',
  noChanges: 'since when, but not what was changed before',
  noOnset: 'what was changed, but not when it began',
  onlyTheirs: 'only the customer has seen it, nobody of ours',
  noFrequency: 'always or sometimes is not said',
  noFile: 'says that a file is attached, and there is none',
  onlyPictures: 'only pictures',
  onlyEnvironment: 'another place was tried, the settings were not looked at',
  onlyConfiguration: 'the settings were looked at, no other place was tried',
  noResult: 'tried, but without results',
  notSaidBearable: 'does not say how long it will do',
  nothingConfirmed: 'only what is suspected',
  nothingAssumed: 'what is known; what is suspected is not said',
  noNextUpdate: 'answered, but no next update promised',
  noDeadline: 'an ask without a deadline',
  customerData: 'customer data or a secret in the text',
  ticketType: ({ type }) => `type is ${type}`,
  tagged: ({ tag }) => `tagged ${tag}`,
  hasError: 'there is an error in it',
  saysFailure: 'it tells of a failure',
  onlyAsks: 'it only asks',
  onlyWishes: 'it wishes for something and tells of no failure',
  otherType: ({ type }) => `not asked of ${types[type]}`,
  otherSeverity: ({ severity }) => `not asked at severity ${severity}`,
  unreadLanguage: ({ languages }) => `not read in ${languages.map((id) => languageName(id, 'en')).join(', ')}`,
  nothingFound: 'none was found',
  said: ({ kind }) => `${saidKinds[kind]}, by a person’s word`,
};

const saidKinds: Record<TicketKind, string> = { fault: 'a fault', question: 'a question', request: 'a request' };

const types: Record<TicketType, string> = {
  bug: 'bugs',
  performance: 'slowness',
  data: 'wrong data',
  outage: 'outages',
  security: 'security matters',
  'how-to': 'questions',
  request: 'requests',
};

const causes: Record<Cause, string> = {
  product: 'Product',
  configuration: 'Configuration',
  environment: 'Environment',
  data: 'Data',
  'how-to': 'How-to',
};
const routes: Record<Route, string> = {
  support: 'Support',
  cse: 'CSE',
  services: 'Services',
  engineering: 'Engineering',
  security: 'Security',
};

/** Why something is proposed. */
const signs: WordsFor<TriageSign> = {
  statedSeverity: 'stated in the ticket',
  allStopped: 'work stands still for all',
  manyBlocked: 'many cannot work',
  someBlocked: 'some are held up',
  hasWorkaround: 'there is a way around',
  cosmetic: 'a blemish',
  securityMatter: 'a security matter',
  priorityField: ({ priority }) => `priority is ${priority}`,
  severityField: ({ field }) => `the field ${field}`,
  noSign: 'nothing tells',
  onlyAsks: 'it only asks',
  asksForWork: 'asks for work rather than a fix',
  afterSetup: 'began with a change of theirs',
  solvedBySetup: 'a setting solved it',
  theirNetwork: 'something of theirs stands between',
  otherPlaceWorks: 'it works elsewhere',
  wrongData: 'it depends on the data',
  afterRelease: 'began with a release',
  machineError: 'the product says an error',
  reproducedByUs: 'reproduced by us',
  setupRuledOut: 'the settings were ruled out',
  cause: ({ cause }) => `cause: ${causes[cause]}`,
  severe: ({ severity }) => `severity ${severity}`,
};

export const packetWords = {
  criteria,
  because,
  causes,
  routes,
  signs,
  language: (id: string) => languageName(id, 'en'),
};

/** A team's own words for a criterion where it has some, else those of the catalogue; one of the team's own has no others. */
export function criterionWords(
  { id, title, question, hint }: Criterion,
  words: Record<CriterionId, CriterionWords> = criteria,
): CriterionWords {
  const ours = isBuiltIn(id) ? words[id] : undefined;
  return {
    title: title ?? ours?.title ?? id,
    question: question ?? ours?.question ?? '',
    hint: hint ?? ours?.hint ?? '',
  };
}

const topics: Record<TopicId, string> = {
  problem: 'Problem',
  frequency: 'How often',
  accounts: 'Who is affected',
  severity: 'Severity',
  workaround: 'Workaround',
  proposal: 'What is wanted',
  affected: 'What is affected',
  timeline: 'Timeline',
  ask: 'What we ask of you',
  impact: 'Impact',
  mitigation: 'Mitigation',
  nextUpdate: 'Next update',
  known: 'What is known',
  nextStep: 'Next step',
  owner: 'Who is on it',
  when: 'When you hear from us',
};

/** What the composed packet takes of them. */
export const packetTexts = {
  title: (criterion: Criterion) => criterionWords(criterion).title,
  because: (of: Because) => say(because, of),
  topics,
  notStated: 'Not stated.',
};
