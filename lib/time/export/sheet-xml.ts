import type { Cell } from './table';

/*
 * Rows of a workbook's sheet. Text stands in its cell (`inlineStr`), not in a list that all cells share: that list could
 * only be written once the last row is known.
 */

/** Characters that XML cannot hold, not even escaped, and halves of a character. */
const unwritable = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const marks = /[&<>]/g;
const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A row of cells.
 * @param number of the row, from 1
 */
export function rowXml(cells: readonly Cell[], number: number): string {
  return `<row r="${number}">${cells.map((cell, index) => cellXml(cell, `${columnName(index)}${number}`)).join('')}</row>`;
}

/** Rows that were written as the second one, at another place. */
export function rowsMovedTo(xml: string, number: number): string {
  return xml.replace(/ r="([A-Z]*)2"/g, (_, column: string) => ` r="${column}${number}"`);
}

function cellXml(cell: Cell, at: string): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(unwritable, '').replace(marks, (mark) => names[mark] ?? '');
}

/** `A` to `Z`: a table of entries has fewer columns. */
function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}
