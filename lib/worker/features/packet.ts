import { packet as messages, type PacketView } from '@/lib/contract/packet';
import { personId, type Store } from '@/lib/store/commit';
import type { StoredTicketKind } from '@/lib/store/tables';
import { saidTicketKind, sayTicketKind } from '@/lib/store/ticket-kinds';
import { checkOf } from '../analysis';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import type { Tabs } from '../tabs';
import { contextIn, contextToSaveOn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  settings: Settings;
}

/** What an escalation of the ticket still lacks, and what of it may not be copied. */
export function packetHandlers({ store, tabs, settings }: Needs) {
  return handle(messages, {
    async packet(_, { asker }): Promise<PacketView | null> {
      const context = await contextIn(tabs, asker);
      if (context?.kind !== 'ticket') return null;
      // Without a database nobody said anything.
      const said = await saidTicketKind(store.db, context.ref).catch(() => undefined);
      const check = await checkOf(context, settings, said?.kind);
      return said ? { ...check, said: await saidOf(store, said) } : check;
    },
    async sayTicketKind({ kind, seen }, { asker, commit }) {
      const { ref } = await contextToSaveOn(tabs, asker);
      return commit((tx) => sayTicketKind(tx, ref, kind, seen));
    },
    async masking() {
      const [masked, allowed, denied] = await Promise.all([
        settings.get('redaction.masked'),
        settings.get('redaction.allow'),
        settings.get('redaction.deny'),
      ]);
      return { masked, allowed, denied };
    },
    async promiseRules() {
      return settings.get('promises');
    },
  });
}

async function saidOf({ db }: Store, { kind, author, saidAt, revision }: StoredTicketKind) {
  const person = await db.people.get(author);
  const by = person?.deletedAt === undefined ? (person?.name ?? '') : '';
  return { kind, by, isOwn: author === (await personId(db)), at: saidAt, revision };
}
