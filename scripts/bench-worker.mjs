/**
 * What a suggestion and a cold load take in Chromium's worker, by the size of the library:
 * `npm run bench:worker -- --data FOLDER --browser PATH [--scale 1000,10000,50000]`. The work is in
 * `tests/bench/runbooks/chromium/`, what was seen in `tests/bench/README.md`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/bench-worker.mjs', 'tests/bench/runbooks/chromium/main.ts');
