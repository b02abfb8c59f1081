import { browser } from 'wxt/browser';

/** `undefined` in a page that outlived its extension. */
export function ownVersion(): string | undefined {
  try {
    return browser.runtime.getManifest().version;
  } catch {
    return undefined;
  }
}
