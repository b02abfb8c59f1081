import { resolve } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { root, run } from './run.mjs';

/**
 * @typedef {object} Io
 * @property {string[]} folders Paths are relative to the first of these folders that has them.
 * @property {(folder: string, path: string) => string} resolve
 * @property {(line: string) => void} out
 * @property {(line: string) => void} err
 * @property {() => number} now UTC milliseconds
 */

/**
 * Runs a command that is written in TypeScript: installs what is missing, then calls the module's `main` with the
 * arguments, under the Node that comes with the dependencies. Its answer is the exit code.
 * @param {string} script the command's own file, from the project's folder
 * @param {string} path the module, from the project's folder
 */
export async function runTool(script, path) {
  process.exitCode = process.env.SIDELIGHT_TOOL === script ? await work(path) : await prepare(script);
}

/** @param {string} script */
async function prepare(script) {
  // Standard output is for what the command prints: what the installation says goes beside it.
  const print = process.stdout.write;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    await ensureDependencies();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    process.stdout.write = print;
  }
  const { code } = await run(['node', script, ...process.argv.slice(2)], {
    env: { SIDELIGHT_TOOL: script, SIDELIGHT_TOOL_FROM: process.env.INIT_CWD ?? process.cwd() },
    show: true,
    seconds: Number.POSITIVE_INFINITY,
  });
  return code;
}

/** @param {string} path */
async function work(path) {
  process.stdout.on('error', () => process.exit(0)); // The reader of the pipe has seen enough.
  const { importTypeScript } = await import('./typescript.mjs');
  /** @type {{ main: (args: string[], io: Io) => Promise<number> }} */
  const { main } = await importTypeScript(path);
  return main(process.argv.slice(2), {
    folders: [process.env.SIDELIGHT_TOOL_FROM ?? root, root],
    resolve,
    out: (line) => process.stdout.write(line),
    err: (line) => process.stderr.write(line),
    now: Date.now,
  });
}
