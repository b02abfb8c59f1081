/**
 * Reads changed answers and changed pages: `npm run fuzz -- --cases 50000 --seed 7`. A failure prints the seed and the
 * smallest case that shows it. Installs what is missing.
 */
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { run, say } from './run.mjs';

const usage = 'Usage: npm run fuzz [-- --cases N --seed S]   (50,000 cases and a new seed when not said)';
const wanted = wantedCases();

if (!wanted) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  try {
    await ensureDependencies();
    say(`Fuzz: ${wanted.cases} cases, seed ${wanted.seed}`);
    const { code } = await run(['vitest', 'run', '--config', 'tests/fuzz/vitest.config.ts'], {
      env: { SIDELIGHT_FUZZ_CASES: String(wanted.cases), SIDELIGHT_FUZZ_SEED: String(wanted.seed) },
      show: true,
      seconds: Number.POSITIVE_INFINITY,
    });
    process.exitCode = code;
    say(`Fuzz: ${code === 0 ? 'nothing found' : 'FAILED'}, ${wanted.cases} cases, seed ${wanted.seed}`);
  } catch (error) {
    process.exitCode = 1;
    say(error instanceof Error ? error.message : String(error));
  }
}

/** `undefined` for arguments that cannot be used. */
function wantedCases() {
  try {
    const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string' } } });
    const cases = Number(values.cases ?? 50_000);
    const seed = Number(values.seed ?? Date.now() % 2 ** 31);
    const isUsable = Number.isSafeInteger(cases) && cases > 0 && Number.isInteger(seed) && Math.abs(seed) < 2 ** 31;
    return isUsable ? { cases, seed } : undefined;
  } catch {
    return undefined;
  }
}
