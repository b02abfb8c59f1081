/** What an account costs beside 200 to 2,000 others with 25 tickets each: `npm run bench:accounts -- --runs 20 --json FILE`. */
import { bench } from './bench.mjs';
import { sayGrowth } from './growth.mjs';

await bench({
  name: 'bench:accounts',
  test: 'accounts.test.ts',
  count: 'runs',
  heads: ['what', 'accounts', 'tickets', 'runs', 'p50 ms', 'p95 ms'],
  /** @param {import('../tests/bench/accounts/measure').AccountsRow} row */
  cells: ({ what, accounts, tickets, runs, time }) => [
    what,
    String(accounts),
    String(tickets),
    String(runs),
    time.p50.toFixed(1),
    time.p95.toFixed(1),
  ],
  words: 1,
  after: (/** @type {import('../tests/bench/accounts/measure').AccountsRow[]} */ rows) =>
    sayGrowth(
      rows.map(({ what, accounts, time }) => ({ what, size: accounts, times: [{ name: 'ours', ms: time.p50 }] })),
    ),
});
