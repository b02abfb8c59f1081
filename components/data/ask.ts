import type { Input, Name, NameOf, Output } from '@/lib/contract/contract';
import type { OfTab } from '@/lib/contract/inputs';
import { type Refusal, Refused } from '@/lib/contract/refusal';
import { sendMessage } from '@/lib/contract/wire';
import { patiently } from '@/lib/patiently';

/** Milliseconds without a word after which the worker is asked once more; its slowest answer takes about two seconds. */
const silence = 8000;
/** What a person would see twice if it were asked for twice: a window for signing in. It takes as long as they take. */
const notRepeated: ReadonlySet<Name> = new Set<NameOf<'act'>>(['salesforceSignIn']);

/**
 * Asks the worker; rejects with `Refused`. Questions and acts may be sent again, and commands too: each carries an id
 * (`id`, or one made here), by which the worker knows that it has carried it out. So whoever gets no answer asks again.
 */
export async function ask<N extends Name>(
  name: N,
  input: Input<N>,
  id: string = crypto.randomUUID(),
): Promise<Output<N>> {
  const send = () => sendMessage('ask', { name, input, id });
  const reply = await patiently(send, { again: !notRepeated.has(name), silence }).catch(() => {
    throw new Refused({ code: 'noAnswer' });
  });
  for (const hear of asked) hear();
  if (reply.refused) throw new Refused(reply.refused);
  return reply.ok as Output<N>;
}

const asked = new Set<() => void>();

/** Calls `hear` after each answer: the worker is there. */
export function onAnswered(hear: () => void): void {
  asked.add(hear);
}

/** Why something was not done, as a code, whatever it was that failed. */
export function refusalIn(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  return { code: 'failed', name: error instanceof Error ? error.name : 'Error' };
}

/** Closes the injected panel of a tab. Its page may be gone, and the panel with it: then there is nothing to close. */
export function closePanel(of: OfTab): void {
  ask('closeTabPanel', of).catch(() => undefined);
}
