/**
 * How well a packet's verdicts tell what a report lacks: `npm run bench:packet -- --data FILE [--json FILE]`. The work
 * is in `tests/bench/packet/`, what was seen in `tests/bench/README.md`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/bench-packet.mjs', 'tests/bench/packet/main.ts');
