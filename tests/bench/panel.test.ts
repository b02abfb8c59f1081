import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureOpenings } from './openings';

/** Run by `npm run bench:panel`, which prints what this measures. */
test('from the click on the launcher to the first useful content', async () => {
  const runs = Number(process.env.SIDELIGHT_BENCH_RUNS ?? 20);
  const rows = await measureOpenings(runs);
  const { SIDELIGHT_BENCH_JSON: file } = process.env;
  if (file) writeFileSync(file, JSON.stringify(rows));
  expect(rows.map((row) => row.runs)).toEqual(rows.map(() => runs));
});
