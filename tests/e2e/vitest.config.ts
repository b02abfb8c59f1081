import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * End-to-end tests: one real browser, named by SIDELIGHT_BROWSER and SIDELIGHT_BROWSER_PATH. Each
 * keeps a core and a little more busy (Firefox 1.25), so that two files go beside each other, each with a browser of its own.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    isolate: false, // A worker's files share what takes long to start: `session.ts`.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
