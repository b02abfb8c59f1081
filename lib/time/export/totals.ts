import { rounded } from '../rounded';
import { type ExportRounding, type ExportRow, roundingOf } from './row';

/** What exported entries come to. Seconds. */
export interface ExportTotals {
  entries: number;
  /** As logged. */
  seconds: number;
  /** The same with each entry rounded. */
  roundedSeconds: number;
  /** As worked: what was logged twice at the same time counts once. */
  workedSeconds: number;
  billableSeconds: number;
  engagements: Named[];
  accounts: Named[];
  classes: Named[];
}

interface Named {
  name: string;
  seconds: number;
  roundedSeconds: number;
}

/**
 * Adds entries up as they come, earliest first.
 * @param from where the span begins that is exported, UTC milliseconds
 */
export function adding(rounding: ExportRounding, { from, to }: { from: number; to: number }) {
  const groups = { engagements: new Map<string, Named>(), accounts: new Map<string, Named>(), classes: new Map() };
  const totals = { entries: 0, seconds: 0, roundedSeconds: 0, workedSeconds: 0, billableSeconds: 0 };
  let reached = from;

  return {
    add(row: ExportRow): void {
      const seconds = row.inSpan / 1000;
      const roundedSeconds = rounded(seconds, roundingOf(row, rounding));
      totals.entries += 1;
      totals.seconds += seconds;
      totals.roundedSeconds += roundedSeconds;
      if (row.billable) totals.billableSeconds += seconds;
      const end = Math.min(row.endedAt, to);
      totals.workedSeconds += Math.max(0, end - Math.max(reached, row.startedAt)) / 1000;
      reached = Math.max(reached, end);
      const engagement = [row.account, row.engagement].filter((name) => name !== '').join(' · ');
      addTo(groups.engagements, engagement, seconds, roundedSeconds);
      addTo(groups.accounts, row.account, seconds, roundedSeconds);
      addTo(groups.classes, row.class, seconds, roundedSeconds);
    },
    totals: (): ExportTotals => ({
      ...totals,
      engagements: most(groups.engagements),
      accounts: most(groups.accounts),
      classes: most(groups.classes),
    }),
  };
}

function addTo(group: Map<string, Named>, name: string, seconds: number, roundedSeconds: number): void {
  const known = group.get(name) ?? { name, seconds: 0, roundedSeconds: 0 };
  known.seconds += seconds;
  known.roundedSeconds += roundedSeconds;
  group.set(name, known);
}

function most(group: ReadonlyMap<string, Named>): Named[] {
  return [...group.values()].sort((a, b) => b.seconds - a.seconds || (a.name < b.name ? -1 : 1));
}
