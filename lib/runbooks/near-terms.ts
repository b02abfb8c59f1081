import { smallest } from '@/lib/lists';
import type { TextIndex } from './text-index';

/** Terms that lie side by side, `to` being the one after the last, and by how many edits they are off. */
interface NearTerms {
  from: number;
  to: number;
  edits: number;
}

interface Wanted {
  word: string;
  /** At most so many edits off: a letter added, left out, replaced, or two neighbours swapped. */
  most: number;
  /** Terms that only begin so are meant too. */
  isBegun: boolean;
}

/** A row of the table of edits between the word and the letters so far, and what the next row needs of the one before. */
interface Row {
  cells: number[];
  before: number[];
  letter: number;
}

/**
 * The terms that are spelt like a word, nearest first. The sorted terms are walked as the tree that they are: letters
 * that many terms begin with are compared once, and all of them are left as soon as they are too far off. So it takes
 * as long as there are beginnings like the word's, however many terms there are. Whoever mistypes a word gets its first
 * letter or its second right: only terms that begin so are walked.
 */
export function nearTerms(index: TextIndex, wanted: Wanted): NearTerms[] {
  const { word } = wanted;
  const first = { cells: Array.from({ length: word.length + 1 }, (_, at) => at), before: [], letter: -1 };
  const letters = new Set([word.charCodeAt(0), word.charCodeAt(1)]);
  const found: NearTerms[] = [];
  for (const letter of letters) {
    const from = firstWith(index, { from: 0, to: index.terms, depth: 0 }, letter);
    const to = firstWith(index, { from, to: index.terms, depth: 0 }, letter + 1);
    if (from < to) walk(index, wanted, { from, to, depth: 1 }, next(first, letter, word), found);
  }
  return found.sort((a, b) => a.edits - b.edits || a.from - b.from);
}

/** Terms that share their first `depth` letters. */
interface Branch {
  from: number;
  to: number;
  depth: number;
}

function walk(index: TextIndex, wanted: Wanted, branch: Branch, row: Row, found: NearTerms[]): void {
  const { word, most, isBegun } = wanted;
  if (smallest(row.cells) > most) return;
  const edits = row.cells[word.length] ?? 0;
  if (isBegun && edits <= most) {
    found.push({ from: branch.from, to: branch.to, edits });
    return;
  }
  let { from } = branch;
  if (lengthOf(index, from) === branch.depth) {
    if (edits <= most) found.push({ from, to: from + 1, edits });
    from += 1;
  }
  while (from < branch.to) {
    const letter = letterAt(index, from, branch.depth);
    const to = firstWith(index, { ...branch, from }, letter + 1);
    walk(index, wanted, { from, to, depth: branch.depth + 1 }, next(row, letter, word), found);
    from = to;
  }
}

/** The next row of the table (optimal string alignment distance). */
function next({ cells, before, letter: last }: Row, letter: number, word: string): Row {
  const row = [(cells[0] ?? 0) + 1];
  for (let at = 1; at <= word.length; at++) {
    const own = word.charCodeAt(at - 1);
    const replaced = (cells[at - 1] ?? 0) + (own === letter ? 0 : 1);
    let edits = Math.min(replaced, (cells[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1);
    const isSwapped = at > 1 && own === last && word.charCodeAt(at - 2) === letter;
    if (isSwapped) edits = Math.min(edits, (before[at - 2] ?? Number.POSITIVE_INFINITY) + 1);
    row.push(edits);
  }
  return { cells: row, before: cells, letter };
}

/** The first term of a branch whose next letter is not before this one. */
function firstWith(index: TextIndex, { from, to, depth }: Branch, letter: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (letterAt(index, middle, depth) < letter) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lengthOf({ letterStart }: TextIndex, term: number): number {
  return (letterStart[term + 1] ?? 0) - (letterStart[term] ?? 0);
}

/** −1 behind a term's end: the shorter one is sorted first. */
function letterAt(index: TextIndex, term: number, at: number): number {
  return at < lengthOf(index, term) ? (index.letters[(index.letterStart[term] ?? 0) + at] ?? -1) : -1;
}
