import { defineConfig } from 'vitest/config';
import { loading } from '../../scripts/vite.mjs';

/** One browser after the other on one profile, killed again and again. */
export default defineConfig({
  ...loading,
  test: {
    include: ['tests/chaos/*.test.ts'],
    testTimeout: 3_600_000,
  },
});
