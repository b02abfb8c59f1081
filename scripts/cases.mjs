/**
 * Runs cases through the product's real functions: `npm run cases -- --file FILE [--json FILE]`. The form of a case is
 * in `tests/cases/README.md`, the work in `scripts/cases/`.
 */
import { runTool } from './tool.mjs';

await runTool('scripts/cases.mjs', 'scripts/cases/main.ts');
