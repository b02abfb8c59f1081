import { defineConfig } from 'vitest/config';
import { loading } from '../../scripts/vite.mjs';

/** The same tests as among the unit tests, with as many cases as `npm run fuzz` asks for. */
export default defineConfig({
  ...loading,
  test: {
    include: ['tests/fuzz/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
  },
});
