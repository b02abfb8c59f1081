/**
 * How soon the technical risk tells of planted trouble in a simulated year: `npm run bench:risk -- --accounts 300 --seed 1
 * --json FILE`. What is assumed is in `tests/year/README.md`, what was seen in `tests/bench/README.md`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/bench-risk.mjs', 'tests/year/main.ts');
