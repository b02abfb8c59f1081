/**
 * Makes keys for selector packs and signs packs: `npm run selectors -- --help`. The work is in `scripts/selectors/`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/selectors.mjs', 'scripts/selectors/main.ts');
