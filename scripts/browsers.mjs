import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { apt } from './apt.mjs';
import { root, run, say } from './run.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {{ path: string, version: string, from: string }} Found */

const known = {
  chromium: {
    label: 'Chromium',
    variable: 'SIDELIGHT_CHROMIUM',
    oldest: 130, // Installs an extension over the debugging pipe.
    commands: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    macApps: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
    windowsPrograms: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    packages: ['chromium'],
    download: 'chrome@stable',
  },
  firefox: {
    label: 'Firefox',
    variable: 'SIDELIGHT_FIREFOX',
    oldest: 140, // As in the extension's manifest.
    commands: ['firefox', 'firefox-esr'],
    macApps: ['Firefox'],
    windowsPrograms: ['Mozilla Firefox/firefox.exe'],
    packages: ['firefox-esr', 'firefox'],
    download: 'firefox@stable',
  },
};

const downloads = join(root, '.cache', 'browsers');

/**
 * Finds the wanted browsers, installing those that are missing where that is possible. In this order: the path named
 * in the environment, an installed browser, an earlier download, the system's packages, a download into `.cache`.
 * Needs the dependencies to be installed.
 * @param {{ chromium?: boolean, firefox?: boolean }} wanted
 * @returns {Promise<{ chromium?: Found, firefox?: Found, missing: { browser: BrowserName, reason: string }[] }>}
 */
export async function ensureBrowsers(wanted) {
  /** @type {Awaited<ReturnType<typeof ensureBrowsers>>} */
  const result = { missing: [] };
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    if (!wanted[browser]) continue;
    const { label } = known[browser];
    /** @type {string[]} */
    const tried = [];
    const found = await ensureBrowser(browser, tried);
    if (found) {
      result[browser] = found;
      say(`${label}: ${found.path}, version ${found.version} (${found.from})`);
    } else {
      const reason = tried.join('; ');
      result.missing.push({ browser, reason });
      say(`${label}: none. Tried: ${reason}. To use your own, set ${known[browser].variable} to its path.`);
    }
  }
  return result;
}

/** @param {BrowserName} browser @param {string[]} tried @returns {Promise<Found | undefined>} */
async function ensureBrowser(browser, tried) {
  const { variable } = known[browser];
  const named = process.env[variable];
  if (named) return firstThatRuns(browser, [named], variable, tried); // A wish: nothing else will do.

  return (
    (await firstThatRuns(browser, installedPaths(browser), 'installed', tried)) ??
    (await firstThatRuns(browser, await downloadedPaths(browser), 'downloaded', [])) ??
    (await installPackage(browser, tried)) ??
    (await download(browser, tried))
  );
}

/** @param {BrowserName} browser @param {string[]} paths @param {string} from @param {string[]} tried */
async function firstThatRuns(browser, paths, from, tried) {
  if (paths.length === 0) tried.push('none is installed');
  for (const path of paths) {
    const answer = await versionOf(browser, path);
    if ('version' in answer) return { path, version: answer.version, from };
    tried.push(`${path}: ${answer.problem}`);
  }
  return undefined;
}

/** Where browsers are installed on this system. @param {BrowserName} browser */
function installedPaths(browser) {
  const { commands, macApps, windowsPrograms } = known[browser];
  const { PATH = '', HOME = '', PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles86, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') {
    const folders = [PROGRAMFILES, programFiles86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    return windowsPrograms.flatMap((program) => folders.map((folder) => join(folder, program))).filter(isProgram);
  }
  if (process.platform === 'darwin') {
    const programs = macApps.map(
      (app) => `Applications/${app}.app/Contents/MacOS/${browser === 'firefox' ? 'firefox' : app}`,
    );
    return programs.flatMap((program) => [join('/', program), join(HOME, program)]).filter(isProgram);
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const paths = commands.flatMap((command) => folders.map((folder) => join(folder, command))).filter(isProgram);
  return paths.filter(
    (path, index) => paths.findIndex((other) => realpathSync(other) === realpathSync(path)) === index,
  );
}

/**
 * Runs the browser for its version; a binary that is there but does not start (missing libraries, a stub that wants
 * a snap) is not a browser.
 * @param {BrowserName} browser @param {string} path
 * @returns {Promise<{ version: string } | { problem: string }>}
 */
async function versionOf(browser, path) {
  if (!isProgram(path)) return { problem: 'is not a program' };
  if (isSnap(path)) return { problem: 'is a snap, which may read neither the build nor a test profile' };
  const onWindows = process.platform === 'win32';
  const { version, answer } = onWindows && browser === 'chromium' ? versionFolder(path) : await versionAnswer(path);
  if (!version) return { problem: `does not run (${lastLine(answer) || 'no answer'})` };
  const { oldest } = known[browser];
  if (Number.parseInt(version, 10) < oldest) return { problem: `is version ${version}, older than ${oldest}` };
  return { version };
}

/** @param {string} path */
async function versionAnswer(path) {
  const { code, output } = await run([path, '--version'], { seconds: 30 });
  return { version: code === 0 ? versionIn(output) : undefined, answer: output };
}

/** The version in what a browser answers to `--version`, which may come after warnings. @param {string} output */
export function versionIn(output) {
  return /^(?:Google Chrome|Chromium|Microsoft Edge|Mozilla Firefox)\D*(\d+(?:\.\d+)+)/m.exec(output)?.[1];
}

/**
 * Chrome for Windows opens a window for `--version`; its version is the name of the folder beside it.
 * @param {string} path
 */
function versionFolder(path) {
  return { version: readdirSync(dirname(path)).find((name) => /^\d+(\.\d+){3}$/.test(name)), answer: '' };
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A link to snap, or the script that Ubuntu installs in its place. @param {string} path */
function isSnap(path) {
  const target = realpathSync(path);
  if (target.startsWith('/snap/') || target.endsWith('/bin/snap')) return true;
  return statSync(target).size < 10_000 && readFileSync(target, 'utf8').includes('/snap/bin/');
}

/** @param {BrowserName} browser @param {string[]} tried */
async function installPackage(browser, tried) {
  const { label, packages } = known[browser];
  if (process.platform !== 'linux') return undefined;
  const { installed, problem } = await apt(packages, label);
  if (!installed) {
    tried.push(problem);
    return undefined;
  }
  return firstThatRuns(browser, installedPaths(browser), 'installed by apt', tried);
}

/** @param {BrowserName} browser @param {string[]} tried */
async function download(browser, tried) {
  const { label, download: build } = known[browser];
  say(`${label}: downloading ${build} into .cache/browsers …`);
  // Its system libraries come by apt, which takes root.
  const libraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--install-deps'] : [];
  const { code, output } = await run(['browsers', 'install', build, '--path', downloads, ...libraries]);
  if (code !== 0) {
    tried.push(`downloading ${build} failed (${/Error: .*/.exec(output)?.[0] ?? lastLine(output)})`);
    return undefined;
  }
  return firstThatRuns(browser, await downloadedPaths(browser), 'downloaded', tried);
}

/** @param {BrowserName} browser */
async function downloadedPaths(browser) {
  if (!isFolder(downloads)) return [];
  const { output } = await run(['browsers', 'list', '--path', downloads], { seconds: 30 });
  const [name] = known[browser].download.split('@');
  return output
    .split('\n')
    .filter((line) => line.startsWith(`${name}@`))
    .map((line) => line.slice(line.indexOf(') ') + 2).trim())
    .reverse(); // The newest first.
}

/** @param {string} path */
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
}
