/** The middle half of what accounts of a tier take, and of how many accounts that is. */
export interface UsualHours {
  from: number;
  to: number;
  n: number;
}

/** From fewer accounts nothing is usual. */
export const fewestOfTier = 8;

/**
 * The usual hours of each tier: between the first and the third quartile (by linear interpolation) of its accounts.
 * Accounts without any time count as well: none is what they took. A tier of fewer than eight accounts has none.
 */
export function usualHours(accounts: readonly { tier?: string; hours: number }[]): Map<string, UsualHours> {
  const usual = new Map<string, UsualHours>();
  for (const [tier, of] of Map.groupBy(accounts, ({ tier }) => tier)) {
    if (tier === undefined || of.length < fewestOfTier) continue;
    const sorted = of.map(({ hours }) => hours).sort((a, b) => a - b);
    usual.set(tier, { from: quantile(sorted, 0.25), to: quantile(sorted, 0.75), n: of.length });
  }
  return usual;
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

/** Where an account's hours are, beside those of its tier. */
export function besideUsual(hours: number, { from, to }: UsualHours): 'below' | 'usual' | 'above' {
  if (hours < from) return 'below';
  return hours > to ? 'above' : 'usual';
}
