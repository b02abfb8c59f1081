import { recordRefSchema } from '@/lib/context/record';
import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';

const nonBlank = z.string().trim().min(1, 'must not be empty');
const words = z.array(nonBlank, 'must be a list, such as [one, two]');

/** The keys of a runbook file's front matter; all of them are required, others are refused. */
export const runbookFrontMatterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  title: nonBlank,
  /** Product area, broad to narrow: `Identity · SSO`. */
  area: nonBlank,
  /** One line: what it does about it. */
  summary: nonBlank,
  /** Verbatim codes, ids and words whose presence in a ticket speaks for this runbook. */
  signals: words,
  tags: words,
  owner: nonBlank,
  /** Local calendar date of the last review, YYYY-MM-DD. */
  reviewed: z.iso.date('must be a date such as 2026-11-02'),
  source: nonBlank,
});

/** A page of guidance. Its file is Markdown with YAML front matter; `README.md` describes the format. */
export interface Runbook extends z.infer<typeof runbookFrontMatterSchema> {
  /** Markdown before the steps: when it applies, background. */
  intro: string;
  /** Ordered steps, each Markdown; at least one. */
  steps: string[];
  /** Markdown after the steps. */
  outro: string;
}

export const runOutcomeSchema = z.enum(['solved', 'helped', 'did-not-fit']);
export type RunOutcome = z.infer<typeof runOutcomeSchema>;

/** Why one did not fit: it is about another fault, is not right any more, changed nothing, or asks for what one may not do. */
export const misfitSchema = z.enum(['other-fault', 'outdated', 'no-help', 'not-allowed']);
export type Misfit = z.infer<typeof misfitSchema>;

/** What a run remembers of its ticket, to find tickets that are alike: codes and the product area, never text. */
const runLikeSchema = z.object({
  /** Broad to narrow: `Identity · SSO`. */
  area: z.string().max(300).optional(),
  evidence: z.array(z.string().max(200)).max(50),
});
export type RunLike = z.infer<typeof runLikeSchema>;

/** One use of a runbook on a ticket. */
export const runSchema = rowSchema.extend({
  runbookId: z.string(),
  record: recordRefSchema,
  startedAt: z.number().int(),
  /** When each step was ticked, by index; unticked steps are absent. */
  ticked: z.record(z.string(), z.number().int()),
  outcome: runOutcomeSchema.optional(),
  /** Of one that did not fit, where somebody said it. */
  misfit: misfitSchema.optional(),
  finishedAt: z.number().int().optional(),
  /** As the ticket was when the run began; absent where that is not known. */
  like: runLikeSchema.optional(),
});
export type Run = z.infer<typeof runSchema>;

/** Why a runbook is suggested; shown as a chip. */
export type Reason =
  /** A code of the ticket that is one of the runbook's signals. */
  | { code: 'evidence'; text: string }
  /** The most telling words that both have. */
  | { code: 'words'; words: string[] }
  | { code: 'area'; area: string }
  | { code: 'tags'; tags: string[] }
  /** Runs that solved tickets like this one. */
  | { code: 'solvedLike'; count: number }
  /** Of the solved ones, those on other tickets of this account. */
  | { code: 'solvedForAccount'; count: number }
  /** Runs that solved tickets of which nothing is remembered. */
  | { code: 'solved'; count: number };

export interface Suggestion {
  runbook: Pick<Runbook, 'id' | 'title' | 'area' | 'summary' | 'owner' | 'reviewed'>;
  score: number;
  /** How likely it is right by the ranking, 0 to 1. */
  sure: number;
  fit: 'strong' | 'good' | 'weak';
  because: Reason[];
}
