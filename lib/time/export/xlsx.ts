import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Row, Sheet } from 'write-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { type ExportColumn, type ExportRow, isRounding } from './row';
import { rowsMovedTo, rowXml, SharedTexts } from './sheet-xml';
import { type Cell, cellsOf, columnsFor, hoursOf, type TableOptions, totalCells } from './table';
import type { ExportTotals } from './totals';
import { type ZippedFile, zipped } from './zipped';

/*
 * A workbook is written some rows at a time, so that a page with a hundred thousand of them goes on: the library makes all
 * of it but the entries, and these go between its head and its last row.
 */

/** What the second sheet says. */
export interface SheetWords {
  entries: string;
  totals: string;
  engagements: string;
  accounts: string;
  hours: string;
  rounded: string;
}

type Options = TableOptions & { sheets: SheetWords };

const entriesFile = 'xl/worksheets/sheet1.xml';
const totalsFile = 'xl/worksheets/sheet2.xml';
const textsFile = 'xl/sharedStrings.xml';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What each entry says for itself; the texts of other columns come again and again. */
const ownTexts: ReadonlySet<ExportColumn> = new Set(['start', 'end', 'note', 'id']);

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

/** The workbook: the entries with their total, and what they come to by engagement, account and class. */
export function workbookWriter({ rest, ...options }: Options & { rest(): Promise<void> }) {
  const columns = columnsFor(options);
  const shared = new SharedTexts();
  const sharedIn = columns.map((column) => (ownTexts.has(column) ? undefined : shared));
  return {
    piece: (row: ExportRow) => rowXml(cellsOf(row, options), (column) => sharedIn[column]),

    async file(slices: Iterable<string[]>, totals: ExportTotals): Promise<Blob> {
      const files = await around(totals, options);
      const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
      const { head, tail } = partsOf(shared.moved(textOf(entriesFile)));
      async function* entries(): AsyncGenerator<Uint8Array> {
        yield strToU8(head);
        /** The first row names the columns. */
        let row = 1;
        for (const slice of slices) {
          yield strToU8(slice.join(''));
          row += slice.length;
          await rest();
        }
        yield strToU8(rowsMovedTo(tail, row + 1));
      }
      const ours: Record<string, ZippedFile['content']> = {
        [entriesFile]: entries(),
        [totalsFile]: [strToU8(shared.moved(textOf(totalsFile)))],
        [textsFile]: [strToU8(shared.before(textOf(textsFile)))],
      };
      const parts = Object.entries(files).map(([name, content]) => ({ name, content: ours[name] ?? [content] }));
      return new Blob(await zipped(parts), { type });
    },
  };
}

/** The files of a workbook without an entry. */
async function around(totals: ExportTotals, options: Options): Promise<Record<string, Uint8Array>> {
  const columns = columnsFor(options);
  const { words, sheets } = options;
  const entries: Sheet<Blob> = {
    sheet: sheets.entries,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: widths[column] ?? 10 })),
    data: [bold(columns.map((column) => words.columns[column])), bold(totalCells(totals, options))],
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
  const workbook = await writeXlsxFile([entries, summary]).toBlob();
  return unzipSync(new Uint8Array(await workbook.arrayBuffer()));
}

/** The sheet of the entries up to where they belong, and from there on. */
function partsOf(sheet: string): { head: string; tail: string } {
  const at = sheet.indexOf('<row r="2"');
  if (at === -1) throw new Error('The library writes rows in another way.');
  return { head: sheet.slice(0, at), tail: sheet.slice(at) };
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
