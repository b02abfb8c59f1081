import type { Cell } from './table';

/*
 * Rows of a workbook's sheet. Text stands in its cell (`inlineStr`), not in a list that all cells share: that list could
 * only be written once the last row is known.
 */

/** Characters that XML cannot hold, not even escaped, and halves of a character. */
const unwritable = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const marks = /[&<>]/g;
const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Stands for the number of a row that is written before its place is known: nothing that XML can hold. */
const place = '\0';

/** A row of cells, whose place is not yet known. */
export function rowXml(cells: readonly Cell[]): string {
  return `<row r="${place}">${cells.map((cell, index) => cellXml(cell, columnName(index) + place)).join('')}</row>`;
}

/**
 * A row of `rowXml` where it belongs.
 * @param number of the row, from 1
 */
export function rowAt(xml: string, number: number): string {
  return xml.replaceAll(place, String(number));
}

/** Rows that a library wrote as the second one, at another place. */
export function rowsMovedTo(xml: string, number: number): string {
  return xml.replace(/ r="([A-Z]*)2"/g, (_, column: string) => ` r="${column}${number}"`);
}

function cellXml(cell: Cell, at: string): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  const space = /^\s|\s$/.test(cell) ? ' xml:space="preserve"' : '';
  return `<c r="${at}" t="inlineStr"><is><t${space}>${escaped(cell)}</t></is></c>`;
}

/** Most of what cells hold needs nothing done to it; telling so is quicker than looking for all that could. */
const needsCare = /[^\t\n\r -%'-;=?-~]/;

function escaped(text: string): string {
  if (!needsCare.test(text)) return text;
  return text.replace(unwritable, '').replace(marks, (mark) => names[mark] ?? '');
}

/** `A` to `Z`: a table of entries has fewer columns. */
function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}
