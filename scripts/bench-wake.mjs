/** How long the first answer of a worker takes that was just killed: `npm run bench:wake -- --kills 20 --json FILE`. */
import { bench } from './bench.mjs';

await bench({
  name: 'bench:wake',
  test: 'wake.test.ts',
  count: 'kills',
  heads: ['message', 'kills', 'p50 ms', 'p95 ms', 'worker p50 ms', 'worker p95 ms', 'awake p50 ms'],
  /** @param {import('../tests/bench/wakes').WakeRow} row */
  cells: ({ message, kills, wake, inWorker, awake }) => [
    message,
    String(kills),
    wake.p50.toFixed(1),
    wake.p95.toFixed(1),
    inWorker?.p50.toFixed(1) ?? '-',
    inWorker?.p95.toFixed(1) ?? '-',
    awake.p50.toFixed(1),
  ],
  words: 1,
});
