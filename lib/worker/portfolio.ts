import { assessRisk } from '@/lib/accounts/assess';
import type { Drivers } from '@/lib/accounts/drivers';
import { hoursDays, type PortfolioRow, portfolioRow, type RowRisk, type RowRules } from '@/lib/accounts/portfolio/row';
import { usualHours } from '@/lib/accounts/portfolio/usual-hours';
import { rated } from '@/lib/accounts/severity';
import { addDays, calendarDate } from '@/lib/calendar/calendar-date';
import { type Standing, standingsOf } from '@/lib/packet/sent';
import type { Store } from '@/lib/store/commit';
import { allSeveritiesSaid } from '@/lib/store/judgements';
import { type AccountData, accountsData } from '@/lib/store/portfolio';
import { scoresOn } from '@/lib/store/risk-looks';
import type { StoredSentPacket } from '@/lib/store/tables';
import { localDay } from '@/lib/time/days';
import { escalationOf, stated } from './account-risk';
import type { Settings } from './current-settings';

const dayMs = 86_400_000;
const changeDays = 30;

export interface Rules extends RowRules {
  drivers: Drivers;
}

/** An account as it is remembered, its tickets with the severity that counts, and how its packets stand. */
export type AccountNow = AccountData & { standings: Standing<StoredSentPacket>[] };

/** What counts for all accounts. */
export async function rulesOf(settings: Settings): Promise<Rules> {
  const [drivers, record, { everyDays }] = await Promise.all([
    settings.get('drivers'),
    settings.get('accounts.record'),
    settings.get('accounts.review'),
  ]);
  return { drivers, record, everyDays, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** All that is remembered of every account, or of these. */
export async function dataOf(
  { db, now }: Store,
  settings: Settings,
  only?: ReadonlySet<string>,
): Promise<AccountNow[]> {
  const [data, priorities, said] = await Promise.all([
    accountsData(db, now() - hoursDays * dayMs, only),
    settings.get('priorities'),
    allSeveritiesSaid(db),
  ]);
  // How a packet stands follows from all that went before it about the same ticket, whoever's that is said to be.
  const standings = new Map(
    standingsOf<StoredSentPacket>(data.flatMap(({ packets }) => packets)).map((one) => [one.packet.id, one]),
  );
  return data.map((one) => ({
    ...one,
    tickets: one.tickets.map((ticket) => rated(stated(ticket, said.get(ticket.key)), priorities)),
    standings: one.packets.flatMap(({ packet }) => standings.get(packet.id) ?? []),
  }));
}

/** The risk of an account, or of several as if they were one. */
export function riskOf(data: readonly AccountNow[], { drivers, zone }: Rules, now: number): RowRisk {
  const { level, score, coverage } = assessRisk(
    {
      tickets: data.flatMap(({ tickets }) => tickets),
      listings: data.flatMap(({ listings }) => listings),
      escalations: data.flatMap(({ standings }) => standings.map(escalationOf)),
      engagements: data.flatMap(({ engagements }) => engagements),
      entries: data.flatMap(({ entries }) => entries),
      facts: data.flatMap(({ facts }) => facts),
      zone,
    },
    drivers,
    now,
  );
  return { ...(level && { level }), score, known: coverage.known, of: coverage.of, needed: coverage.needed };
}

/** The score that each account had a month ago, where anything is kept of then. */
export function scoresBefore({ db, now }: Store, { zone }: Rules): Promise<Map<string, number>> {
  return scoresOn(db, addDays(calendarDate(localDay(now(), zone)), -changeDays));
}

/** The row of each account. */
export function rowsOf(
  all: readonly AccountNow[],
  before: ReadonlyMap<string, number>,
  rules: Rules,
  now: number,
): PortfolioRow[] {
  const rows = all.map((data) => {
    const { root, seen, standings, ...rest } = data;
    const risk = riskOf([data], rules, now);
    const was = before.get(root.id);
    const change = was === undefined || risk.known === 0 ? {} : { change: risk.score - was };
    const input = {
      ...rest,
      id: root.id,
      name: root.name,
      standings,
      risk: { ...risk, ...change },
      ...(seen && { seen }),
    };
    return portfolioRow(input, rules, now);
  });
  const usual = usualHours(
    rows.map(({ tier, seconds }) => ({ ...(tier !== undefined && { tier }), hours: seconds / 3600 })),
  );
  return rows.map((row) => {
    const ofTier = row.tier === undefined ? undefined : usual.get(row.tier);
    return ofTier ? { ...row, usual: ofTier } : row;
  });
}
