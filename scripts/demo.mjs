/**
 * Shows Sidelight at work: `npm run demo`. Installs what is missing, builds when the sources are newer than the build,
 * and opens a browser on the simulated desk; without a display, or with `--check`, it walks the main job itself.
 */
import { ensureBrowsers } from './browsers.mjs';
import { ensureBuilds } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { run, say } from './run.mjs';

try {
  await ensureDependencies();
  const browser = await findBrowser();
  await ensureBuilds(['chromium', 'firefox']);

  const walks = process.argv.includes('--check') || !hasDisplay();
  if (walks && !process.argv.includes('--check')) say('There is no display: walking the main job without a window.');
  const { code } = await run(['node', 'tests/e2e/demo.ts', ...(walks ? ['--check'] : [])], {
    env: { SIDELIGHT_BROWSER: browser.name, SIDELIGHT_BROWSER_PATH: browser.path },
    show: true,
    seconds: walks ? 300 : Number.POSITIVE_INFINITY,
  });
  process.exitCode = code;
} catch (error) {
  process.exitCode = 1;
  say(error instanceof Error ? error.message : String(error));
}

/** Chromium, or else Firefox. */
async function findBrowser() {
  const { chromium } = await ensureBrowsers({ chromium: true });
  if (chromium) return { name: 'chromium', path: chromium.path };
  const { firefox } = await ensureBrowsers({ firefox: true });
  if (firefox) return { name: 'firefox', path: firefox.path };
  throw new Error('The demo needs a browser.');
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
