import type { Row, Sheet } from 'write-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { type ExportColumn, isRounding } from './row';
import { type Cell, columnsFor, hoursOf, type TableOptions, totalCells } from './table';
import type { ExportTotals } from './totals';

/** What the second sheet says. */
export interface SheetWords {
  entries: string;
  totals: string;
  engagements: string;
  accounts: string;
  hours: string;
  rounded: string;
}

/** In characters. */
const widths: Partial<Record<ExportColumn, number>> = {
  date: 11,
  account: 22,
  engagement: 26,
  title: 36,
  link: 30,
  note: 48,
  zone: 16,
  id: 38,
};

/** A workbook: the entries with their total, and what they come to by engagement, account and class. */
export function xlsxFile(
  rows: readonly Cell[][],
  totals: ExportTotals,
  options: Omit<TableOptions, 'wall'> & { sheets: SheetWords },
): Promise<Blob> {
  const columns = columnsFor(options);
  const { words, sheets } = options;
  const entries: Sheet<Blob> = {
    sheet: sheets.entries,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: widths[column] ?? 10 })),
    data: [bold(columns.map((column) => words.columns[column])), ...rows.map(plain), bold(totalCells(totals, options))],
  };
  const { classes } = words;
  const named = totals.classes.map((group) => ({ ...group, name: classes[group.name as keyof typeof classes] }));
  const summary: Sheet<Blob> = {
    sheet: sheets.totals,
    columns: [{ width: 44 }, { width: 12 }, { width: 12 }],
    data: [
      ...group(sheets.engagements, totals.engagements, options),
      ...group(sheets.accounts, totals.accounts, options),
      ...group(words.columns.class, named, options),
    ],
  };
  return writeXlsxFile([entries, summary]).toBlob();
}

function group(
  title: string,
  rows: ExportTotals['engagements'],
  { rounding, sheets }: Pick<TableOptions, 'rounding'> & { sheets: SheetWords },
): Row[] {
  const isRounded = isRounding(rounding);
  return [
    bold([title, sheets.hours, ...(isRounded ? [sheets.rounded] : [])]),
    ...rows.map(({ name, seconds, roundedSeconds }) =>
      plain([name, hoursOf(seconds), ...(isRounded ? [hoursOf(roundedSeconds)] : [])]),
    ),
    [],
  ];
}

/** Text is written as text, whatever it begins with: nothing of it is a formula. */
const plain = (cells: readonly Cell[]): Row =>
  cells.map((cell) => (cell === '' ? null : { value: cell, type: typeOf(cell) }));
const bold = (cells: readonly Cell[]): Row =>
  cells.map((cell) => (cell === '' ? null : { value: cell, type: typeOf(cell), fontWeight: 'bold' }));
const typeOf = (cell: Cell) => (typeof cell === 'number' ? Number : String);
