import type { RootOptions } from 'react-dom/client';

/** React writes what it catches to the browser's console, where an error's words could quote a customer's. */
export const unlogged: RootOptions = {
  onCaughtError() {},
  onUncaughtError() {},
  onRecoverableError() {},
};
