import type { TicketContext } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import type { KnownFact } from '@/lib/known/fact';
import { factsOf } from '@/lib/known/fact';
import { knownTicketOf } from '@/lib/known/known-ticket';
import { knownIn } from '@/lib/packet/known-people';
import { commit, type Store } from '@/lib/store/commit';
import { knownTicketAt, rememberKnown } from '@/lib/store/known';
import { analyse } from './analysis';
import type { Settings } from './current-settings';

const facts = new WeakMap<TicketContext, Promise<KnownFact[]>>();

/** What of a ticket's evidence other tickets may share; worked out once for each reading. */
export function factsIn(context: TicketContext, settings: Settings): Promise<KnownFact[]> {
  const found =
    facts.get(context) ?? analyse(context, settings).then(({ evidence }) => factsOf(evidence, knownIn(context)));
  facts.set(context, found);
  return found;
}

/** Remembers what was found in a ticket. One in which nothing was found, and never was, is nothing to remember. */
export async function rememberFound(store: Store, context: TicketContext, settings: Settings): Promise<void> {
  const ticket = knownTicketOf(context, await factsIn(context, settings));
  const isNew = (await knownTicketAt(store.db, recordKey(context.ref))) === undefined;
  if (isNew && ticket.facts.length === 0 && ticket.area === undefined) return;
  await commit(store, undefined, (tx) => rememberKnown(tx, context.ref, ticket));
}
