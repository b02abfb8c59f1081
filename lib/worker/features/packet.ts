import { packet as messages } from '@/lib/contract/packet';
import { analyse } from '../analysis';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import type { Tabs } from '../tabs';
import { contextIn } from '../views';

/** What an escalation of the ticket still lacks, and what of it may not be copied. */
export function packetHandlers({ tabs, settings }: { tabs: Tabs; settings: Settings }) {
  return handle(messages, {
    async packet(_, { asker }) {
      const context = await contextIn(tabs, asker);
      return context?.kind === 'ticket' ? (await analyse(context, settings)).check : null;
    },
    async masking() {
      const [masked, allowed, denied] = await Promise.all([
        settings.get('redaction.masked'),
        settings.get('redaction.allow'),
        settings.get('redaction.deny'),
      ]);
      return { masked, allowed, denied };
    },
  });
}
