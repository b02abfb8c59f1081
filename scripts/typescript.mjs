import { runnerImport } from 'vite';
import { loading } from './vite.mjs';

/**
 * Imports one of the project's TypeScript modules, with `@/` meaning the project's folder.
 * @template T
 * @param {string} path from the project's folder
 * @returns {Promise<T>}
 */
export async function importTypeScript(path) {
  const { module } = await runnerImport(`/${path}`, {
    ...loading,
    configFile: false,
    logLevel: 'error',
  });
  return /** @type {T} */ (module);
}
