/**
 * Makes `lib/runbooks/rank-weights.ts`: `npm run train:runbooks -- --data FOLDER`. FOLDER holds sets of documents and
 * questions whose licences allow that what is learned from them is shipped. The work is in `tests/bench/runbooks/`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/train-runbooks.mjs', 'tests/bench/runbooks/train.ts');
