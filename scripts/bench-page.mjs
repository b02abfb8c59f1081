/**
 * What Sidelight costs the pages it is in: `npm run bench:page -- --runs 5 --json FILE`. Measured in `tests/bench/`, in a
 * real Chromium, printed here as one table. Builds, and installs what is missing.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { run, say } from './run.mjs';

/** @typedef {import('../tests/bench/visit').Visit} Visit */

const usage = 'Usage: npm run bench:page [-- --runs N] [--json FILE]   (3 runs when not said)';
const wanted = wantedRun();

if (!wanted) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  try {
    await ensureDependencies();
    const { chromium } = await ensureBrowsers({ chromium: true });
    if (!chromium) throw new Error('There is no Chromium to measure in.');
    const visits = await measured(wanted.runs, chromium.path);
    for (const line of table(visits)) say(line);
    if (wanted.json) {
      const file = resolve(process.env.INIT_CWD ?? '.', wanted.json);
      await writeFile(file, `${JSON.stringify({ runs: wanted.runs, visits }, null, 2)}\n`);
      say(`Written to ${file}`);
    }
  } catch (error) {
    process.exitCode = 1;
    say(error instanceof Error ? error.message : String(error));
  }
}

/** @param {number} runs @param {string} browser @returns {Promise<Visit[]>} */
async function measured(runs, browser) {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  const file = join(folder, 'visits.json');
  try {
    say('Building …');
    await ran(['wxt', 'build']);
    say(`Measuring, ${runs} runs each, about ${Math.ceil((runs + 1) * 3.5)} minutes …`);
    await ran(['vitest', 'run', '--config', 'tests/bench/vitest.config.ts', 'tests/bench/page.test.ts'], {
      SIDELIGHT_BROWSER: 'chromium',
      SIDELIGHT_BROWSER_PATH: browser,
      SIDELIGHT_BENCH_RUNS: String(runs),
      SIDELIGHT_BENCH_JSON: file,
    });
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string[]} command @param {Record<string, string>} [env] */
async function ran(command, env = {}) {
  const { code, output } = await run(command, { env, seconds: Number.POSITIVE_INFINITY });
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${output}`);
}

/** Medians of each case. @param {Visit[]} visits */
function table(visits) {
  const heads = ['extension', 'record', 'panel', 'load ms', 'block ms', '10 s ms', 'heap kB', 'elements', 'requests'];
  const cases = new Map();
  for (const visit of visits) {
    const name = [visit.extension, visit.page === 'record' ? 'yes' : 'no', visit.panel].join();
    cases.set(name, [...(cases.get(name) ?? []), visit]);
  }
  /** @param {Visit[]} of */
  const heapOf = (of) => median(of.map(({ heapBytes }) => heapBytes));
  const cells = [...cases].map(([name, /** @type {Visit[]} */ of]) => {
    const [first] = of;
    const without = visits.filter(({ extension, page }) => extension === 'none' && page === first?.page);
    return [
      ...name.split(','),
      median(of.map(({ load }) => load.cpuMs)).toFixed(2),
      median(of.map(({ load }) => load.blockMs)).toFixed(2),
      median(of.map(({ busy }) => busy.cpuMs)).toFixed(2),
      ((heapOf(of) - heapOf(without)) / 1000).toFixed(0),
      `${first?.elements.tree} + ${(first?.elements.all ?? 0) - (first?.elements.tree ?? 0)}`,
      String(median(of.map(({ requests }) => requests))),
    ];
  });
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((line) => line[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ parts) =>
    parts
      .map((part, column) => (column < 3 ? part.padEnd(widths[column] ?? 0) : part.padStart(widths[column] ?? 0)))
      .join('  ');
  return [line(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map(line)];
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** `undefined` for arguments that cannot be used. */
function wantedRun() {
  try {
    const { values } = parseArgs({ options: { runs: { type: 'string' }, json: { type: 'string' } } });
    const runs = Number(values.runs ?? 3);
    return Number.isSafeInteger(runs) && runs > 0 ? { runs, json: values.json } : undefined;
  } catch {
    return undefined;
  }
}
