import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const growth = 'lib/*/growth.test.ts';
/** They try many cases, for seconds each: `npm run check` leaves them to `npm test`. */
const long = [
  'lib/jobs/runner.property.test.ts',
  'lib/packet/{compose,leaks,receivers}.test.ts',
  'lib/redaction/{hidden,known}.test.ts',
  'lib/runbooks/{fit-limit,rank,text-index}.test.ts',
  'lib/runbooks/sources/reading/reading.test.ts',
  'lib/accounts/assess.properties.test.ts',
  'lib/time/export/export.test.ts',
  'lib/store/merge.test.ts',
  'lib/text/{fold,foreign}.test.ts',
  'lib/worker/{clock-watch,commands,imports,jobs,packs,time.property}.test.ts',
  'lib/worker/features/backup.test.ts',
  'tests/fuzz/*.test.ts',
  'tests/year.test.ts',
];
/** They put modules of their own in the place of ours, which only works in a worker that has not loaded those yet. */
const apart = [
  'components/data/use-query.test.tsx',
  'components/features/failed/Failed.test.tsx',
  'components/features/time/AskName.test.tsx',
  'components/options/settings/*.test.tsx',
  'components/panel/refusals.test.tsx',
];

export default defineConfig({
  test: {
    restoreMocks: true,
    // A busy machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Vitest leaves one core to its own main thread, which has next to nothing to do: of two cores it would use one.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [WxtVitest()],
        extends: true,
        test: {
          name: 'logic',
          include: ['{lib,tests/{desk,fuzz},scripts}/**/*.test.ts', 'tests/*.test.ts'],
          exclude: [growth, ...(process.env.SIDELIGHT_QUICK ? long : [])],
          // Nothing of it keeps state in a module that another test would notice; a worker for each file costs a third.
          isolate: false,
        },
      },
      {
        // Compares the time for a text with that for a longer one: slow, and not for a machine that does other things.
        plugins: [WxtVitest()],
        extends: true,
        test: { name: 'growth', include: [growth], fileParallelism: false },
      },
      {
        plugins: [WxtVitest()],
        extends: true,
        test: {
          name: 'components',
          include: ['{components,entrypoints,locales}/**/*.test.{ts,tsx}'],
          exclude: apart,
          setupFiles: ['components/testing/setup.ts'],
          // Each begins with a fresh disk and worker; loading React and ours for each file would take half the time.
          isolate: false,
        },
      },
      {
        plugins: [WxtVitest()],
        extends: true,
        test: { name: 'components apart', include: apart, setupFiles: ['components/testing/setup.ts'] },
      },
    ],
  },
});
