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

/** One use of a runbook on a ticket. */
export const runSchema = rowSchema.extend({
  runbookId: z.string(),
  record: recordRefSchema,
  startedAt: z.number().int(),
  /** When each step was ticked, by index; unticked steps are absent. */
  ticked: z.record(z.string(), z.number().int()),
  outcome: runOutcomeSchema.optional(),
  finishedAt: z.number().int().optional(),
  /** What the record was about when the run began, to tell whether it was one like another: never its text. */
  like: z.object({ area: z.string().optional(), evidence: z.array(z.string()) }).optional(),
});
export type Run = z.infer<typeof runSchema>;

/** Why a runbook is suggested; shown as a chip. */
export interface Reason {
  kind: 'evidence' | 'words' | 'area' | 'outcome';
  /** `AADSTS50011`, `redirect, tenant`, `Identity · SSO`, `solved 4 like this`. */
  text: string;
}

export interface Suggestion {
  runbook: Pick<Runbook, 'id' | 'title' | 'area' | 'summary' | 'owner' | 'reviewed'>;
  score: number;
  fit: 'strong' | 'good' | 'weak';
  because: Reason[];
}
