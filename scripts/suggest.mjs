/**
 * Says which runbooks fit a saved context of a ticket, and why, without a browser: `npm run -s suggest -- --context FILE
 * [--library FOLDER]`. The work is in `scripts/suggest/`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/suggest.mjs', 'scripts/suggest/main.ts');
