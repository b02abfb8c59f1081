import { randomUUID } from 'node:crypto';
import type { Frame } from 'puppeteer-core';

/** The answer, or why not: a code with its parameters. */
export interface Reply {
  ok?: unknown;
  refused?: { code: string; [parameter: string]: unknown };
}

/**
 * Asks the worker as a page of ours does. Rejects when nobody answers, as while Firefox's event page is on its way: a
 * command that is sent again has to bear the same `id`.
 */
export async function ask(page: Frame, name: string, input: unknown, id: string = randomUUID()): Promise<Reply> {
  const answer = await page.evaluate(
    (message): Promise<{ res?: Reply } | undefined> => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof globalThis.chrome>;
      return (browser ?? chrome).runtime.sendMessage(message);
    },
    { id: 1, type: 'ask', data: { name, input, id }, timestamp: 1 },
  );
  if (!answer?.res) throw new Error(`Nobody answered ${name}: ${JSON.stringify(answer)}`);
  return answer.res;
}
