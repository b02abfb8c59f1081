import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    restoreMocks: true,
    testTimeout: 30_000, // a busy machine is no failure
    projects: [
      {
        plugins: [WxtVitest()],
        extends: true,
        test: {
          name: 'logic',
          include: ['{lib,tests/{desk,fuzz},scripts}/**/*.test.ts', 'tests/*.test.ts'],
          // Nothing of it keeps state in a module that another test would notice; a worker for each file costs a third.
          isolate: false,
        },
      },
      {
        plugins: [WxtVitest()],
        extends: true,
        test: { name: 'components', include: ['{components,entrypoints}/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
