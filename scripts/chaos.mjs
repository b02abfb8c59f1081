/**
 * Random operations from three pages in a real Chromium, while its worker, its tabs and all of it are killed:
 * `npm run chaos -- --operations 500 --seed 7`. Every acknowledged operation must be there afterwards, and no other.
 * Installs and builds what is missing.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { ensureBuilds } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { run, say } from './run.mjs';

const usage = 'Usage: npm run chaos [-- --operations N --seed S]   (500 operations and a new seed when not said)';
const wanted = wantedChaos();

if (!wanted) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await chaos(wanted);
  } catch (error) {
    process.exitCode = 1;
    say(error instanceof Error ? error.message : String(error));
  }
}

/** @param {{ operations: number, seed: number }} wanted */
async function chaos({ operations, seed }) {
  await ensureDependencies();
  const { chromium } = await ensureBrowsers({ chromium: true });
  if (!chromium) throw new Error('This is done in Chromium, and there is none.');
  await ensureBuilds(['chromium']);
  say(`Chaos: ${operations} operations, seed ${seed} …`);
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-chaos-counts-'));
  try {
    const file = join(folder, 'counts.json');
    const started = Date.now();
    const { code, output } = await run(['vitest', 'run', '--config', 'tests/chaos/vitest.config.ts'], {
      env: {
        SIDELIGHT_BROWSER: 'chromium',
        SIDELIGHT_BROWSER_PATH: chromium.path,
        SIDELIGHT_CHAOS_OPERATIONS: String(operations),
        SIDELIGHT_CHAOS_SEED: String(seed),
        SIDELIGHT_CHAOS_JSON: file,
      },
      seconds: Number.POSITIVE_INFINITY,
    });
    const counts = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
    if (counts) tell(counts, (Date.now() - started) / 1000);
    if (code !== 0) say(output);
    say(`Chaos: ${code === 0 ? 'nothing lost, nothing invented' : 'FAILED'}, seed ${seed}`);
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {any} counts @param {number} seconds */
function tell({ sent, saved, refused, unanswered, kills, entries, changes, wrongs }, seconds) {
  say(`  sent ${sent}: ${saved} acknowledged, ${refused} refused, ${unanswered} never answered`);
  say(`  killed: the worker ${kills.worker} times, a tab ${kills.tab}, the browser ${kills.browser} (SIGKILL)`);
  say(`  in the database: ${entries} entries, ${changes} changes; ${seconds.toFixed(0)} s`);
  for (const wrong of wrongs) say(`  WRONG: ${wrong}`);
}

/** `undefined` for arguments that cannot be used. */
function wantedChaos() {
  try {
    const { values } = parseArgs({ options: { operations: { type: 'string' }, seed: { type: 'string' } } });
    const operations = Number(values.operations ?? 500);
    const seed = Number(values.seed ?? Date.now() % 2 ** 31);
    const isUsable = Number.isSafeInteger(operations) && operations > 0 && Number.isSafeInteger(seed);
    return isUsable ? { operations, seed } : undefined;
  } catch {
    return undefined;
  }
}
