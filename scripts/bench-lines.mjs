/**
 * How well a machine's lines are told from prose: `npm run bench:lines -- --data FILE [--json FILE]`. The work is in
 * `tests/bench/lines/`, what was seen in `tests/bench/README.md`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/bench-lines.mjs', 'tests/bench/lines/main.ts');
