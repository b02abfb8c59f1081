import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The same tests as among the unit tests, with as many cases as `npm run fuzz` asks for. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '') } },
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/fuzz/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
  },
});
