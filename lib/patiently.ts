/** Milliseconds to wait before each further try: a browser that just started needs a second or two. */
const waits = [150, 400, 1000, 2500];

/** What the browsers say when nobody was there to take the message: it was not delivered. */
const notDelivered = /receiving end does not exist/i;
/** What they say when the worker was stopped before it answered: the message may have been carried out. */
const notAnswered = /message (?:channel|port) closed|no response/i;

/**
 * Asks the worker again when it was not there yet, which happens while the browser starts or the extension reloads.
 * `again` also asks once more what may have been carried out already: right for questions, wrong for changes. An
 * error that the worker itself answered passes through at once.
 */
export async function patiently<Answer>(
  ask: () => Promise<Answer>,
  { again, signal }: { again: boolean; signal?: AbortSignal },
): Promise<Answer> {
  for (const wait of waits) {
    try {
      return await ask();
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      const isLost = notDelivered.test(message) || (again && notAnswered.test(message));
      if (!isLost || signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return ask();
}
