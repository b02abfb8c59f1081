import type { Messages } from '@/lib/messages';

type Argument<Name extends keyof Messages> = Parameters<Messages[Name]>[0];
type Outcome<Name extends keyof Messages> = Awaited<ReturnType<Messages[Name]>>;

/*
 * The contract of lib/messages.ts as a content script speaks it: the messages of @webext-core/messaging, which itself
 * would add 3 kB to every page of a site.
 */

let sent = 0;

/** Asks the worker. Rejects with what the worker threw, or when nobody answered. */
export async function sendMessage<Name extends keyof Messages>(
  type: Name,
  data: Argument<Name>,
): Promise<Outcome<Name>> {
  const message = { id: sent++, type, data, timestamp: Date.now() };
  const answer: { res?: Outcome<Name>; err?: { message?: string } } | undefined =
    await chrome.runtime.sendMessage(message);
  if (!answer) throw new Error('No response');
  if (answer.err) throw new Error(answer.err.message);
  return answer.res as Outcome<Name>;
}

type Handlers = { [Name in keyof Messages]?: (data: Argument<Name>) => Outcome<Name> | Promise<Outcome<Name>> };

/** Answers the worker. Messages of other names are for others. */
export function onMessages(handlers: Handlers): void {
  chrome.runtime.onMessage.addListener((message, _, respond) => {
    const handle = handlers[message?.type as keyof Messages] as ((data: unknown) => unknown) | undefined;
    if (!handle) return undefined;
    Promise.resolve()
      .then(() => handle(message.data))
      .then(
        (res) => respond({ res }),
        (error: Error) => respond({ err: { name: error.name, message: error.message, stack: error.stack } }),
      );
    return true; // the answer comes later
  });
}
