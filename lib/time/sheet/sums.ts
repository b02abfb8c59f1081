import type { Booked } from '../booked';
import type { Bounds } from '../days';
import type { EntryClass, TimeEntry } from '../entry';

/** What sums need of an entry. Open time counts nowhere until somebody said whose it is. */
export type Summed = Booked<Pick<TimeEntry, 'startedAt' | 'endedAt' | 'engagementId' | 'class' | 'billable'>>;

/** Logged time of one class on one engagement. Seconds, exact. */
export interface SheetRow {
  engagementId: string;
  class: EntryClass;
  /** One for each column. */
  seconds: number[];
  total: number;
  /** What of the total is billable. */
  billable: number;
}

/** Time in columns. Rows are as it was logged; `worked` counts once what was logged twice at the same time. */
export interface SheetSums {
  /** By engagement and class, most first. */
  rows: SheetRow[];
  /** Seconds of each column. */
  logged: number[];
  worked: number[];
  /** Worked seconds of all columns that are billable, and of each class: whatever is logged twice counts once in each. */
  billable: number;
  classes: Record<EntryClass, number>;
}

type Part = Bounds & { entry: Summed };

/**
 * Adds entries up. The running entry counts to `now`; one that begins after `now` counts for nothing.
 * @param columns one after the other, none over another
 */
export function sumsOf(entries: Iterable<Summed>, columns: readonly Bounds[], now: number): SheetSums {
  const parts = partsOf(entries, columns, now);
  const rows = new Map<string, { engagementId: string; class: EntryClass; ms: number[]; billable: number }>();
  const logged = columns.map(() => 0);
  for (const { entry, from, to } of parts) {
    const key = `${entry.engagementId} ${entry.class}`;
    let row = rows.get(key);
    if (!row) {
      row = { engagementId: entry.engagementId, class: entry.class, ms: columns.map(() => 0), billable: 0 };
      rows.set(key, row);
    }
    const { ms } = row;
    let length = 0;
    eachColumn(columns, from, to, (column, inside) => {
      ms[column] = (ms[column] ?? 0) + inside;
      logged[column] = (logged[column] ?? 0) + inside;
      length += inside;
    });
    if (entry.billable) row.billable += length;
  }
  const once = (which: (entry: Summed) => boolean) => sum(workedIn(parts, columns, which)) / 1000;
  return {
    rows: Array.from(rows.values(), ({ ms, billable, ...row }) => ({
      ...row,
      seconds: ms.map(toSeconds),
      total: sum(ms) / 1000,
      billable: billable / 1000,
    }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total || (a.engagementId + a.class < b.engagementId + b.class ? -1 : 1)),
    logged: logged.map(toSeconds),
    worked: workedIn(parts, columns, () => true).map(toSeconds),
    billable: once(({ billable }) => billable),
    classes: {
      reactive: once((entry) => entry.class === 'reactive'),
      proactive: once((entry) => entry.class === 'proactive'),
      rework: once((entry) => entry.class === 'rework'),
      internal: once((entry) => entry.class === 'internal'),
    },
  };
}

/** What of each entry lies within the columns, earliest first. */
function partsOf(entries: Iterable<Summed>, columns: readonly Bounds[], now: number): Part[] {
  const first = columns[0]?.from ?? 0;
  const last = columns.at(-1)?.to ?? 0;
  const parts: Part[] = [];
  for (const entry of entries) {
    const from = Math.max(entry.startedAt, first);
    const to = Math.min(entry.endedAt ?? now, last);
    if (to > from) parts.push({ entry, from, to });
  }
  return parts.sort((a, b) => a.from - b.from);
}

/** Milliseconds of each column during which at least one such entry was on the clock. */
function workedIn(parts: readonly Part[], columns: readonly Bounds[], which: (entry: Summed) => boolean): number[] {
  const worked = columns.map(() => 0);
  let reached = Number.NEGATIVE_INFINITY;
  for (const { entry, from, to } of parts) {
    if (!which(entry) || to <= reached) continue;
    eachColumn(columns, Math.max(from, reached), to, (column, inside) => {
      worked[column] = (worked[column] ?? 0) + inside;
    });
    reached = to;
  }
  return worked;
}

/** Calls with each column that a stretch touches, and how long it is in there. */
function eachColumn(
  columns: readonly Bounds[],
  from: number,
  to: number,
  found: (column: number, inside: number) => void,
): void {
  for (let column = columnAt(columns, from); column < columns.length; column += 1) {
    const bounds = columns[column];
    if (!bounds || bounds.from >= to) return;
    const inside = Math.min(to, bounds.to) - Math.max(from, bounds.from);
    if (inside > 0) found(column, inside);
  }
}

/** The first column that ends after an instant. */
function columnAt(columns: readonly Bounds[], at: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

const toSeconds = (milliseconds: number) => milliseconds / 1000;

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
