import type { Evidence } from '@/lib/evidence/evidence';
import type { Looked } from '@/lib/evidence/looked-at';
import type { Freshness } from '@/lib/runbooks/freshness';
import type { OperatorMeaning } from '@/lib/runbooks/operators';
import { misfitSchema, type Run, type Runbook, runOutcomeSchema, type Suggestion } from '@/lib/runbooks/runbook';
import { z } from '@/lib/zod';
import { ofTab, seen } from './inputs';
import { command, ours, question } from './message';

/** How a runbook stands, whatever it says. */
export interface RunbookStanding extends Freshness {
  /** It has no steps: it is read, not ticked. */
  isPage: boolean;
  /** Where it was brought from; absent of what was written here or comes with Sidelight. */
  from?: string;
}

export interface StandingSuggestion extends Suggestion {
  standing: RunbookStanding;
}

export interface SuggestionsView {
  evidence: Evidence[];
  /** Those that seem to fit, best first. */
  suggestions: StandingSuggestion[];
  /** The next best, that do not: one of them may be right all the same, so they can be unfolded. */
  closest: StandingSuggestion[];
  librarySize: number;
  /** Where the ticket is so long that only part of it was looked at. */
  looked?: Looked;
  /** Runs on this record, newest first. */
  runs: Run[];
}

export interface RunbookView {
  runbook: Runbook;
  standing: RunbookStanding;
  run?: Run;
}

const runbookId = z.string().max(200);

export const runbooks = {
  suggestions: question({ from: ours, input: ofTab })<SuggestionsView>(),
  /** By words and operators (`area:` `tag:` `stale:`). */
  searchRunbooks: question({ from: ours, input: z.object({ text: z.string().max(1000) }) })<StandingSuggestion[]>(),
  /** What the operators in such a text mean in this library, in their order. */
  searchOperators: question({ from: ours, input: z.object({ text: z.string().max(1000) }) })<OperatorMeaning[]>(),
  runbook: question({ from: ours, input: ofTab.extend({ id: runbookId }) })<RunbookView>(),
  /** Says how one step stands: two of different steps never collide, so it needs no revision. */
  tickStep: command({
    from: ours,
    input: ofTab.extend({ runbookId, step: z.number().int().nonnegative().max(1000), ticked: z.boolean() }),
  })<Run>(),
  finishRun: command({
    from: ours,
    input: ofTab.extend({
      runbookId,
      outcome: runOutcomeSchema.nullable(),
      /** Of `did-not-fit` alone: with another outcome it is left out. */
      misfit: misfitSchema.optional(),
      seen: seen.optional(),
    }),
  })<Run>(),
};
