import type { Span } from '@/lib/evidence/evidence';
import type { Looked } from '@/lib/evidence/looked-at';
import type { Rubric } from './rubric';
import type { Severity, TicketType } from './situation';
import type { KindOfTicket, TicketKind } from './ticket-kind';
import type { Triage } from './triage';
import type { UnreadEntry } from './unread';

export const criterionIds = [
  'summary',
  'type',
  'severity',
  'priority',
  'area',
  'environment',
  'configuration',
  'impact',
  'timeline',
  'steps',
  'reproduction',
  'expected',
  'actual',
  'evidence',
  'logs',
  'ruled-out',
  'tried',
  'workaround',
  'known',
  'updates',
  'ask',
  'clean',
] as const;
export type CriterionId = (typeof criterionIds)[number];

/** Whether a criterion is one of ours, with a judge and with words in the catalogue. */
export function isBuiltIn(id: string): id is CriterionId {
  return (criterionIds as readonly string[]).includes(id);
}

/** What is weak about something that is there. */
export type Weakness =
  | { code: 'vagueSubject' }
  | { code: 'madeSubject' }
  | { code: 'urgentOnly' }
  | { code: 'noReason' }
  | { code: 'noCount' }
  | { code: 'noEnvironment' }
  | { code: 'noVersion' }
  | { code: 'noValues' }
  | { code: 'noChanges' }
  | { code: 'noOnset' }
  | { code: 'stepsStartLate' }
  | { code: 'stepsInPassing' }
  | { code: 'onlyTheirs' }
  | { code: 'noFrequency' }
  | { code: 'noExpectation' }
  | { code: 'vagueFailure' }
  | { code: 'onlySubject' }
  | { code: 'noRequestId' }
  | { code: 'noTime' }
  | { code: 'noTimeZone' }
  | { code: 'noRequestIdNorTimeZone' }
  | { code: 'noFile' }
  | { code: 'onlyPictures' }
  | { code: 'onlyEnvironment' }
  | { code: 'onlyConfiguration' }
  | { code: 'vagueTries' }
  | { code: 'noResult' }
  | { code: 'notSaidBearable' }
  | { code: 'nothingConfirmed' }
  | { code: 'nothingAssumed' }
  | { code: 'noNextUpdate' }
  | { code: 'noDeadline' }
  | { code: 'customerData' };
/** What decided that the ticket is of a kind: its type or a tag, as the site writes it, an error in it, or a person. */
export type KindSign =
  | { code: 'ticketType'; type: string }
  | { code: 'tagged'; tag: string }
  | { code: 'hasError' }
  | { code: 'saysFailure' }
  | { code: 'onlyAsks' }
  | { code: 'onlyWishes' }
  | { code: 'said'; kind: TicketKind };
/** Why a criterion is not asked for. */
export type NotAsked = { code: 'otherType'; type: TicketType } | { code: 'otherSeverity'; severity: Severity };
/** What could not be judged: the languages, as BCP 47 names them. */
export type NotRead = { code: 'unreadLanguage'; languages: string[] };
export type Because = Weakness | KindSign | NotAsked | NotRead | { code: 'nothingFound' };

/** The words that met a criterion: exactly the text at `span`. */
export interface Citation {
  span: Span;
  text: string;
}

/** What the conversation says about one criterion of the rubric. */
export interface Verdict {
  /** Its id. */
  criterion: string;
  /** `not-read`: nothing of it stands in what was read, and part of the ticket is in a language that is not. */
  verdict: 'met' | 'weak' | 'missing' | 'not-applicable' | 'not-read';
  /** Counts for completeness, in this ticket. */
  required: boolean;
  /** It counts because of a severity that is proposed and nobody has confirmed. */
  requiredAt?: Severity;
  /** `weak`: what is weak; `not-applicable`: why; `not-read`: what was not. */
  because?: Because;
  /** Sentences, in the order of the conversation; of `not-read` the beginnings of what was not. */
  citations: Citation[];
  /** A person overruled the rules' verdict: with which word why, and what the rules say. */
  said?: { why: string; rules: Verdict['verdict'] };
  /** Set when a field of the ticket decided it, e.g. `priority: High`. */
  field?: { name: string; value: string };
}

/** Share of required criteria met; `weak` is not met. */
export interface Completeness {
  met: number;
  required: number;
  /** Of the required ones, how many could not be judged. */
  unread: number;
}

/** 0 to 5 on the rubric; formula at `scoreOf`. The two differ by what was not read. */
export interface Score {
  low: number;
  high: number;
}

/** What the receiving team answered. Nothing is said of it before somebody recorded it. */
export type Acceptance =
  | { state: 'not-recorded' }
  | { state: 'sent'; at: number }
  /** `firstPass`: nothing was asked for before. */
  | { state: 'accepted'; at: number; firstPass: boolean }
  | { state: 'returned'; at: number; criterion?: string };

/** Completeness, score and acceptance are three numbers and are never mixed. */
export interface PacketCheck {
  /** What it was judged by, in the order of a packet: the criteria that are on. */
  rubric: Rubric;
  verdicts: Verdict[];
  /** What the ticket was judged as. */
  kind: KindOfTicket;
  /** Finer than the kind. A security matter goes on without the gates of other faults. */
  type: TicketType;
  triage: Triage;
  completeness: Completeness;
  score: Score;
  acceptance: Acceptance;
  /** Messages in languages that are not read. */
  unread: UnreadEntry[];
  /** Where the ticket is so long that only part of it was judged. */
  looked?: Looked;
}
