/**
 * How much redaction finds, how often it is wrong, and what it takes, beside other tools:
 * `npm run bench:redaction -- --data FILE [--gitleaks FILE] [--logs FOLDER] [--json FILE]`. The work is in
 * `tests/bench/redaction.ts`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/bench-redaction.mjs', 'tests/bench/redaction.ts');
