import type { SeenTicket } from './fact';
import type { UrlOf } from './seen-ticket';
import { asSeenLast, type Listed, type Sighting } from './sightings';

/** Open tickets of an account, those opened here and those its page listed: worst first, then oldest. */
export function openTickets(seen: readonly SeenTicket[], listed: Listed | undefined, urlOf: UrlOf): Sighting[] {
  const age = ({ openedAt = Number.MAX_VALUE }: Sighting) => openedAt;
  return asSeenLast(seen, listed, urlOf)
    .filter(({ open }) => open)
    .sort((a, b) => (a.severity ?? 5) - (b.severity ?? 5) || age(a) - age(b) || (a.key < b.key ? -1 : 1));
}
