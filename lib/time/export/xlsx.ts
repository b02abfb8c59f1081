import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import type { Row, Sheet } from 'write-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { type ExportColumn, isRounding } from './row';
import { rowsMovedTo, rowXml } from './sheet-xml';
import { type Cell, columnsFor, hoursOf, type TableOptions, totalCells } from './table';
import type { ExportTotals } from './totals';

/*
 * A workbook is written as its rows come, so that a page with a hundred thousand of them goes on: the library makes all of
 * it but the entries, and these go between its head and its last row, compressed piece by piece.
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

type Options = Omit<TableOptions, 'wall'> & { sheets: SheetWords };

const entriesFile = 'xl/worksheets/sheet1.xml';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The fastest that makes a tenth of it: a workbook is one text over and over. */
const level = 1;

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

export interface WorkbookWriter {
  add(rows: readonly Cell[][]): void;
  /** The workbook: the entries with their total, and what they come to by engagement, account and class. */
  end(totals: ExportTotals): Promise<Blob>;
}

export async function workbookWriter(options: Options): Promise<WorkbookWriter> {
  const { head } = partsOf(await around(nothing, options));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const entries = new ZipDeflate(entriesFile, { level });
  zip.add(entries);
  entries.push(strToU8(head));
  /** The first row names the columns. */
  let row = 1;
  return {
    add(rows) {
      const xml = rows.map((cells, index) => rowXml(cells, row + index + 1)).join('');
      row += rows.length;
      entries.push(strToU8(xml));
    },
    async end(totals) {
      const files = await around(totals, options);
      entries.push(strToU8(rowsMovedTo(partsOf(files).tail, row + 1)), true);
      for (const [name, content] of Object.entries(files)) {
        if (name === entriesFile) continue;
        const file = new ZipDeflate(name, { level });
        zip.add(file);
        file.push(content, true);
      }
      zip.end();
      return new Blob(chunks, { type });
    },
  };
}

const nothing: ExportTotals = {
  entries: 0,
  seconds: 0,
  roundedSeconds: 0,
  workedSeconds: 0,
  billableSeconds: 0,
  engagements: [],
  accounts: [],
  classes: [],
};

/** The files of a workbook without an entry. Their names and styles come first, so that the head is the same for all totals. */
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
function partsOf(files: Record<string, Uint8Array>): { head: string; tail: string } {
  const sheet = strFromU8(files[entriesFile] ?? new Uint8Array());
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
