import { assessRisk } from '@/lib/accounts/assess';
import type { Drivers } from '@/lib/accounts/drivers';
import type { SeenTicket } from '@/lib/accounts/fact';
import { hoursDays } from '@/lib/accounts/portfolio/row';
import { type AccountStanding, standingOf } from '@/lib/accounts/portfolio/standing';
import { rated } from '@/lib/accounts/severity';
import type { Priorities } from '@/lib/packet/priorities';
import { type Standing, standingsOf } from '@/lib/packet/sent';
import { standingsKept } from '@/lib/store/account-standings';
import type { Database } from '@/lib/store/database';
import { idOf } from '@/lib/store/ids';
import { allSeveritiesSaid } from '@/lib/store/judgements';
import { type AccountData, accountsData, ticketsByAccount } from '@/lib/store/portfolio';
import type { StoredAccountStanding, StoredSentPacket } from '@/lib/store/tables';
import { localDay } from '@/lib/time/days';
import { escalationOf, stated } from './account-risk';

/** The settings that a risk is made by, and the person's zone. */
export interface RiskRules {
  drivers: Drivers;
  priorities: Priorities;
  zone: string;
}

export type AccountNow = AccountData & { standing: AccountStanding };

const dayMs = 86_400_000;
/** Ages of what is known move a score slowly: one that was worked out today, so long ago, is as good as new. */
const freshMs = 6 * 60 * 60 * 1000;
/** So many are worked out in one transaction, for which every table but the tickets is read; others may write in between. */
const atOnce = 500;

/** All that is remembered of every account but the tickets. */
export function dataOf(db: Database, now: number, only?: ReadonlySet<string>): Promise<AccountData[]> {
  return accountsData(db, now - hoursDays * dayMs, only);
}

/**
 * Every account with how it stands. What is kept of that is used as long as nothing was written of the account; what is
 * not kept is worked out, and kept. Ids of those that stand as of yesterday, or earlier today, are told: their ages
 * have moved.
 */
export async function accountsNow(
  db: Database,
  rules: RiskRules,
  now: number,
): Promise<{ accounts: AccountNow[]; aged: string[] }> {
  const by = byOf(rules);
  const data = await dataOf(db, now);
  const kept = await standingsKept(db);
  const standsBy = ({ root, ids }: AccountData) => {
    const one = kept.get(root.id);
    return one?.by === by && one.ids.length === ids.length ? one : undefined;
  };
  const missing = data.filter((one) => !standsBy(one)).map(({ root }) => root.id);
  const made = await workOut(db, rules, now, missing);
  const isAged = ({ at }: StoredAccountStanding) =>
    now - at > freshMs || localDay(at, rules.zone) !== localDay(now, rules.zone);
  const accounts = data.flatMap((one): AccountNow[] => {
    const standing = standsBy(one) ?? made.get(one.root.id);
    return standing ? [{ ...one, standing }] : [];
  });
  const aged = data.flatMap((one) => {
    const standing = standsBy(one);
    return standing && isAged(standing) ? [one.root.id] : [];
  });
  return { accounts, aged };
}

/** Works out how accounts stand and keeps it; in pieces, each of which misses nothing that is written meanwhile. */
export async function workOut(
  db: Database,
  rules: RiskRules,
  now: number,
  ids: readonly string[],
): Promise<Map<string, StoredAccountStanding>> {
  const by = byOf(rules);
  const made = new Map<string, StoredAccountStanding>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const only = new Set(ids.slice(from, from + atOnce));
    const standings = await db.transaction('rw', db.tables, async () => {
      const data = await dataOf(db, now, only);
      const tickets = await ratedTickets(db, rules, data);
      const rows = data.map((one, index): StoredAccountStanding => {
        const of = tickets[index] ?? [];
        return {
          id: one.root.id,
          ids: one.ids,
          at: now,
          by,
          ...standingOf(of, assessRisk(inputsOf([one], [of], rules), rules.drivers, now)),
        };
      });
      await db.accountStandings.bulkPut(rows);
      return rows;
    });
    for (const one of standings) made.set(one.id, one);
  }
  return made;
}

/** How several accounts would stand as one. */
export async function standingAsOne(
  db: Database,
  rules: RiskRules,
  now: number,
  data: readonly AccountData[],
): Promise<AccountStanding> {
  const tickets = await ratedTickets(db, rules, data);
  return standingOf(tickets.flat(), assessRisk(inputsOf(data, tickets, rules), rules.drivers, now));
}

/** The tickets of each account, with the severity that counts. */
export async function ratedTickets(
  db: Database,
  { priorities }: Pick<RiskRules, 'priorities'>,
  data: readonly AccountData[],
): Promise<SeenTicket[][]> {
  const [byAccount, said] = await Promise.all([
    ticketsByAccount(
      db,
      data.flatMap(({ ids }) => ids),
    ),
    allSeveritiesSaid(db),
  ]);
  return data.map(({ ids }) =>
    ids.flatMap((id) =>
      (byAccount.get(id) ?? []).map((ticket) => rated(stated(ticket, said.get(ticket.key)), priorities)),
    ),
  );
}

/** How packets stand, by their ids: that follows from all that went before about the same ticket. */
export function packetsNow(data: readonly AccountData[]): Map<string, Standing<StoredSentPacket>> {
  const standings = standingsOf<StoredSentPacket>(data.flatMap(({ packets }) => packets));
  return new Map(standings.map((one) => [one.packet.id, one]));
}

function inputsOf(data: readonly AccountData[], tickets: readonly SeenTicket[][], { zone }: RiskRules) {
  return {
    tickets: tickets.flat(),
    listings: data.flatMap(({ listings }) => listings),
    escalations: [...packetsNow(data).values()].map(escalationOf),
    engagements: data.flatMap(({ engagements }) => engagements),
    milestones: data.flatMap(({ milestones }) => milestones),
    entries: data.flatMap(({ entries }) => entries),
    facts: data.flatMap(({ facts }) => facts),
    items: data.flatMap(({ items }) => items),
    zone,
  };
}

/** Settings as a short word, to tell whether they are the same. */
function byOf({ drivers, priorities, zone }: RiskRules): string {
  return idOf('risk rules', JSON.stringify([drivers, priorities, zone]));
}
