import { idf } from '@/lib/runbooks/rarity';
import { factKinds, type KnownFact, keyOf } from './fact';
import type { KnownTicket } from './known-ticket';

/** How common things are among the tickets that are remembered. */
export interface Commonness {
  /** How many tickets are remembered. */
  size: number;
  /** How many of them hold a fact, by `keyOf`. */
  holding: ReadonlyMap<string, number>;
  /** How many are of this ticket's area. */
  ofArea: number;
}

/** What an earlier ticket shares with this one. */
export interface Shared {
  /** Most telling first. */
  facts: KnownFact[];
  area?: string;
  /** How telling all of that is together. */
  points: number;
}

/** An area is a shelf, not a fault: what it tells beside a code that is as rare. */
const areaWeight = 0.2;

/**
 * What two tickets share, and how telling that is: for each fact the weight of its kind times its inverse document
 * frequency among remembered tickets, `ln(1 + (N - n + ½) / (n + ½))`, as BM25 weighs words. What one ticket in a
 * thousand holds tells 6.5, what half of them hold 0.7. The area tells a fifth of that.
 * `undefined` for tickets that share nothing.
 */
export function sharedBy(
  here: Pick<KnownTicket, 'facts' | 'area'>,
  other: Pick<KnownTicket, 'facts' | 'area'>,
  { size, holding, ofArea }: Commonness,
): Shared | undefined {
  const theirs = new Set(other.facts.map(keyOf));
  const tellingOf = (fact: KnownFact) => factKinds[fact.kind] * idf(holding.get(keyOf(fact)) ?? 1, Math.max(size, 1));
  const facts = here.facts
    .filter((fact) => theirs.has(keyOf(fact)))
    .map((fact) => ({ fact, points: tellingOf(fact) }))
    .sort((a, b) => b.points - a.points || (keyOf(a.fact) < keyOf(b.fact) ? -1 : 1));
  const isSameArea = here.area !== undefined && here.area.toLowerCase() === other.area?.toLowerCase();
  if (facts.length === 0 && !isSameArea) return undefined;
  const ofFacts = facts.reduce((sum, { points }) => sum + points, 0);
  return {
    facts: facts.map(({ fact }) => fact),
    ...(isSameArea && { area: here.area }),
    points: ofFacts + (isSameArea ? areaWeight * idf(ofArea, Math.max(size, 1)) : 0),
  };
}

/** Most telling first; of two that tell as much, the one that was seen last. */
export function mostTellingFirst(
  a: { shared: Shared; ticket: Pick<KnownTicket, 'seenAt'> },
  b: { shared: Shared; ticket: Pick<KnownTicket, 'seenAt'> },
): number {
  return b.shared.points - a.shared.points || b.ticket.seenAt - a.ticket.seenAt;
}
