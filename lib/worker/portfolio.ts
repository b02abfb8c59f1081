import { type PortfolioRow, portfolioRow, type RowRules } from '@/lib/accounts/portfolio/row';
import { usualHours } from '@/lib/accounts/portfolio/usual-hours';
import { addDays, calendarDate } from '@/lib/calendar/calendar-date';
import type { Store } from '@/lib/store/commit';
import { scoresOn } from '@/lib/store/risk-looks';
import { localDay } from '@/lib/time/days';
import { type AccountNow, packetsNow, type RiskRules } from './account-standings';
import type { Settings } from './current-settings';

const changeDays = 30;

export type Rules = RowRules & RiskRules;

/** What counts for all accounts. */
export async function rulesOf(settings: Settings): Promise<Rules> {
  const [drivers, priorities, record, { everyDays }] = await Promise.all([
    settings.get('drivers'),
    settings.get('priorities'),
    settings.get('accounts.record'),
    settings.get('accounts.review'),
  ]);
  return { drivers, priorities, record, everyDays, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
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
  const packets = packetsNow(all);
  const rows = all.map((data) => {
    const { root, standing } = data;
    const was = before.get(root.id);
    const change = was === undefined || standing.risk.known === 0 ? {} : { change: standing.risk.score - was };
    const own = data.packets.flatMap(({ packet }) => packets.get(packet.id) ?? []);
    return portfolioRow({ ...data, ...change, id: root.id, name: root.name, packets: own }, rules, now);
  });
  const usual = usualHours(
    rows.map(({ tier, seconds }) => ({ ...(tier !== undefined && { tier }), hours: seconds / 3600 })),
  );
  return rows.map((row) => {
    const ofTier = row.tier === undefined ? undefined : usual.get(row.tier);
    return ofTier ? { ...row, usual: ofTier } : row;
  });
}
