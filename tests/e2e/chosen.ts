import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browser.ts';

/** Builds as `wxt build` leaves them. */
export const builds: Record<BrowserName, string> = {
  chromium: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url)),
};

/** The browser that the scripts chose, its binary and the build for it. */
export function chosenBrowser(): { browser: BrowserName; executablePath: string; extension: string } {
  const { SIDELIGHT_BROWSER: browser, SIDELIGHT_BROWSER_PATH: executablePath } = process.env;
  if ((browser !== 'chromium' && browser !== 'firefox') || !executablePath) {
    throw new Error(
      'Set SIDELIGHT_BROWSER to chromium or firefox and SIDELIGHT_BROWSER_PATH to its binary; `npm test` does.',
    );
  }
  return { browser, executablePath, extension: builds[browser] };
}
