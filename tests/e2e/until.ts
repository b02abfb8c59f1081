export interface Wait {
  /** Milliseconds; 20 s unless told. */
  timeout?: number;
}

/**
 * For what a job does: Firefox's event page lives three seconds here (`browser.ts`), and one that is ended in the middle of
 * a step leaves the rest to an alarm, half a minute later at the soonest.
 */
export const byJob: Wait = { timeout: 100_000 };

/** Milliseconds between the first two looks, and at most: each look is work for the browser that is waited for. */
const firstPause = 50;
const longestPause = 250;

/** Asks again until `ask` answers something other than `undefined` or `false`. Throws `describe()` when time is up. */
export async function until<Answer>(
  ask: () => Promise<Answer | undefined | false>,
  describe: () => string | Promise<string>,
  { timeout = 20_000 }: Wait = {},
): Promise<Answer> {
  const deadline = Date.now() + timeout;
  let pause = firstPause;
  let refusal: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      refusal = undefined;
    } catch (error) {
      refusal = error; // React may redraw and a frame may reload under us: the next round sees the new one.
    }
    await sleep(pause);
    pause = Math.min(pause * 1.3, longestPause);
  } while (Date.now() < deadline);
  throw new Error(`Waited ${timeout / 1000} s ${await describe()}`, { cause: refusal });
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
