import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run, say } from './run.mjs';

const sources = ['entrypoints', 'components', 'lib', 'locales', 'public', 'wxt.config.ts', 'package-lock.json'];
const builds = {
  chromium: { label: 'Chrome', command: ['wxt', 'build'], result: '.output/chrome-mv3/manifest.json' },
  firefox: {
    label: 'Firefox',
    command: ['wxt', 'build', '-b', 'firefox'],
    result: '.output/firefox-mv3/manifest.json',
  },
};

/**
 * Builds what is older than the sources. Needs the dependencies to be installed.
 * @param {import('./browsers.mjs').BrowserName[]} browsers
 */
export async function ensureBuilds(browsers) {
  const changed = Math.max(...(await Promise.all(sources.map((source) => newest(join(root, source))))));
  for (const browser of browsers) {
    const { label, command, result } = builds[browser];
    if ((await newest(join(root, result))) > changed) continue;
    say(`Building the extension for ${label} …`);
    const { code, output } = await run(command);
    if (code !== 0) throw new Error(`The build for ${label} failed:\n${output}`);
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
