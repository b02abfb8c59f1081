/**
 * How often the right runbook comes first, and what that takes, beside search libraries:
 * `npm run bench:runbooks -- --data FOLDER [--json FILE] [--scale 1000,10000,50000]`. The work is in
 * `tests/bench/runbooks/`, what was seen in `tests/bench/README.md`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/bench-runbooks.mjs', 'tests/bench/runbooks/main.ts');
