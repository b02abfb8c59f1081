import { recordRefSchema } from '@/lib/context/record';
import { rowSchema } from '@/lib/store/row';
import { z } from '@/lib/zod';

/** A page of guidance. The file format is Markdown with YAML front matter; see `public/library`. */
export const runbookSchema = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  title: z.string().min(1),
  /** Product area, broad to narrow: `Identity · SSO`. */
  area: z.string().min(1),
  /** One line: what it does about it. */
  summary: z.string().min(1),
  /** Verbatim codes, ids and words whose presence in a ticket speaks for this runbook. */
  signals: z.array(z.string()),
  tags: z.array(z.string()),
  owner: z.string(),
  /** Local calendar date of the last review, YYYY-MM-DD. */
  reviewed: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  source: z.string(),
  /** Ordered steps, each Markdown. */
  steps: z.array(z.string()).min(1),
  /** Markdown before the steps: when it applies, background. */
  intro: z.string(),
  /** Markdown after the steps. */
  outro: z.string(),
});
export type Runbook = z.infer<typeof runbookSchema>;

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
