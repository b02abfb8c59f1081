/**
 * Maps saved answers of a site's API without a browser: `npm run read -- --site zendesk --payload FILE_OR_FOLDER`.
 * The work is in `scripts/read/`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/read.mjs', 'scripts/read/main.ts');
