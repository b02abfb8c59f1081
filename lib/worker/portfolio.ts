import { assessRisk } from '@/lib/accounts/assess';
import type { Drivers } from '@/lib/accounts/drivers';
import { hoursDays, type PortfolioRow, portfolioRow, type RowRisk, type RowRules } from '@/lib/accounts/portfolio/row';
import { usualHours } from '@/lib/accounts/portfolio/usual-hours';
import { standingsOf } from '@/lib/packet/sent';
import type { Store } from '@/lib/store/commit';
import { type AccountData, accountsData } from '@/lib/store/portfolio';
import type { Settings } from './current-settings';

const dayMs = 86_400_000;

export interface Rules extends RowRules {
  drivers: Drivers;
}

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
export function dataOf({ db, now }: Store, only?: ReadonlySet<string>): Promise<AccountData[]> {
  return accountsData(db, now() - hoursDays * dayMs, only);
}

/** The risk of an account, or of several as if they were one. */
export function riskOf(data: readonly AccountData[], { drivers, zone }: Rules, now: number): RowRisk {
  const { level, score, coverage } = assessRisk(
    {
      tickets: data.flatMap(({ tickets }) => tickets),
      engagements: data.flatMap(({ engagements }) => engagements),
      entries: data.flatMap(({ entries }) => entries),
      facts: data.flatMap(({ facts }) => facts),
      zone,
    },
    drivers,
    now,
  );
  return { ...(level && { level }), score, known: coverage.known, of: coverage.of };
}

/** The row of each account. */
export function rowsOf(all: readonly AccountData[], rules: Rules, now: number): PortfolioRow[] {
  // How a packet stands follows from all that went before it about the same ticket, whoever's that is said to be.
  const standings = standingsOf(all.flatMap(({ packets }) => packets));
  const byTicket = Map.groupBy(standings, ({ packet }) => packet.id);
  const rows = all.map((data) =>
    portfolioRow(
      {
        id: data.root.id,
        name: data.root.name,
        ...(data.seen && { seen: data.seen }),
        tickets: data.tickets,
        engagements: data.engagements,
        entries: data.entries,
        standings: data.packets.flatMap(({ packet }) => byTicket.get(packet.id) ?? []),
        mitigations: data.mitigations,
        reviews: data.reviews,
        items: data.items,
        risk: riskOf([data], rules, now),
      },
      rules,
      now,
    ),
  );
  const usual = usualHours(
    rows.map(({ tier, seconds }) => ({ ...(tier !== undefined && { tier }), hours: seconds / 3600 })),
  );
  return rows.map((row) => {
    const ofTier = row.tier === undefined ? undefined : usual.get(row.tier);
    return ofTier ? { ...row, usual: ofTier } : row;
  });
}
