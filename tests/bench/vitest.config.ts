import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Measurements: one after the other, with nothing beside them. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '') } },
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/bench/*.test.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
  },
});
