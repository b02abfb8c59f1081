import type { Input, Name, Output } from '@/lib/contract/contract';
import type { Reply } from '@/lib/contract/message';
import type { ToTab } from '@/lib/contract/to-tab';

/*
 * The contract as a content script speaks it: the wire of @webext-core/messaging, which itself would add 3 kB to every
 * page of a site.
 */

let sent = 0;

/** Asks the worker. Rejects with the code of a refusal, or when nobody answered. A command needs its `id`. */
export async function sendMessage<N extends Name>(name: N, input: Input<N>, id?: string): Promise<Output<N>> {
  // The worker's end of the wire passes over a message that bears no time.
  const message = { id: sent++, type: 'ask', data: { name, input, id }, timestamp: Date.now() };
  const answer: { res?: Reply<Output<N>>; err?: { message?: string } } | undefined =
    await chrome.runtime.sendMessage(message);
  if (!answer?.res) throw new Error(answer?.err?.message ?? 'No response');
  if (answer.res.refused) throw new Error(answer.res.refused.code);
  return answer.res.ok as Output<N>;
}

/** The worker may be starting or the extension reloading: what is shown comes again with the next reading. */
export function tell<T>(sent: Promise<T>, then?: (answer: T) => void): void {
  sent.then(then, () => undefined);
}

export type Answers = {
  [N in keyof ToTab]: (data: Parameters<ToTab[N]>[0]) => ReturnType<ToTab[N]> | Promise<ReturnType<ToTab[N]>>;
};

/** Answers the worker, until the signal. Messages of other names are for others. */
export function onMessages(
  isOurs: (name: string) => name is keyof ToTab,
  answer: (name: keyof ToTab, data: never) => unknown,
  signal: AbortSignal,
): void {
  const { onMessage } = chrome.runtime;
  const listen: Parameters<typeof onMessage.addListener>[0] = (message, _, respond) => {
    const name: string = message?.type;
    if (!isOurs(name)) return undefined;
    Promise.resolve()
      .then(() => answer(name, message.data as never))
      .then(
        (res) => respond({ res }),
        ({ message }: Error) => respond({ err: { message } }),
      );
    return true; // the answer comes later
  };
  onMessage.addListener(listen);
  signal.addEventListener('abort', () => onMessage.removeListener(listen));
}
