import type { Span } from '@/lib/evidence/evidence';

export type CriterionId =
  | 'summary'
  | 'severity'
  | 'impact'
  | 'environment'
  | 'steps'
  | 'expected'
  | 'actual'
  | 'evidence'
  | 'workaround';

/** The words that met a criterion: exactly the text at `span`. */
export interface Citation {
  span: Span;
  text: string;
}

/** What the conversation says about one criterion of the rubric. */
export interface Verdict {
  criterion: CriterionId;
  verdict: 'met' | 'weak' | 'missing' | 'not-applicable';
  /** `weak`: what is weak, e.g. "no time zone"; `not-applicable`: why. */
  because?: string;
  /** Sentences, in the order of the conversation. */
  citations: Citation[];
  /** Set when a field of the ticket decided it, e.g. `priority: High`. */
  field?: { name: string; value: string };
}

/** Completeness and score are two numbers and are never mixed. */
export interface PacketCheck {
  verdicts: Verdict[];
  /** Share of required criteria met; `weak` is not met. */
  completeness: { met: number; required: number };
  /** 0 to 5 on the rubric; formula at `scoreOf`. */
  score: number;
}
