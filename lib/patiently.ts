/** Milliseconds to wait before each further try: a browser that just started needs a second or two. */
const waits = [150, 400, 1000, 2500];

/** What the browsers say when nobody was there to take the message: it was not delivered. */
const notDelivered = /receiving end does not exist/i;
/** What they say when the worker was stopped before it answered: the message may have been carried out. */
const notAnswered = /message (?:channel|port) closed|no response/i;

interface Patience {
  /** Also asks once more what may have been carried out already: right for what may be repeated, wrong for the rest. */
  again: boolean;
  /**
   * Milliseconds without a word after which it is asked once more, where `again` is set: a message that meets a worker on
   * its way out is neither answered nor refused by the browser. The first answer counts, whichever try it is to.
   */
  silence?: number;
  signal?: AbortSignal;
}

/**
 * Asks the worker again when it was not there yet, which happens while the browser starts or the extension reloads, and
 * when its answer was lost. An error that the worker itself answered passes through at once.
 */
export async function patiently<Answer>(ask: () => Promise<Answer>, patience: Patience): Promise<Answer> {
  const { again, signal, silence } = patience;
  const pending = new Set<Promise<Answer>>();
  for (let tries = 0; ; tries += 1) {
    const asked = ask();
    pending.add(asked);
    asked.catch(() => pending.delete(asked));
    try {
      return await (again && silence ? orSilence(pending, silence) : asked);
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      const isSilent = error instanceof Silence;
      const isLost = isSilent || notDelivered.test(message) || (again && notAnswered.test(message));
      const wait = waits[tries];
      if (!isLost || signal?.aborted || wait === undefined) throw error;
      if (!isSilent) await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

class Silence extends Error {}

async function orSilence<Answer>(pending: Set<Promise<Answer>>, ms: number): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence(`Nothing was heard for ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([...pending, silence]);
  } finally {
    clearTimeout(timer);
  }
}
