import type { Cell } from './table';

/*
 * Rows of a workbook's sheet. What many rows say stands once in the list of texts that all cells share, and what each says
 * for itself in its own cell (`inlineStr`).
 */

/** Characters that XML cannot hold, not even escaped, and halves of a character. */
const unwritable = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const marks = /[&<>]/g;
const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A row of cells. Neither says where it stands: each comes after the one before it, as the format has it (ECMA-376, part 1,
 * 18.3.1.4 and 18.3.1.73: `r` is optional), so that a row can be written before its place is known, and in a third less.
 * @param shared the texts that cells share, where this column's do
 */
export function rowXml(cells: readonly Cell[], shared: (column: number) => SharedTexts | undefined): string {
  return `<row>${cells.map((cell, column) => cellXml(cell, shared(column))).join('')}</row>`;
}

/** Rows that a library wrote as the second one, at another place. */
export function rowsMovedTo(xml: string, number: number): string {
  return xml.replace(/ r="([A-Z]*)2"/g, (_, column: string) => ` r="${column}${number}"`);
}

function cellXml(cell: Cell, shared: SharedTexts | undefined): string {
  if (cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if (shared) return `<c t="s"><v>${shared.placeOf(cell)}</v></c>`;
  return `<c t="inlineStr"><is>${textXml(cell)}</is></c>`;
}

function textXml(text: string): string {
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escaped(text)}</t>`;
}

/** The list of texts of a workbook. Ours come first, so that their places are known as rows are written. */
export class SharedTexts {
  private readonly places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(text, place);
    return place;
  }

  /** A list as the library writes it, with ours before its own. */
  before(list: string): string {
    const head = /^[\s\S]*?<sst[^>]*>/.exec(list)?.[0];
    if (head === undefined) throw new Error('The library writes texts in another way.');
    const ours = Array.from(this.places.keys(), (text) => `<si>${textXml(text)}</si>`);
    return head + ours.join('') + list.slice(head.length);
  }

  /** Cells as the library writes them, that mean its own texts where these stand now. */
  moved(cells: string): string {
    return cells.replace(/(<c [^>]*t="s"[^>]*><v>)(\d+)/g, (_, cell: string, place: string) => {
      return cell + (Number(place) + this.places.size);
    });
  }
}

/** Most of what cells hold needs nothing done to it; telling so is quicker than looking for all that could. */
const needsCare = /[^\t\n\r -%'-;=?-~]/;

function escaped(text: string): string {
  if (!needsCare.test(text)) return text;
  return text.replace(unwritable, '').replace(marks, (mark) => names[mark] ?? '');
}
