import type { LauncherState, Shown, Told } from '@/lib/contract/tabs';
import { sendMessage } from './messages';

/** Tells the worker what is shown. What it made itself is not sent back, unless it does not have it any more. */
export async function tellRead(shown: Shown, made: string | undefined): Promise<LauncherState> {
  const told = made === undefined ? undefined : withoutContext(shown, made);
  if (!told) return sendMessage('recordRead', shown);
  return sendMessage('recordRead', told).catch((error) => {
    if (error instanceof Error && error.message === 'recordGone') return sendMessage('recordRead', shown);
    throw error;
  });
}

function withoutContext({ stamp, view }: Shown, made: string): Told | undefined {
  if (view.state !== 'read') return undefined;
  return { stamp, made, view: { ...view, reading: { ...view.reading, context: undefined } } };
}
