import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { type FactKind, factKinds, type KnownFact, keyOf } from '@/lib/known/fact';
import type { KnownTicket } from '@/lib/known/known-ticket';
import type { Commonness } from '@/lib/known/telling';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import { defined, sightingsOf } from './sightings';
import type { StoredKnownTicket } from './tables';

const kinds = Object.keys(factKinds) as FactKind[];
const dayMs = 24 * 60 * 60 * 1000;

/** Remembers what was found in a ticket. Read again as it was within a day, nothing is written. */
export async function rememberKnown(tx: Tx, record: RecordRef, ticket: KnownTicket): Promise<void> {
  const key = recordKey(record);
  const id = idOf('knownTicket', key);
  const [known, [seen]] = await Promise.all([tx.db.knownTickets.get(id), sightingsOf(tx.db, [key])]);
  const { facts, area, state, openedAt, solvedAt, fixVersions, links, seenAt } = ticket;
  const content = {
    ...{ facts, area, state, openedAt, solvedAt, fixVersions, links, seenAt },
    factKeys: facts.map(keyOf),
    areaKey: area?.toLowerCase(),
    // Whose it is was told when it was first seen, and a page may leave it out.
    accountId: seen?.accountId ?? known?.accountId,
  };
  if (!known) {
    await tx.add('knownTickets', defined({ recordKey: key, record, ...content }), id);
    return;
  }
  if (known.seenAt > seenAt || isSame(known, content)) return;
  await tx.change('knownTickets', known, { ...content, deletedAt: undefined });
}

type Kept = Pick<StoredKnownTicket, 'state' | 'factKeys' | 'seenAt' | 'links' | 'deletedAt'> &
  Partial<Pick<StoredKnownTicket, 'area' | 'openedAt' | 'solvedAt' | 'fixVersions' | 'accountId'>>;

/** But for when it was read, within a day. */
function isSame(known: Kept, now: Omit<Kept, 'deletedAt'>): boolean {
  const partsOf = ({
    state,
    factKeys,
    links,
    area,
    openedAt,
    solvedAt,
    fixVersions,
    accountId,
  }: Omit<Kept, 'deletedAt'>) =>
    JSON.stringify([state, factKeys, links, area, openedAt, solvedAt, fixVersions, accountId]);
  return known.deletedAt === undefined && now.seenAt - known.seenAt < dayMs && partsOf(known) === partsOf(now);
}

/** What was found in a ticket when it was last read here. */
export async function knownTicketAt(db: Database, key: string): Promise<StoredKnownTicket | undefined> {
  const row = await db.knownTickets.get(idOf('knownTicket', key));
  return row?.deletedAt === undefined ? row : undefined;
}

/** What more tickets hold tells nothing: they are counted, not read. */
const mostRead = 400;
/** Of those that share no more than the area, the last seen. */
const mostOfArea = 30;

export interface Alike {
  tickets: StoredKnownTicket[];
  commonness: Commonness;
}

/** Remembered tickets that share a fact or the area with one, but not itself, and how common what they share is. */
export async function ticketsLike(
  db: Database,
  { key, facts, area }: { key: string; facts: readonly KnownFact[]; area?: string | undefined },
): Promise<Alike> {
  const { knownTickets } = db;
  const areaKey = area?.toLowerCase();
  const ofArea =
    areaKey === undefined
      ? undefined
      : () => knownTickets.where('[areaKey+seenAt]').between([areaKey, 0], [areaKey, Number.MAX_SAFE_INTEGER]);
  const [size, countOfArea, counts] = await Promise.all([
    knownTickets.count(),
    ofArea?.().count() ?? 0,
    Promise.all(
      facts.map(
        async (fact) => [keyOf(fact), await knownTickets.where('factKeys').equals(keyOf(fact)).count()] as const,
      ),
    ),
  ]);
  let read = 0;
  const rare = counts
    .toSorted(([, a], [, b]) => a - b)
    .filter(([, count]) => {
      read += count;
      return read <= mostRead;
    })
    .map(([factKey]) => factKey);
  const [sharing, near] = await Promise.all([
    knownTickets.where('factKeys').anyOf(rare).distinct().toArray(),
    ofArea?.().reverse().limit(mostOfArea).toArray() ?? [],
  ]);
  const found = new Map([...sharing, ...near].map((row) => [row.id, row]));
  const tickets = [...found.values()].filter((row) => row.recordKey !== key && row.deletedAt === undefined);
  return { tickets, commonness: { size, holding: new Map(counts), ofArea: countOfArea } };
}

/** How many tickets that were seen since then hold a fact of one of these values. */
export async function countTicketsWith(db: Database, values: readonly string[], since: number): Promise<number> {
  const keys = values.flatMap((value) => kinds.map((kind) => keyOf({ kind, value })));
  return db.knownTickets
    .where('factKeys')
    .anyOf(keys)
    .distinct()
    .filter(({ seenAt, deletedAt }) => seenAt >= since && deletedAt === undefined)
    .count();
}
