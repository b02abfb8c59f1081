/**
 * How long the first answer of a worker takes that was just killed: `npm run bench:wake -- --kills 20 --json FILE`.
 * Measured in `tests/bench/` in a real Chromium, printed here as one table. Installs and builds what is missing.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { ensureBuilds } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { run, say } from './run.mjs';
import { tableOf } from './table.mjs';

const usage = 'Usage: npm run bench:wake [-- --kills N (5 or more)] [--json FILE]';
const wanted = wantedRun();

if (!wanted) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  try {
    await ensureDependencies();
    const { chromium } = await ensureBrowsers({ chromium: true });
    if (!chromium) throw new Error('Waking the worker is measured in Chromium, and there is none.');
    await ensureBuilds(['chromium']);
    const rows = await measured(wanted.kills, chromium.path);
    for (const line of table(rows)) say(line);
    if (wanted.json) {
      const file = resolve(process.env.INIT_CWD ?? '.', wanted.json);
      await writeFile(file, `${JSON.stringify({ kills: wanted.kills, rows }, null, 2)}\n`);
      say(`Written to ${file}`);
    }
  } catch (error) {
    process.exitCode = 1;
    say(error instanceof Error ? error.message : String(error));
  }
}

/** @param {number} kills @param {string} browser @returns {Promise<import('../tests/bench/wakes').WakeRow[]>} */
async function measured(kills, browser) {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  const file = join(folder, 'rows.json');
  try {
    say(`Measuring, ${kills} kills for each message …`);
    const { code, output } = await run(['vitest', 'run', '--config', 'tests/bench/vitest.config.ts', 'wake.test.ts'], {
      env: {
        SIDELIGHT_BROWSER: 'chromium',
        SIDELIGHT_BROWSER_PATH: browser,
        SIDELIGHT_BENCH_RUNS: String(kills),
        SIDELIGHT_BENCH_JSON: file,
      },
    });
    if (code !== 0) throw new Error(`The measurement failed:\n${output}`);
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {import('../tests/bench/wakes').WakeRow[]} rows */
function table(rows) {
  const heads = ['message', 'kills', 'p50 ms', 'p95 ms', 'worker p50 ms', 'worker p95 ms', 'awake p50 ms'];
  const cells = rows.map(({ message, kills, wake, inWorker, awake }) => [
    message,
    String(kills),
    wake.p50.toFixed(1),
    wake.p95.toFixed(1),
    inWorker?.p50.toFixed(1) ?? '-',
    inWorker?.p95.toFixed(1) ?? '-',
    awake.p50.toFixed(1),
  ]);
  return tableOf(heads, cells, 1);
}

/** `undefined` for arguments that cannot be used. */
function wantedRun() {
  try {
    const { values } = parseArgs({ options: { kills: { type: 'string' }, json: { type: 'string' } } });
    const kills = Number(values.kills ?? 20);
    return Number.isSafeInteger(kills) && kills >= 5 ? { kills, json: values.json } : undefined;
  } catch {
    return undefined;
  }
}
