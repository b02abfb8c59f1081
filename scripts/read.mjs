/**
 * Maps saved answers of a site's API without a browser: `npm run read -- --site zendesk --payload FILE_OR_FOLDER`.
 * Installs what is missing; the work is in `scripts/read/`, run under the Node that comes with the dependencies.
 */
import { resolve } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { root, run } from './run.mjs';

const isWorker = process.env.SIDELIGHT_READ === 'go';

if (isWorker) await read();
else await prepare();

async function prepare() {
  // Standard output is for records: what the installation says goes beside it.
  const print = process.stdout.write;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    await ensureDependencies();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return;
  } finally {
    process.stdout.write = print;
  }
  const { code } = await run(['node', 'scripts/read.mjs', ...process.argv.slice(2)], {
    env: { SIDELIGHT_READ: 'go', SIDELIGHT_READ_FROM: process.env.INIT_CWD ?? process.cwd() },
    show: true,
    seconds: Number.POSITIVE_INFINITY,
  });
  process.exitCode = code;
}

async function read() {
  process.stdout.on('error', () => process.exit(0)); // The reader of the pipe has seen enough.
  const { importTypeScript } = await import('./typescript.mjs');
  const { main } = /** @type {typeof import('./read/main')} */ (await importTypeScript('scripts/read/main.ts'));
  process.exitCode = await main(process.argv.slice(2), {
    folders: [process.env.SIDELIGHT_READ_FROM ?? root, root],
    resolve,
    out: (line) => process.stdout.write(line),
    err: (line) => process.stderr.write(line),
    now: Date.now,
  });
}
