import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureWakes } from './wakes';

/** Run by `npm run bench:wake`, which prints what this measures. */
test('the first answer of a worker that was killed', async () => {
  const kills = Number(process.env.SIDELIGHT_BENCH_RUNS ?? 20);
  const rows = await measureWakes(kills);
  const { SIDELIGHT_BENCH_JSON: file } = process.env;
  if (file) writeFileSync(file, JSON.stringify(rows));
  expect(rows.map((row) => row.kills)).toEqual(rows.map(() => kills));
});
