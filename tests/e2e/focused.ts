import type { Frame } from 'puppeteer-core';
import { until } from './until.ts';

/** The name of what has the focus in the panel, with the option that a field points at. */
export const focused = (panel: Frame) =>
  panel.evaluate(() => {
    const { activeElement } = document;
    if (!document.hasFocus()) return 'nothing: the focus is elsewhere';
    const option = document.getElementById(activeElement?.getAttribute('aria-activedescendant') ?? '');
    const name = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
    return [name, option?.textContent?.trim()]
      .filter(Boolean)
      .join(' → ')
      .replace(/[\u2066-\u2069]/g, '');
  });

export function untilFocused(panel: Frame, name: RegExp): Promise<boolean> {
  return until(
    async () => name.test(await focused(panel)),
    async () => `for the focus to be on ${name}; it is on “${await focused(panel)}”`,
  );
}
