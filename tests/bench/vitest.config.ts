import { defineConfig } from 'vitest/config';
import { loading } from '../../scripts/vite.mjs';

/** Measurements: one after the other, with nothing beside them. */
export default defineConfig({
  ...loading,
  test: {
    include: ['tests/bench/*.test.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
  },
});
