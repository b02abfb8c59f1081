/** Where a company's policy comes from, and where it is kept between two lives of the worker. */
export interface PolicyPorts {
  /** Asks the browser, which may take long while it starts. A rejection is no news: what was kept stays in force. */
  managed(): Promise<unknown>;
  load(): Promise<{ managed: unknown } | undefined>;
  save(kept: { managed: unknown }): Promise<void>;
  /** It is another one than before. */
  changed(): void;
  sleep(ms: number): Promise<void>;
}

export interface PolicyCache {
  get(): Promise<unknown>;
  /** Asks the browser again: at the start, and when it says that the policy changed. Never rejects. */
  refresh(): Promise<void>;
}

/** How long the very first question waits for the browser; later ones have what was kept. */
const firstWaitMs = 2000;

/**
 * A company's policy without waiting for it. What the browser said last is kept, so a wake of the worker answers at
 * once by it, while the browser is asked anew. Firefox tells of no change: there the next wake finds it.
 */
export function createPolicyCache(ports: PolicyPorts): PolicyCache {
  let known: { managed: unknown } | undefined;
  let loading: Promise<void> | undefined;
  let newest = 0;

  async function loadKept(): Promise<void> {
    const kept = await ports.load().catch(() => undefined);
    known ??= kept;
  }
  async function refresh(): Promise<void> {
    newest += 1;
    const turn = newest;
    const answer = await ports.managed().then(
      (managed) => ({ managed }),
      () => undefined,
    );
    loading ??= loadKept();
    await loading;
    if (!answer || turn !== newest || (known && same(known.managed, answer.managed))) return;
    known = answer;
    await ports.save(known).catch(() => undefined); // The next wake asks the browser anyway.
    ports.changed();
  }
  return {
    async get() {
      loading ??= loadKept();
      await loading;
      if (!known) await Promise.race([refresh(), ports.sleep(firstWaitMs)]);
      return known?.managed ?? {};
    },
    refresh,
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
