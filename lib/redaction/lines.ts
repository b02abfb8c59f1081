import type { Range } from './pattern';

export interface Line {
  start: number;
  text: string;
}

/** A line longer than this is cut: no setting and no sentence is so long. */
const longestLine = 20_000;

/** The lines of a text in which a word stands; what is looked for in sentences is looked for in these alone. */
export function linesWith(text: string, word: RegExp): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const { index } of text.matchAll(word)) {
    if (index < end) continue;
    const start = Math.max(text.lastIndexOf('\n', index) + 1, end, index - longestLine);
    const stop = text.indexOf('\n', index);
    end = Math.min(stop < 0 ? text.length : stop, start + 2 * longestLine);
    lines.push({ start, text: text.slice(start, end) });
  }
  return lines;
}

/** Ranges of a line at their places in the text. */
export function atLine({ start }: Line, ranges: readonly Range[]): Range[] {
  return ranges.map((range) => ({ start: range.start + start, end: range.end + start }));
}

/** In text order, and each place once. */
export function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}
