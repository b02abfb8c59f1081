/** What the clock and its lists take with up to 100,000 entries: `npm run bench:time -- --runs 20 --json FILE`. */
import { bench } from './bench.mjs';
import { say } from './run.mjs';

const widest = 48;

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
  after: plot,
});

/**
 * How it grows, as bars on a logarithmic scale: ten times the entries is one step to the right where it grows with them.
 * @param {import('../tests/bench/times').TimeRow[]} rows
 */
function plot(rows) {
  const most = Math.max(...rows.flatMap(({ ours, naive }) => [ours.p50, naive?.p50 ?? 0]), 10);
  const bar = (/** @type {number} */ ms) =>
    '█'.repeat(Math.max(1, Math.round((Math.log10(Math.max(1, ms)) / Math.log10(most)) * widest)));
  say();
  say('Growth, p50 in milliseconds, logarithmic');
  for (const what of new Set(rows.map((row) => row.what))) {
    say(`  ${what}`);
    for (const { entries, ours, naive } of rows.filter((row) => row.what === what)) {
      say(`    ${String(entries).padStart(6)}  ours   ${bar(ours.p50)} ${ours.p50.toFixed(1)}`);
      if (naive) say(`            plain  ${bar(naive.p50)} ${naive.p50.toFixed(1)}`);
    }
  }
}
