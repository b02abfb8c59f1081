import { byteOrderMark, csvLine } from './csv';
import { icalEnd, icalEvent, icalStart } from './ical';
import { jsonBetween, jsonEnd, jsonEntry, jsonStart } from './json';
import type { ExportRounding, ExportRow } from './row';
import { cellsOf, columnsFor, type TableWords, totalCells } from './table';
import { adding, type ExportTotals } from './totals';
import { wallTexts } from './wall-clock';
import type { SheetWords } from './xlsx';

export type ExportFormat = 'csv' | 'xlsx' | 'json' | 'ical';

interface Options {
  format: ExportFormat;
  /** The span, UTC milliseconds. */
  from: number;
  to: number;
  /** When it is written, UTC milliseconds. */
  at: number;
  rounding: ExportRounding;
  words: TableWords & { sheets: SheetWords };
  /** Takes out of texts what must not leave. */
  redact(texts: readonly string[]): string[];
  /** Resolves when others had their turn; rejects to stop. */
  rest(): Promise<void>;
}

export interface ExportedFile {
  content: Blob;
  extension: string;
  totals: ExportTotals;
}

/** A file is made of pieces of text, one an entry, which do not depend on where they will stand in it. */
interface Writer {
  piece(row: ExportRow): string;
  /** The file with these in it, earliest first, some at a time. */
  file(slices: Iterable<string[]>, totals: ExportTotals): Promise<Blob>;
}

/** Rows that are written before others have their turn: some milliseconds of the page. */
const sliceRows = 1000;

/**
 * Writes entries as they are read, in whatever order: so the page writes while the worker reads. The file has them
 * earliest first. What is a customer's text is redacted before it is written.
 */
export async function exportEntries(
  pages: AsyncIterable<readonly ExportRow[]>,
  options: Options,
): Promise<ExportedFile> {
  const { format, from, to, rounding, rest } = options;
  const writer = format === 'xlsx' ? await workbook(options) : textOf(format, options);
  const written: { row: ExportRow; piece: string }[] = [];
  for await (const page of pages) {
    for (const slice of slicesOf(page)) {
      for (const row of redacted(slice, options)) written.push({ row, piece: writer.piece(row) });
      await rest();
    }
  }
  written.sort(({ row: a }, { row: b }) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  const sum = adding(rounding, { from, to });
  for (const slice of slicesOf(written)) {
    for (const { row } of slice) sum.add(row);
    await rest();
  }
  const totals = sum.totals();
  const pieces = written.map(({ piece }) => piece);
  return { content: await writer.file(slicesOf(pieces), totals), extension: extensions[format], totals };
}

function* slicesOf<Item>(all: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < all.length; from += sliceRows) yield all.slice(from, from + sliceRows);
}

async function workbook({ words, rounding, rest }: Options): Promise<Writer> {
  const { workbookWriter } = await import('./xlsx');
  return workbookWriter({ words, rounding, wall: wallTexts(), sheets: words.sheets, rest });
}

/** A format that is text. */
interface Text {
  start: string;
  entry(row: ExportRow): string;
  /** Between two entries. */
  between: string;
  end(totals: ExportTotals): string;
}

function textOf(format: Exclude<ExportFormat, 'xlsx'>, options: Options): Writer {
  const { start, entry, between, end } = formatOf(format, options);
  return {
    piece: entry,
    async file(slices, totals) {
      const parts = [start];
      for (const slice of slices) parts.push(parts.length > 1 ? between : '', slice.join(between));
      return new Blob([...parts, end(totals)], { type: types[format] });
    },
  };
}

const types = { csv: 'text/csv', json: 'application/json', ical: 'text/calendar' };
const extensions = { csv: 'csv', json: 'json', ical: 'ics', xlsx: 'xlsx' };

function formatOf(format: Exclude<ExportFormat, 'xlsx'>, options: Options): Text {
  const { from, to, at, rounding, words } = options;
  const table = { words, rounding, wall: wallTexts() };
  const formats: Record<typeof format, () => Text> = {
    csv: () => ({
      start: byteOrderMark + csvLine(columnsFor(table).map((column) => words.columns[column])),
      entry: (row) => csvLine(cellsOf(row, table)),
      between: '',
      end: (totals) => csvLine(totalCells(totals, table)),
    }),
    json: () => ({
      start: jsonStart({ from, to, at, rounding }),
      entry: (row) => jsonEntry(row, rounding),
      between: jsonBetween,
      end: jsonEnd,
    }),
    ical: () => ({
      start: icalStart(),
      entry: (row) => icalEvent(row, { at, className: words.classes[row.class] }),
      between: '',
      end: icalEnd,
    }),
  };
  return formats[format]();
}

/** Notes and titles are what a person or a customer wrote; all else is names that the table is by. */
function redacted(rows: readonly ExportRow[], { redact }: Pick<Options, 'redact'>): ExportRow[] {
  const notes = redact(rows.map(({ note }) => note));
  const titles = redact(rows.map(({ record }) => record?.title ?? ''));
  return rows.map((row, index) => ({
    ...row,
    note: notes[index] ?? '',
    ...(row.record ? { record: { ...row.record, title: titles[index] ?? '' } } : {}),
  }));
}
