import type { Cell } from './table';

/*
 * CSV by RFC 4180: lines end in CR LF, a cell with a comma, a quote or a line break stands in quotes, and a quote in it
 * is written twice. A spreadsheet takes a cell that begins with one of some signs for a formula, whoever wrote it: such a
 * text gets an apostrophe before it, which spreadsheets read as "this is text".
 */

const formula = /^[=+\-@\t\r]/;
const quoted = /[",\r\n]/;

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Without it Excel reads UTF-8 as the code page of the country. */
export const byteOrderMark = '\ufeff';
