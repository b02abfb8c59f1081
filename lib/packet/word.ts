import type { Severity } from './situation';
import type { TicketKind } from './ticket-kind';
import type { Cause, Route } from './triage-values';

/** What a person may say of a criterion instead of the rules. That something is weak is for the rules to say why. */
export const saidVerdicts = ['met', 'missing', 'not-applicable'] as const;
export type SaidVerdict = (typeof saidVerdicts)[number];

/** What persons said of a ticket, which counts before what its text tells. */
export interface Said {
  kind?: TicketKind;
  severity?: Severity;
  cause?: Cause;
  route?: Route;
  /** By criterion. */
  verdicts?: Readonly<Record<string, { verdict: SaidVerdict; why: string }>>;
}

/** One word of a person on a ticket: on what, and what they say it is. */
export type Word =
  | { about: 'severity'; value: Severity }
  | { about: 'cause'; value: Cause }
  | { about: 'route'; value: Route }
  | { about: 'criterion'; criterion: string; value: SaidVerdict; why: string };

/** What a word is about, as one text: a person has one word on it. */
export type Topic = 'severity' | 'cause' | 'route' | `criterion:${string}`;

export function topicOf(word: { about: Word['about']; criterion?: string | undefined }): Topic {
  return word.about === 'criterion' ? `criterion:${word.criterion ?? ''}` : word.about;
}
