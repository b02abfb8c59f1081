/** From the click on the launcher to the first useful content: `npm run bench:panel -- --runs 20 --json FILE`. */
import { bench } from './bench.mjs';

await bench({
  name: 'bench:panel',
  test: 'panel.test.ts',
  count: 'runs',
  heads: ['record', 'opened', 'runs', 'p50 ms', 'p95 ms', 'script kB'],
  /** @param {import('../tests/bench/openings').OpeningRow} row */
  cells: ({ record, how, runs, time, scriptBytes }) => [
    record,
    how,
    String(runs),
    time.p50.toFixed(0),
    time.p95.toFixed(0),
    (scriptBytes / 1000).toFixed(0),
  ],
  words: 2,
});
