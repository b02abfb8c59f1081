import { judgeActual, judgeExpected, judgeSteps, judgeWorkaround } from './judge-behaviour';
import { judgeEvidence } from './judge-evidence';
import { judgeEnvironment, judgeImpact, judgeSeverity, judgeSummary } from './judge-situation';
import type { Judgement, Reading } from './judgement';
import type { CriterionId } from './packet';

/** How each criterion of the rubric is met by what a ticket says. */
export const judges: Record<CriterionId, (reading: Reading) => Judgement> = {
  summary: judgeSummary,
  severity: judgeSeverity,
  impact: judgeImpact,
  environment: judgeEnvironment,
  steps: judgeSteps,
  expected: judgeExpected,
  actual: judgeActual,
  evidence: judgeEvidence,
  workaround: judgeWorkaround,
};
