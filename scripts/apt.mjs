import { run, say } from './run.mjs';

/** @type {Promise<boolean> | undefined} */
let updated;

/**
 * Installs the first of these packages that Debian or Ubuntu has, where we may: as root, or by sudo without a password.
 * @param {string[]} packages @param {string} label what it is for
 * @returns {Promise<{ installed: true, problem?: undefined } | { installed: false, problem: string }>}
 */
export async function apt(packages, label) {
  if ((await run(['apt-get', '--version'], { seconds: 30 })).code !== 0) return failed('there is no apt-get');
  const sudo = await asRoot();
  if (!sudo) return failed('apt-get needs root or a sudo without password');

  updated ??= (async () => {
    say('Reading the list of packages (apt-get update) …');
    return (await run([...sudo, 'apt-get', 'update'], { seconds: 300 })).code === 0;
  })();
  const upToDate = await updated;

  const name = await firstRealPackage(packages);
  if (!name && !upToDate) return failed('apt-get update failed');
  if (!name) return failed(`apt has no ${packages.join(' or ')} that is not a snap`);
  say(`${label}: installing the package ${name} (apt-get install) …`);
  const { code, output } = await run([
    ...sudo,
    ...['env', 'DEBIAN_FRONTEND=noninteractive'],
    ...['apt-get', 'install', '-y', '-o', 'DPkg::Lock::Timeout=120', name],
  ]);
  if (code === 0) return { installed: true };
  return failed(`apt-get install ${name} failed (${/^E: .*/m.exec(output)?.[0] ?? `code ${code}`})`);
}

/** The command that makes us root; `undefined` when there is none. */
async function asRoot() {
  if (process.getuid?.() === 0) return [];
  return (await run(['sudo', '-n', 'true'], { seconds: 10 })).code === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string[]} packages */
async function firstRealPackage(packages) {
  for (const name of packages) {
    const { output } = await run(['apt-cache', 'policy', name], { seconds: 60, env: { LC_ALL: 'C' } });
    if (isRealCandidate(output)) return name;
  }
  return undefined;
}

/**
 * Whether `apt-cache policy` offers a package of its own: Ubuntu's `firefox` only installs a snap, and says so in its
 * version, e.g. `1:1snap1-0ubuntu5`.
 * @param {string} policy
 */
export function isRealCandidate(policy) {
  const candidate = /^\s*Candidate: (\S+)/m.exec(policy)?.[1];
  return candidate !== undefined && candidate !== '(none)' && !candidate.includes('snap');
}

/** @param {string} problem @returns {{ installed: false, problem: string }} */
function failed(problem) {
  return { installed: false, problem };
}
