import type { RiskSnapshot } from '@/lib/accounts/snapshot';
import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { Database } from './database';
import type { RiskLook, StoredRiskDay } from './tables';

/** Looks within this time of each other are one: reading a ticket in between is no new look. */
const sameLookMs = 30 * 60_000;

/** Keeps how an account's risk stands as the newest of its day. */
export async function keepRiskDay(
  db: Database,
  accountId: string,
  day: CalendarDate,
  snapshot: RiskSnapshot,
): Promise<void> {
  await db.riskDays.put({ ...snapshot, id: `${accountId}:${day}`, accountId, day });
}

/** How the risk of an account known by any of these ids stood, day by day, oldest first. */
export async function riskDaysOf(db: Database, accountIds: readonly string[]): Promise<StoredRiskDay[]> {
  const all = await db.riskDays.where('accountId').anyOf(accountIds).toArray();
  const sorted = all.sort((a, b) => a.at - b.at);
  // Two accounts that became one have two rows for a day: the later one knew more.
  return [...new Map(sorted.map((day) => [day.day, day])).values()];
}

/** The score that each account had on a day, or when anything was read of it last before that. */
export async function scoresOn(db: Database, day: CalendarDate): Promise<Map<string, number>> {
  const keys = await db.riskDays.where('day').belowOrEqual(day).primaryKeys();
  // `ACCOUNT:DAY` sorts by account, then by day: the last of each account is the newest.
  const newest = new Map([...keys].sort().map((key) => [key.slice(0, key.indexOf(':')), key]));
  const rows = await db.riskDays.bulkGet([...newest.values()]);
  return new Map(rows.flatMap((row) => (row && row.coverage.known > 0 ? [[row.accountId, row.score] as const] : [])));
}

/** When the person looked at the account last. */
export async function riskLookOf(db: Database, accountIds: readonly string[]): Promise<RiskLook | undefined> {
  const looks = (await db.riskLooks.bulkGet([...accountIds])).flatMap((look) => look ?? []);
  return looks.sort((a, b) => b.from - a.from)[0];
}

/** Keeps that the person looks at it now, and how it stood when they did so before. */
export async function keepRiskLook(db: Database, accountId: string, snapshot: RiskSnapshot): Promise<void> {
  await db.transaction('rw', db.riskLooks, async () => {
    const last = await db.riskLooks.get(accountId);
    const isSame = last !== undefined && snapshot.at - last.snapshot.at < sameLookMs;
    const before = isSame ? last.before : last?.snapshot;
    const from = isSame ? last.from : snapshot.at;
    await db.riskLooks.put({ accountId, from, snapshot, ...(before && { before }) });
  });
}
