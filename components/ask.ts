import { type Messages, type OfTab, sendMessage } from '@/lib/messages';

export type Argument<Name extends keyof Messages> = Parameters<Messages[Name]>[0];
export type Answer<Name extends keyof Messages> = Awaited<ReturnType<Messages[Name]>>;

/** Asks the worker. Ties the contract's types to a name that is a parameter; rejects when the worker refuses. */
export function ask<Name extends keyof Messages>(name: Name, argument: Argument<Name>): Promise<Answer<Name>> {
  const send = sendMessage as (name: Name, argument: Argument<Name>) => Promise<Answer<Name>>;
  return send(name, argument);
}

/** Closes the injected panel of a tab. Its page may be gone, and the panel with it: then there is nothing to close. */
export function closePanel(of: OfTab): void {
  ask('closeTabPanel', of).catch(() => undefined);
}
