import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * How our tools load the project's TypeScript: `@/` is the project's folder. The tsconfig is one of their own, because
 * the project's extends a file that `wxt prepare` generates, and a fresh clone does not have it.
 */
export const loading = {
  root,
  tsconfig: join(root, 'scripts/tsconfig.tools.json'),
  resolve: { alias: { '@': root.replace(/[/\\]$/, '') } },
};
