/**
 * Lines of a table as text: words to the left, numbers to the right.
 * @param {string[]} heads
 * @param {string[][]} cells
 * @param {number} words how many of the first columns hold words
 */
export function tableOf(heads, cells, words) {
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((line) => line[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ parts) =>
    parts
      .map((part, column) => (column < words ? part.padEnd(widths[column] ?? 0) : part.padStart(widths[column] ?? 0)))
      .join('  ');
  return [line(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.map(line)];
}
