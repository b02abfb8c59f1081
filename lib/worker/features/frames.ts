import { frames as messages } from '@/lib/contract/frames';
import type { Guests } from '../guests';
import { handle } from '../handlers';
import { tabOf } from '../views';

/** How a frame of ours becomes the panel. */
export function frameHandlers({ guests }: { guests: Guests }) {
  return handle(messages, {
    frameMade: ({ secret }, { asker }) => guests.expect(tabOf(asker), secret),
    proveFrame: ({ secret }, { asker }) => guests.prove(asker, secret),
  });
}
