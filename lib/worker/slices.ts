/** Milliseconds that one piece of work may keep the worker from everybody else. */
const sliceMs = 20;

export interface Thread {
  now(): number;
  /** Resolves when others had their turn. */
  rest(): Promise<void>;
}

/** A macrotask: messages of other tabs are heard in between. */
export const thread: Thread = {
  now: () => performance.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/** Carries out long work step by step, and lets others have the thread whenever it has had it for a while. */
export async function inSlices<T>(work: Generator<void, T>, { now, rest }: Thread = thread): Promise<T> {
  let since = now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (now() - since < sliceMs) continue;
    await rest();
    since = now();
  }
}
