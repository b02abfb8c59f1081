import type { Range } from './pattern';

/** Lines before and after a place that a pattern may look at: a label, and its value below it. */
const linesAround = 1;

/**
 * The lines around some places of a text, joined where they touch: in text order, and in all no longer than the text.
 * The places are in text order too. Linear.
 */
export function windowsAround(text: string, places: readonly Range[]): Range[] {
  const starts = lineStarts(text);
  const windows: Range[] = [];
  let [first, last] = [0, 0];
  for (const place of places) {
    while ((starts[first + 1] ?? Number.POSITIVE_INFINITY) <= place.start) first += 1;
    last = Math.max(last, first);
    while ((starts[last + 1] ?? Number.POSITIVE_INFINITY) < place.end) last += 1;
    const start = starts[Math.max(0, first - linesAround)] ?? 0;
    const end = starts[last + 1 + linesAround] ?? text.length;
    const before = windows.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
