import { judgeActual } from './judge-actual';
import { judgeKnown, judgeReproduction, judgeRuledOut, judgeTried, judgeWorkaround } from './judge-attempts';
import { judgeExpected, judgeSteps } from './judge-behaviour';
import { judgeAsk, judgeTimeline, judgeUpdates } from './judge-course';
import { judgeClean, judgeEvidence, judgeLogs } from './judge-evidence';
import { judgeImpact } from './judge-impact';
import { judgeAttachment, judgeField } from './judge-named';
import type { JudgeName } from './judge-names';
import {
  judgeArea,
  judgeConfiguration,
  judgeEnvironment,
  judgePriority,
  judgeSeverity,
  judgeSummary,
  judgeType,
} from './judge-situation';
import { judgeWords } from './judge-words';
import type { Judged, Judgement } from './judgement';
import type { JudgeRule } from './rubric';

/** How each criterion is met by what a ticket says. A judge that looks for something named takes it from the rubric. */
const judges: Record<JudgeName, (reading: Judged, rule: JudgeRule) => Judgement> = {
  summary: judgeSummary,
  type: judgeType,
  severity: judgeSeverity,
  priority: judgePriority,
  area: judgeArea,
  environment: judgeEnvironment,
  configuration: judgeConfiguration,
  impact: judgeImpact,
  timeline: judgeTimeline,
  steps: judgeSteps,
  reproduction: judgeReproduction,
  expected: judgeExpected,
  actual: judgeActual,
  evidence: judgeEvidence,
  logs: judgeLogs,
  'ruled-out': judgeRuledOut,
  tried: judgeTried,
  workaround: judgeWorkaround,
  known: judgeKnown,
  updates: judgeUpdates,
  ask: judgeAsk,
  clean: judgeClean,
  words: (reading, { words = [] }) => judgeWords(reading, words),
  field: (reading, { fields = [] }) => judgeField(reading, fields),
  attachment: (reading, { files = [] }) => judgeAttachment(reading, files),
};

export function judge(reading: Judged, rule: JudgeRule): Judgement {
  return judges[rule.name](reading, rule);
}
