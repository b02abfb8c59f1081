import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureAccounts } from './accounts/measure';

/** Run by `npm run bench:accounts`, which prints what this measures. */
test('accounts and remembered tickets, as they grow', async () => {
  const runs = Number(process.env.SIDELIGHT_BENCH_RUNS ?? 20);
  const rows = await measureAccounts(runs);
  const { SIDELIGHT_BENCH_JSON: file } = process.env;
  if (file) writeFileSync(file, JSON.stringify(rows));
  expect(rows.map((row) => row.runs)).toEqual(rows.map(() => runs));
});
