import { type Because, type CriterionId, isBuiltIn } from '@/lib/packet/packet';
import type { Criterion } from '@/lib/packet/rubric';
import type { TicketKind } from '@/lib/packet/ticket-kind';
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
  workaround: {
    title: 'What was tried',
    question: 'What have you tried so far, what came of it, and is there a way around it?',
    hint: 'Each try with its result, and the workaround, or that there is none.',
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
  ticketType: ({ type }) => `type is ${type}`,
  tagged: ({ tag }) => `tagged ${tag}`,
  hasError: 'there is an error in it',
  said: ({ kind }) => `${saidKinds[kind]}, by a person’s word`,
};

const saidKinds: Record<TicketKind, string> = { fault: 'a fault', question: 'a question', request: 'a request' };

export const packetWords = { criteria, because };

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

/** What the composed packet takes of them. */
export const packetTexts = {
  title: (criterion: Criterion) => criterionWords(criterion).title,
  because: (of: Because) => say(because, of),
};
