import { type Messages, type OfTab, sendMessage } from '@/lib/messages';
import { patiently } from '@/lib/patiently';

export type Argument<Name extends keyof Messages> = Parameters<Messages[Name]>[0];
export type Answer<Name extends keyof Messages> = Awaited<ReturnType<Messages[Name]>>;

/**
 * Asks the worker for a change. Ties the contract's types to a name that is a parameter; rejects when the worker
 * refuses. Waits for a worker that is only starting, and never repeats what may have been carried out.
 */
export function ask<Name extends keyof Messages>(name: Name, argument: Argument<Name>): Promise<Answer<Name>> {
  return patiently(() => send(name, argument), { again: false });
}

/** Asks the worker a question, which changes nothing and may be repeated. */
export function askAgain<Name extends keyof Messages>(name: Name, argument: Argument<Name>): Promise<Answer<Name>> {
  return patiently(() => send(name, argument), { again: true });
}

function send<Name extends keyof Messages>(name: Name, argument: Argument<Name>): Promise<Answer<Name>> {
  return (sendMessage as (name: Name, argument: Argument<Name>) => Promise<Answer<Name>>)(name, argument);
}

/** Closes the injected panel of a tab. Its page may be gone, and the panel with it: then there is nothing to close. */
export function closePanel(of: OfTab): void {
  ask('closeTabPanel', of).catch(() => undefined);
}
