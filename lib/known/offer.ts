import { type KnownFact, keyOf, namesFault } from './fact';
import type { KnownTicket } from './known-ticket';

/** Tickets that share a fact, so many that a runbook would be worth its while. */
export interface Offer {
  fact: KnownFact;
  /** This one included. */
  tickets: number;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;
/** So many with the same evidence in a week are no coincidence. */
const enough = 3;

type Seen = Pick<KnownTicket, 'facts' | 'openedAt' | 'seenAt'>;
const beganAt = ({ openedAt, seenAt }: Seen) => openedAt ?? seenAt;

/**
 * The fact that most tickets of the week up to this one share with it; `undefined` where fewer than three do, or where a
 * person said of it that it is not worth a runbook.
 * @param declined by `keyOf`
 */
export function offerOf(here: Seen, others: readonly Seen[], declined: ReadonlySet<string>): Offer | undefined {
  const until = beganAt(here);
  const ofWeek = others.filter((ticket) => Math.abs(until - beganAt(ticket)) <= weekMs);
  const offers = here.facts
    .filter((fact) => namesFault(fact) && !declined.has(keyOf(fact)))
    .map((fact): Offer => {
      const key = keyOf(fact);
      return { fact, tickets: 1 + ofWeek.filter(({ facts }) => facts.some((one) => keyOf(one) === key)).length };
    });
  const [first] = offers.sort((a, b) => b.tickets - a.tickets);
  return first && first.tickets >= enough ? first : undefined;
}
