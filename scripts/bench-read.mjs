/**
 * What a read costs: `npm run bench:read -- --runs 31 --json FILE`. Measured in `tests/bench/`, printed here as one
 * table. Installs what is missing.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { run, say } from './run.mjs';
import { tableOf } from './table.mjs';

const usage = 'Usage: npm run bench:read [-- --runs N (15 or more)] [--json FILE]';
const wanted = wantedRun();

if (!wanted) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  try {
    await ensureDependencies();
    const rows = await measured(wanted.runs);
    for (const line of table(rows)) say(line);
    if (wanted.json) {
      const file = resolve(process.env.INIT_CWD ?? '.', wanted.json);
      await writeFile(file, `${JSON.stringify({ runs: wanted.runs, rows }, null, 2)}\n`);
      say(`Written to ${file}`);
    }
  } catch (error) {
    process.exitCode = 1;
    say(error instanceof Error ? error.message : String(error));
  }
}

/** @param {number} runs @returns {Promise<import('../tests/bench/measure').Row[]>} */
async function measured(runs) {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  const file = join(folder, 'rows.json');
  try {
    say(`Measuring, ${runs} runs each …`);
    const { code, output } = await run(
      ['vitest', 'run', '--config', 'tests/bench/vitest.config.ts', 'tests/bench/read.test.ts'],
      {
        env: { SIDELIGHT_BENCH_RUNS: String(runs), SIDELIGHT_BENCH_JSON: file },
      },
    );
    if (code !== 0) throw new Error(`The measurement failed:\n${output}`);
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {import('../tests/bench/measure').Row[]} rows */
function table(rows) {
  const heads = ['site', 'how', 'comments', 'requests', 'kB', 'ours ms', 'server ms', 'ours of all', '× of 10'];
  const cells = rows.map((row) => {
    const smallest = rows.find(({ site, how }) => site === row.site && how === row.how);
    return [
      row.site,
      row.how,
      String(row.comments),
      String(row.requests),
      (row.bytes / 1000).toFixed(1),
      row.oursMs.toFixed(2),
      row.how === 'api' ? row.serverMs.toFixed(2) : '-',
      row.how === 'api' ? `${Math.round(row.share * 100)} %` : '-',
      (row.oursMs / (smallest?.oursMs ?? row.oursMs)).toFixed(1),
    ];
  });
  return tableOf(heads, cells, 2);
}

/** `undefined` for arguments that cannot be used. */
function wantedRun() {
  try {
    const { values } = parseArgs({ options: { runs: { type: 'string' }, json: { type: 'string' } } });
    const runs = Number(values.runs ?? 21);
    return Number.isSafeInteger(runs) && runs >= 15 ? { runs, json: values.json } : undefined;
  } catch {
    return undefined;
  }
}
