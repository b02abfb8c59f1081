import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const onWindows = process.platform === 'win32';

/** Prints one line. */
export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/** Children that are still running, to end with us. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let listening = false;

/**
 * @typedef {object} Outcome
 * @property {number} code 0 when it worked.
 * @property {string} output What it printed; empty when it printed to our own terminal.
 */

/**
 * Runs a command in the project's folder and waits for it. Tools of the project are found by name, and run under the
 * project's own Node. Never throws: a command that cannot start or takes too long has code 1 and says so.
 * @param {string[]} command
 * @param {{ env?: Record<string, string>, show?: boolean, seconds?: number }} [options] `show`: print to our terminal
 *   instead of keeping the output; `seconds`: time allowed,
 *   or `Infinity`.
 * @returns {Promise<Outcome>}
 */
export function run(command, { env = {}, show = false, seconds = 1800 } = {}) {
  const [program = '', ...args] = command;
  endChildrenWithUs();
  return new Promise((resolve) => {
    const options = /** @type {import('node:child_process').SpawnOptions} */ ({
      cwd: root,
      env: { ...environment(), ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      detached: !onWindows, // A process group of its own, so that its own children end with it.
    });
    // Windows starts npm's command files through its shell only, and that wants one line.
    const child = onWindows
      ? spawn(command.map(quoted).join(' '), { ...options, shell: true })
      : spawn(program, args, options);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));

    const tooLong = () => {
      output += `\nStopped: it took longer than ${seconds} s.\n`;
      end(child, 'SIGTERM');
      setTimeout(() => end(child, 'SIGKILL'), 5_000).unref();
    };
    const timer = Number.isFinite(seconds) ? setTimeout(tooLong, seconds * 1_000) : undefined;
    const finish = (/** @type {number | null} */ code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: code ?? 1, output });
    };

    running.add(child);
    child.once('error', (error) => {
      output += error.message;
      finish(1);
    });
    child.once('close', finish);
  });
}

/** Once only: Ctrl-C and its like end the children before us. */
function endChildrenWithUs() {
  if (listening) return;
  listening = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, async () => {
      for (const child of running) end(child, signal);
      // A browser needs a moment to close and to remove its profile.
      for (let waited = 0; running.size > 0 && waited < 5_000; waited += 100) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      for (const child of running) end(child, 'SIGKILL');
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function end(child, signal) {
  if (child.pid === undefined) return;
  if (onWindows) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
  else {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It ended by itself.
    }
  }
}

/** Our environment, with the project's Node and tools first on the PATH (which Windows may spell `Path`). */
function environment() {
  const env = { ...process.env };
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const first = ['node_modules/node/bin', 'node_modules/.bin'].map((folder) => join(root, folder));
  env[key] = [...first, env[key]].join(delimiter);
  return env;
}

/** @param {string} argument */
function quoted(argument) {
  return /[\s"&|<>^]/.test(argument) ? `"${argument.replaceAll('"', '\\"')}"` : argument;
}
