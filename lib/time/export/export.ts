import { byteOrderMark, csvLine } from './csv';
import { icalEnd, icalEvent, icalStart } from './ical';
import { jsonEnd, jsonEntry, jsonStart } from './json';
import type { ExportRounding, ExportRow } from './row';
import { type Cell, cellsOf, columnsFor, type TableWords, totalCells } from './table';
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
}

export interface ExportedFile {
  content: Blob;
  extension: string;
  totals: ExportTotals;
}

interface Writer {
  start: string;
  entry(row: ExportRow, isFirst: boolean): string;
  end(totals: ExportTotals): string;
}

/** Writes entries as they come, a page at a time; what is a customer's text is redacted first. */
export async function exportEntries(pages: AsyncIterable<ExportRow[]>, options: Options): Promise<ExportedFile> {
  const { format, from, to, rounding, words, progress } = options;
  const sum = adding(rounding, { from, to });
  const table = { words, rounding, wall: wallClocks() };
  const writer = format === 'xlsx' ? undefined : writerOf(format, options);
  const parts: string[] = [writer?.start ?? ''];
  const cells: Cell[][] = [];
  let done = 0;
  for await (const page of pages) {
    const texts: string[] = [];
    for (const row of redacted(page, options)) {
      if (writer) texts.push(writer.entry(row, done === 0));
      else cells.push(cellsOf(row, table));
      sum.add(row);
      done += 1;
    }
    parts.push(texts.join(''));
    progress(done);
  }
  const totals = sum.totals();
  if (!writer) {
    const { xlsxFile } = await import('./xlsx');
    return {
      content: await xlsxFile(cells, totals, { words, rounding, sheets: words.sheets }),
      extension: 'xlsx',
      totals,
    };
  }
  parts.push(writer.end(totals));
  return { content: new Blob(parts, { type: types[format] }), extension: extensions[format], totals };
}

const types = { csv: 'text/csv', json: 'application/json', ical: 'text/calendar', xlsx: '' };
const extensions = { csv: 'csv', json: 'json', ical: 'ics', xlsx: 'xlsx' };

function writerOf(format: Exclude<ExportFormat, 'xlsx'>, options: Options): Writer {
  const { from, to, at, rounding, words } = options;
  const table = { words, rounding, wall: wallClocks() };
  const writers: Record<typeof format, () => Writer> = {
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
  return writers[format]();
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
