import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureTimes } from './times';

/** Run by `npm run bench:time`, which prints what this measures. */
test('the clock, a day, a year and everything, with a thousand entries and more', async () => {
  const rows = await measureTimes(Number(process.env.SIDELIGHT_BENCH_RUNS ?? 20));
  const { SIDELIGHT_BENCH_JSON: file } = process.env;
  if (file) writeFileSync(file, JSON.stringify(rows));
  expect(rows.map(({ entries }) => entries)).toContain(100_000);
});
