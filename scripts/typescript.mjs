import { runnerImport } from 'vite';
import { root } from './run.mjs';

/**
 * Imports one of the project's TypeScript modules, with `@/` meaning the project's folder.
 * @template T
 * @param {string} path from the project's folder
 * @returns {Promise<T>}
 */
export async function importTypeScript(path) {
  const { module } = await runnerImport(`/${path}`, {
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root.replace(/[/\\]$/, '') } },
  });
  return /** @type {T} */ (module);
}
