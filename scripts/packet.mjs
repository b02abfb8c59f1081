/**
 * Judges a saved context of a ticket without a browser: `npm run -s packet -- --context FILE`. The work is in
 * `scripts/packet/`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/packet.mjs', 'scripts/packet/main.ts');
