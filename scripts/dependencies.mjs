import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run, say } from './run.mjs';

/**
 * Installs what the lock file lists, unless it is there already.
 * @throws {Error} when npm fails, or the Node that comes with the dependencies does not run.
 */
export async function ensureDependencies() {
  const [locked, installed] = await Promise.all([
    readLock(join(root, 'package-lock.json')),
    readLock(join(root, 'node_modules', '.package-lock.json')),
  ]);
  if (!locked) throw new Error('package-lock.json is missing or damaged: restore it from the repository.');
  if (!installed || !isInstalled(locked, installed)) await install(installed !== undefined);
  await checkNode();
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/**
 * Whether every package of the lock file is installed in exactly that version. Optional ones may be absent: they are
 * for other machines.
 * @param {Packages} locked the lock file's `packages`
 * @param {Packages} installed the same of npm's own record of what it installed
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked)
    .filter(([path]) => path !== '') // The project itself.
    .every(([path, wanted]) => {
      const found = installed[path];
      if (!found) return wanted.optional === true || wanted.devOptional === true;
      return found.version === wanted.version && found.integrity === wanted.integrity;
    });
}

/** @param {string} path @returns {Promise<Packages | undefined>} */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).packages;
  } catch {
    return undefined; // Absent, or half written by an installation that was interrupted.
  }
}

/** @param {boolean} again */
async function install(again) {
  say(again ? 'The lock file has changed: installing dependencies (npm ci) …' : 'Installing dependencies (npm ci) …');
  // The npm and the Node that were called, not the ones in node_modules, which npm ci takes away first.
  const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
  const npm = script?.endsWith('.js') ? [node, script] : ['npm'];
  const { code, output } = await run([...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci failed:\n${output.split('\n').slice(0, 20).join('\n')}`); // Then comes its manual.
}

/** The tools need a newer Node than the one a machine may have; it is one of the dependencies. */
async function checkNode() {
  const { output } = await run(['node', '--version'], { seconds: 30 });
  if (Number(/^v(\d+)/.exec(output)?.[1]) >= 22) return;
  throw new Error(
    `The dependencies bring Node 24, but "node" answers: ${output.trim() || 'nothing'}. ` +
      'Its install script may have been switched off (ignore-scripts): run "npm rebuild node", or use Node 22 or newer.',
  );
}
