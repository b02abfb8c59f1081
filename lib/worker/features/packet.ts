import { packet as messages } from '@/lib/contract/packet';
import { analyse } from '../analysis';
import { handle } from '../handlers';
import type { Tabs } from '../tabs';
import { contextIn } from '../views';

/** What an escalation of the ticket still lacks. */
export function packetHandlers({ tabs }: { tabs: Tabs }) {
  return handle(messages, {
    async packet(_, { asker }) {
      const context = await contextIn(tabs, asker);
      return context?.kind === 'ticket' ? analyse(context).check : null;
    },
  });
}
