import type { CriterionId } from './packet';
import type { TicketKind } from './ticket-kind';

export interface Criterion {
  id: CriterionId;
  title: string;
  /** To be asked of the customer. */
  question: string;
  /** What a good one looks like. */
  hint: string;
  /** Its part of the score, against the other weights. */
  weight: number;
  /** Counts for completeness. */
  required: boolean;
  /** Kinds of ticket it makes sense for. */
  appliesTo: TicketKind[];
}

const always: TicketKind[] = ['fault', 'question', 'request'];
const faults: TicketKind[] = ['fault'];

/** The default rubric as data, in the order of a packet; `judges.ts` says how each is met. Weights: what Engineering cannot start without counts most. */
export const rubric: Criterion[] = [
  {
    id: 'summary',
    title: 'Summary in one line',
    question: 'In one line: what fails, and where?',
    hint: 'Name the product or feature and what it does wrong, such as “SSO sign-in fails with AADSTS50011”.',
    weight: 1,
    required: true,
    appliesTo: always,
  },
  {
    id: 'severity',
    title: 'Severity',
    question: 'How severe is this for you, from 1 (work stands still) to 4 (a blemish), and why?',
    hint: 'Set the ticket’s priority, or write the severity with its reason.',
    weight: 1,
    required: true,
    appliesTo: always,
  },
  {
    id: 'impact',
    title: 'Impact with a count',
    question: 'How many users are affected, out of how many, and what can they not do?',
    hint: 'A number of users and the work that stands still: “140 of 2,300 users cannot sign in”.',
    weight: 2,
    required: true,
    appliesTo: always,
  },
  {
    id: 'environment',
    title: 'Version and environment',
    question:
      'Which version do you run, and in which environment (production or test, region, browser or operating system)?',
    hint: 'The exact version and where it runs: “Connect 4.18.2, production, EU-1”.',
    weight: 2,
    required: true,
    appliesTo: always,
  },
  {
    id: 'steps',
    title: 'Steps to reproduce',
    question: 'Which steps lead to it? Please number them, from opening the page to what you see at the end.',
    hint: 'Two numbered steps or more, so that someone else can repeat them.',
    weight: 3,
    required: true,
    appliesTo: faults,
  },
  {
    id: 'expected',
    title: 'Expected result',
    question: 'What did you expect to see instead?',
    hint: 'What should happen after the last step.',
    weight: 2,
    required: true,
    appliesTo: faults,
  },
  {
    id: 'actual',
    title: 'Actual result, error text verbatim',
    question: 'What happens exactly? Please copy the error text as it is.',
    hint: 'The error’s own words, copied, or a plain sentence about what happens.',
    weight: 3,
    required: true,
    appliesTo: faults,
  },
  {
    id: 'evidence',
    title: 'Request ID with time and zone',
    question: 'What is the request ID of one failed attempt, and when was it, with your time zone?',
    hint: 'One request or trace ID and its time: “req_8f2Kd91m, 18 Nov 2026, 09:05 CET”.',
    weight: 3,
    required: true,
    appliesTo: faults,
  },
  {
    id: 'workaround',
    title: 'What was tried',
    question: 'What have you tried so far, what came of it, and is there a way around it?',
    hint: 'Each try with its result, and the workaround, or that there is none.',
    weight: 1,
    required: true,
    appliesTo: faults,
  },
];
