/** What the clock and its lists take with up to 100,000 entries: `npm run bench:time -- --runs 20 --json FILE`. */
import { bench } from './bench.mjs';
import { sayGrowth } from './growth.mjs';

await bench({
  name: 'bench:time',
  test: 'time.test.ts',
  count: 'runs',
  heads: ['what', 'entries', 'runs', 'p50 ms', 'p95 ms', 'aim p95', 'plain Dexie p50', 'p95', 'still ms'],
  /** @param {import('../tests/bench/times').TimeRow} row */
  cells: ({ what, entries, runs, ours, naive, aim, still }) => [
    what,
    String(entries),
    String(runs),
    ours.p50.toFixed(1),
    ours.p95.toFixed(1),
    aim === undefined ? '-' : `${aim}${ours.p95 <= aim ? '' : ' !'}`,
    naive?.p50.toFixed(1) ?? '-',
    naive?.p95.toFixed(1) ?? '-',
    still?.toFixed(0) ?? '-',
  ],
  words: 1,
  after: (/** @type {import('../tests/bench/times').TimeRow[]} */ rows) =>
    sayGrowth(
      rows.map(({ what, entries, ours, naive }) => ({
        what,
        size: entries,
        times: [{ name: 'ours', ms: ours.p50 }, ...(naive ? [{ name: 'plain', ms: naive.p50 }] : [])],
      })),
    ),
});
