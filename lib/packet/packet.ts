import type { Span } from '@/lib/evidence/evidence';
import type { Looked } from '@/lib/evidence/looked-at';
import type { Rubric } from './rubric';
import type { KindOfTicket, TicketKind } from './ticket-kind';

const criterionIds = [
  'summary',
  'severity',
  'impact',
  'environment',
  'steps',
  'expected',
  'actual',
  'evidence',
  'workaround',
] as const;
export type CriterionId = (typeof criterionIds)[number];

/** Whether a criterion is one of ours, with a judge and with words in the catalogue. */
export function isBuiltIn(id: string): id is CriterionId {
  return (criterionIds as readonly string[]).includes(id);
}

/** What is weak about something that is there. */
export type Weakness =
  | { code: 'vagueSubject' }
  | { code: 'urgentOnly' }
  | { code: 'noCount' }
  | { code: 'noEnvironment' }
  | { code: 'noVersion' }
  | { code: 'stepsStartLate' }
  | { code: 'stepsInPassing' }
  | { code: 'noExpectation' }
  | { code: 'vagueFailure' }
  | { code: 'onlySubject' }
  | { code: 'noRequestId' }
  | { code: 'noTime' }
  | { code: 'noTimeZone' }
  | { code: 'noRequestIdNorTimeZone' }
  | { code: 'vagueTries' };
/** What decided that the ticket is of a kind: its type or a tag, as the site writes it, an error in it, or a person. */
export type KindSign =
  | { code: 'ticketType'; type: string }
  | { code: 'tagged'; tag: string }
  | { code: 'hasError' }
  | { code: 'said'; kind: TicketKind };
export type Because = Weakness | KindSign;

/** The words that met a criterion: exactly the text at `span`. */
export interface Citation {
  span: Span;
  text: string;
}

/** What the conversation says about one criterion of the rubric. */
export interface Verdict {
  /** Its id. */
  criterion: string;
  verdict: 'met' | 'weak' | 'missing' | 'not-applicable';
  /** `weak`: what is weak; `not-applicable`: why. */
  because?: Because;
  /** Sentences, in the order of the conversation. */
  citations: Citation[];
  /** Set when a field of the ticket decided it, e.g. `priority: High`. */
  field?: { name: string; value: string };
}

/** Completeness and score are two numbers and are never mixed. */
export interface PacketCheck {
  /** What it was judged by, in the order of a packet: the criteria that are on. */
  rubric: Rubric;
  verdicts: Verdict[];
  /** What the ticket was judged as. */
  kind: KindOfTicket;
  /** Share of required criteria met; `weak` is not met. */
  completeness: { met: number; required: number };
  /** 0 to 5 on the rubric; formula at `scoreOf`. */
  score: number;
  /** Where the ticket is so long that only part of it was judged. */
  looked?: Looked;
}
