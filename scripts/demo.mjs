/**
 * Shows Sidelight at work: `npm run demo`. Installs what is missing, builds when the sources are newer than the build,
 * and opens a browser on the simulated desk; without a display, or with `--check`, it walks the main job itself.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { root, run, say } from './run.mjs';

const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];
const builds = [
  { name: 'Chrome', command: ['wxt', 'build'], result: '.output/chrome-mv3/manifest.json' },
  { name: 'Firefox', command: ['wxt', 'build', '-b', 'firefox'], result: '.output/firefox-mv3/manifest.json' },
];

try {
  await ensureDependencies();
  const browser = await findBrowser();
  await build();

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

async function build() {
  const changed = Math.max(...(await Promise.all(sources.map((source) => newest(join(root, source))))));
  for (const { name, command, result } of builds) {
    if ((await newest(join(root, result))) > changed) continue;
    say(`Building the extension for ${name} …`);
    const { code, output } = await run(command);
    if (code !== 0) throw new Error(`The build for ${name} failed:\n${output}`);
  }
}

/**
 * When a file, or the newest file in a folder, was changed; 0 when there is none.
 * @param {string} path @returns {Promise<number>}
 */
async function newest(path) {
  const about = await stat(path).catch(() => undefined);
  if (!about?.isDirectory()) return about?.mtimeMs ?? 0;
  const names = await readdir(path);
  // The folder's own time tells of files that were removed.
  return Math.max(about.mtimeMs, ...(await Promise.all(names.map((name) => newest(join(path, name))))));
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
