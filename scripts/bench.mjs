import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { ensureBuilds } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { run, say } from './run.mjs';
import { tableOf } from './table.mjs';

/** Fewer say nothing of the slowest. */
const fewest = 5;

/**
 * Runs a measurement of `tests/bench/` in a real Chromium and prints its rows as one table. Installs and builds what is
 * missing.
 * @template Row
 * @param {object} what
 * @param {string} what.name of the npm script
 * @param {string} what.test its file in `tests/bench/`
 * @param {string} what.count the option that says how many times; 20 when it is not given
 * @param {string[]} what.heads
 * @param {(row: Row) => string[]} what.cells
 * @param {number} what.words how many of the first columns hold words
 * @param {(rows: Row[]) => void} [what.after] says more of them
 */
export async function bench({ name, test, count, heads, cells, words, after }) {
  const wanted = wantedRun(count);
  if (!wanted) {
    process.stderr.write(`Usage: npm run ${name} [-- --${count} N (${fewest} or more)] [--json FILE]\n`);
    process.exitCode = 2;
    return;
  }
  try {
    await ensureDependencies();
    const { chromium } = await ensureBrowsers({ chromium: true });
    if (!chromium) throw new Error('This is measured in Chromium, and there is none.');
    await ensureBuilds(['chromium']);
    say(`Measuring, ${wanted.times} ${count} of each kind …`);
    const rows = await measured(test, wanted.times, chromium.path);
    for (const line of tableOf(heads, rows.map(cells), words)) say(line);
    after?.(rows);
    if (!wanted.json) return;
    const file = resolve(process.env.INIT_CWD ?? '.', wanted.json);
    await writeFile(file, `${JSON.stringify({ [count]: wanted.times, rows }, null, 2)}\n`);
    say(`Written to ${file}`);
  } catch (error) {
    process.exitCode = 1;
    say(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} test @param {number} times @param {string} browser */
async function measured(test, times, browser) {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  const file = join(folder, 'rows.json');
  try {
    const { code, output } = await run(['vitest', 'run', '--config', 'tests/bench/vitest.config.ts', test], {
      env: {
        SIDELIGHT_BROWSER: 'chromium',
        SIDELIGHT_BROWSER_PATH: browser,
        SIDELIGHT_BENCH_RUNS: String(times),
        SIDELIGHT_BENCH_JSON: file,
      },
      seconds: Number.POSITIVE_INFINITY,
    });
    if (code !== 0) throw new Error(`The measurement failed:\n${output}`);
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `undefined` for arguments that cannot be used. @param {string} count */
function wantedRun(count) {
  try {
    const { values } = parseArgs({ options: { [count]: { type: 'string' }, json: { type: 'string' } } });
    const times = Number(values[count] ?? 20);
    const json = typeof values.json === 'string' ? values.json : undefined;
    return Number.isSafeInteger(times) && times >= fewest ? { times, json } : undefined;
  } catch {
    return undefined;
  }
}
