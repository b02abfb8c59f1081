import { rounded } from '../rounded';
import { type ExportColumn, type ExportRounding, type ExportRow, exportColumns, isRounding, roundingOf } from './row';
import type { wallTexts } from './wall-clock';

/** Hours are numbers, all else is text; dates and times are those of the zone that the person was in. */
export type Cell = string | number;

/** What a table says besides what was logged. */
export interface TableWords {
  columns: Record<ExportColumn, string>;
  classes: Record<ExportRow['class'], string>;
  yes: string;
  no: string;
  total: string;
}

export interface TableOptions {
  words: TableWords;
  /** Each entry is rounded by itself; without a rule there is no column for it. */
  rounding: ExportRounding;
  /** Reads wall clocks. */
  wall: ReturnType<typeof wallTexts>;
}

export function columnsFor({ rounding }: Pick<TableOptions, 'rounding'>): readonly ExportColumn[] {
  return isRounding(rounding) ? exportColumns : withoutRounded;
}

const withoutRounded = exportColumns.filter((column) => column !== 'rounded');

/** The cells of an entry, one for each column. */
export function cellsOf(row: ExportRow, { words, rounding, wall }: TableOptions): Cell[] {
  const { date, time: start } = wall(row.startedAt, row.zone);
  const end = wall(row.endedAt, row.zone);
  const cells: Record<ExportColumn, Cell> = {
    date,
    start,
    // An end on another day says which.
    end: end.date === date ? end.time : `${end.date} ${end.time}`,
    zone: row.zone,
    account: row.account,
    engagement: row.engagement,
    class: words.classes[row.class],
    billable: row.billable ? words.yes : words.no,
    record: row.record?.label ?? '',
    title: row.record?.title ?? '',
    link: row.record?.url ?? '',
    note: row.note,
    hours: hoursOf(row.inSpan / 1000),
    rounded: hoursOf(rounded(row.inSpan / 1000, roundingOf(row, rounding))),
    id: row.id,
  };
  return columnsFor({ rounding }).map((column) => cells[column]);
}

/** The last line: what all of them come to. */
export function totalCells(
  totals: { seconds: number; roundedSeconds: number },
  { words, rounding }: Omit<TableOptions, 'wall'>,
): Cell[] {
  return columnsFor({ rounding }).map((column): Cell => {
    if (column === 'date') return words.total;
    if (column === 'hours') return hoursOf(totals.seconds);
    return column === 'rounded' ? hoursOf(totals.roundedSeconds) : '';
  });
}

/** Hours with four decimals, a third of a second; whole numbers as they are. */
export function hoursOf(seconds: number): number {
  return Math.round((seconds / 3600) * 10_000) / 10_000;
}
