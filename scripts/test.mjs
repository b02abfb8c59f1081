/**
 * Everything that must hold before a change is good: `npm test`. With `--quick`, the part that needs no browser:
 * `npm run check`. Installs what is missing. The last line printed sums up all suites.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureBrowsers } from './browsers.mjs';
import { addCounts, countsOf, summaryLine } from './counts.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { run, say } from './run.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./browsers.mjs').BrowserName} BrowserName */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands One after the other, up to the first that fails.
 * @property {boolean} [tests] The last command is Vitest: its tests are counted, where any other step counts as one.
 * @property {string[]} [needs] Steps without which this one says nothing.
 * @property {BrowserName} [browser]
 */

/** What was found of types before: of what did not change since, nothing is looked at again. */
const known = 'node_modules/.cache/types.tsbuildinfo';
const prepare = 'Types of the extension’s entry points';
const chromeBuild = 'Build for Chrome';
const firefoxBuild = 'Build for Firefox';
const endToEnd = ['vitest', 'run', '--config', 'tests/e2e/vitest.config.ts'];

/**
 * The steps of one group run beside each other.
 * @typedef {Step[]} Group
 */

/** @type {Group[]} */
const quickSteps = [
  // Writes the types that tsconfig.json extends, and that the search for dead code follows.
  [{ name: prepare, commands: [['wxt', 'prepare']] }],
  [
    { name: 'Format and lint', commands: [['biome', 'ci', '.']] },
    { name: 'Types', commands: [['tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', known]], needs: [prepare] },
    { name: 'Dead code', commands: [['knip']], needs: [prepare] },
  ],
  [{ name: 'Unit tests', commands: [['vitest', 'run', '--project', 'logic']], tests: true }],
];

/** @type {Group[]} */
const slowSteps = [
  [{ name: chromeBuild, commands: [['wxt', 'build']] }],
  [{ name: firefoxBuild, commands: [['wxt', 'build', '-b', 'firefox']] }],
  [{ name: 'Bundle budgets', commands: [['size-limit']], needs: [chromeBuild, firefoxBuild] }],
  // One after the other: each keeps both cores busy by itself, and on a machine that is busier than that what waits for a
  // page cannot be told from what is broken.
  [{ name: 'End to end, Firefox', commands: [endToEnd], tests: true, needs: [firefoxBuild], browser: 'firefox' }],
  [{ name: 'End to end, Chromium', commands: [endToEnd], tests: true, needs: [chromeBuild], browser: 'chromium' }],
  // They draw whole pages on the real worker, some hundred times: minutes, where the quick part shall take one.
  [
    {
      name: 'Component tests',
      commands: [['vitest', 'run', '--project', 'components', '--project', 'components apart']],
      tests: true,
    },
  ],
  [{ name: 'Growth of patterns', commands: [['vitest', 'run', '--project', 'growth']], tests: true }],
];

const nameWidth = 38;
const quick = process.argv.includes('--quick');
const colours = process.stdout.isTTY === true && !process.env.NO_COLOR;
const mark = marks();

try {
  await ensureDependencies();
  const browsers = quick ? { missing: [] } : await ensureBrowsers({ chromium: true, firefox: true });
  const counts = await runSteps(quick ? quickSteps : [...quickSteps, ...slowSteps], browsers);
  process.exitCode = counts.failed > 0 ? 1 : 0;
  say(summaryLine(counts));
} catch (error) {
  process.exitCode = 1;
  say(error instanceof Error ? error.message : String(error));
  say(summaryLine({ passed: 0, failed: 1, skipped: 0 }));
}

/**
 * @param {Group[]} groups
 * @param {Awaited<ReturnType<typeof ensureBrowsers>>} browsers
 */
async function runSteps(groups, browsers) {
  /** @type {Counts[]} */
  const all = [];
  /** @type {Set<string>} */
  const broken = new Set();
  for (const group of groups) {
    all.push(...(await Promise.all(group.map((step) => told(step, browsers, broken)))));
  }
  return addCounts(all);
}

/**
 * Runs one step and prints what became of it.
 * @param {Step} step
 * @param {Awaited<ReturnType<typeof ensureBrowsers>>} browsers
 * @param {Set<string>} broken
 */
async function told(step, browsers, broken) {
  const started = performance.now();
  const { counts, note, output } = await outcomeOf(step, browsers, broken);
  if (counts.failed > 0) broken.add(step.name);
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(8);
  say(`${mark(counts)} ${step.name.padEnd(nameWidth)}${seconds}  ${note}`.trimEnd());
  if (counts.failed > 0 && output) say(`\n${(colours ? output : stripVTControlCharacters(output)).trim()}\n`);
  return counts;
}

/**
 * @param {Step} step
 * @param {Awaited<ReturnType<typeof ensureBrowsers>>} browsers
 * @param {Set<string>} broken
 * @returns {Promise<{ counts: Counts, note: string, output?: string }>}
 */
async function outcomeOf(step, browsers, broken) {
  const lacking = step.needs?.filter((name) => broken.has(name)) ?? [];
  if (lacking.length > 0) return { counts: one('skipped'), note: `not run: it needs "${lacking.join('" and "')}"` };
  if (!step.browser) return runStep(step);

  const browser = browsers[step.browser];
  if (browser) return runStep(step, { SIDELIGHT_BROWSER: step.browser, SIDELIGHT_BROWSER_PATH: browser.path });
  const reason = browsers.missing.find(({ browser: name }) => name === step.browser)?.reason;
  const inCi = process.env.CI === 'true';
  return { counts: one(inCi ? 'failed' : 'skipped'), note: `${inCi ? 'no' : 'skipped: no'} browser. Tried: ${reason}` };
}

/** @param {Step} step @param {Record<string, string>} [env] */
async function runStep({ commands, tests }, env = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-test-'));
  try {
    const report = join(folder, 'report.json');
    const { code, output } = await runAll(
      tests
        ? commands.map((command) => [
            ...command,
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${report}`,
          ])
        : commands,
      { ...env, ...(quick ? { SIDELIGHT_QUICK: '1' } : {}), ...(colours ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    );
    if (!tests) return { counts: one(code === 0 ? 'passed' : 'failed'), note: '', output };
    const counts = countsOf(await readReport(report), code);
    return { counts, note: summaryLine(counts), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string[][]} commands @param {Record<string, string>} env */
async function runAll(commands, env) {
  let output = '';
  for (const command of commands) {
    const outcome = await run(command, { env });
    output += outcome.output;
    if (outcome.code !== 0) return { code: outcome.code, output };
  }
  return { code: 0, output };
}

/** @param {string} path */
async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined; // Vitest died before it could write one.
  }
}

/** @param {keyof Counts} kind @returns {Counts} */
function one(kind) {
  return { passed: 0, failed: 0, skipped: 0, [kind]: 1 };
}

/** @returns {(counts: Counts) => string} */
function marks() {
  const paint = (/** @type {number} */ colour, /** @type {string} */ sign) =>
    colours ? `\u001b[${colour}m${sign}\u001b[39m` : sign;
  return ({ failed, passed }) => (failed > 0 ? paint(31, '✗') : passed > 0 ? paint(32, '✓') : paint(33, '–'));
}
