/**
 * What the import of a 200 MB zip takes, and how hostile ones end: `npm run bench:zips`. The work is in
 * `tests/bench/zips/`, what was seen in `tests/bench/README.md`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/bench-zips.mjs', 'tests/bench/zips/main.ts');
