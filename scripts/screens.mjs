/**
 * Pictures of every screen and state, to look at: `npm run screens`, or `npm run screens -- FOLDER`, with the names
 * of scenes after it where not all are wanted. Builds when the sources are newer than the build, and installs what is
 * missing. What can be told without a picture is in `npm test`.
 */
import { resolve } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { ensureBuilds } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { run, say } from './run.mjs';

const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? 'screens');

try {
  await ensureDependencies();
  const { chromium } = await ensureBrowsers({ chromium: true });
  if (!chromium) throw new Error('There is no Chromium to draw them.');
  await ensureBuilds(['chromium']);
  const { code } = await run(['node', 'tests/e2e/screens/pictures.ts', folder, ...process.argv.slice(3)], {
    env: { SIDELIGHT_BROWSER: 'chromium', SIDELIGHT_BROWSER_PATH: chromium.path },
    show: true,
    seconds: Number.POSITIVE_INFINITY,
  });
  process.exitCode = code;
} catch (error) {
  process.exitCode = 1;
  say(error instanceof Error ? error.message : String(error));
}
