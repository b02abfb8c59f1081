import type { Frame } from 'puppeteer-core';

/** Asks the worker as a page of ours does. */
export function ask(page: Frame, type: string, data: unknown): Promise<{ res?: unknown; err?: { message: string } }> {
  return page.evaluate(
    (message) => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof globalThis.chrome>;
      return (browser ?? chrome).runtime.sendMessage(message);
    },
    { id: 1, type, data, timestamp: 1 },
  );
}
