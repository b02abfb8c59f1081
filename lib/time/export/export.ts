import { byteOrderMark, csvLine } from './csv';
import { icalEnd, icalEvent, icalStart } from './ical';
import { jsonEnd, jsonEntry, jsonStart } from './json';
import type { ExportRounding, ExportRow } from './row';
import { cellsOf, columnsFor, type TableWords, totalCells } from './table';
import { adding, type ExportTotals } from './totals';
import { wallClocks } from './wall-clock';
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
  /** How many entries are written by now. */
  progress(done: number): void;
  /** Resolves when others had their turn; rejects to stop. */
  rest(): Promise<void>;
}

export interface ExportedFile {
  content: Blob;
  extension: string;
  totals: ExportTotals;
}

/** A format that is text: pieces of it, one after the other. */
interface Text {
  start: string;
  entry(row: ExportRow, isFirst: boolean): string;
  end(totals: ExportTotals): string;
}

interface Writer {
  add(rows: readonly ExportRow[]): void;
  end(totals: ExportTotals): Blob | Promise<Blob>;
}

/** Rows that are written before others have their turn: some milliseconds of the page. */
const sliceRows = 1000;

/** Writes entries, earliest first, some at a time; what is a customer's text is redacted first. */
export async function exportEntries(entries: readonly ExportRow[], options: Options): Promise<ExportedFile> {
  const { format, from, to, rounding, progress, rest } = options;
  const sum = adding(rounding, { from, to });
  const writer = format === 'xlsx' ? await workbook(options) : textOf(format, options);
  let done = 0;
  while (done < entries.length) {
    const rows = redacted(entries.slice(done, done + sliceRows), options);
    writer.add(rows);
    for (const row of rows) sum.add(row);
    done += rows.length;
    progress(done);
    await rest();
  }
  const totals = sum.totals();
  return { content: await writer.end(totals), extension: extensions[format], totals };
}

async function workbook({ words, rounding }: Options): Promise<Writer> {
  const { workbookWriter } = await import('./xlsx');
  const table = { words, rounding, wall: wallClocks() };
  const { add, end } = await workbookWriter({ words, rounding, sheets: words.sheets });
  return { add: (rows) => add(rows.map((row) => cellsOf(row, table))), end };
}

function textOf(format: Exclude<ExportFormat, 'xlsx'>, options: Options): Writer {
  const text = formatOf(format, options);
  const parts = [text.start];
  let isFirst = true;
  return {
    add(rows) {
      const written = rows.map((row, index) => text.entry(row, isFirst && index === 0));
      isFirst &&= rows.length === 0;
      parts.push(written.join(''));
    },
    end: (totals) => new Blob([...parts, text.end(totals)], { type: types[format] }),
  };
}

const types = { csv: 'text/csv', json: 'application/json', ical: 'text/calendar' };
const extensions = { csv: 'csv', json: 'json', ical: 'ics', xlsx: 'xlsx' };

function formatOf(format: Exclude<ExportFormat, 'xlsx'>, options: Options): Text {
  const { from, to, at, rounding, words } = options;
  const table = { words, rounding, wall: wallClocks() };
  const formats: Record<typeof format, () => Text> = {
    csv: () => ({
      start: byteOrderMark + csvLine(columnsFor(table).map((column) => words.columns[column])),
      entry: (row) => csvLine(cellsOf(row, table)),
      end: (totals) => csvLine(totalCells(totals, table)),
    }),
    json: () => ({
      start: jsonStart({ from, to, at, rounding }),
      entry: (row, isFirst) => jsonEntry(row, rounding, isFirst),
      end: jsonEnd,
    }),
    ical: () => ({
      start: icalStart(),
      entry: (row) => icalEvent(row, { at, className: words.classes[row.class] }),
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
