/**
 * Makes `lib/evidence/line-weights.ts`: `npm run train:lines -- --data FILE`. FILE holds reports in Jira's markup, one a
 * line (JSON, plain or .gz; `text`), whose licence allows that what is learned from them is shipped.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/train-lines.mjs', 'tests/bench/lines/train.ts');
