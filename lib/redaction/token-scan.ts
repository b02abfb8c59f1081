import type { Range, SensitivePattern } from './pattern';

interface Shape {
  starts: string;
  shape: string;
  isLoose?: boolean;
}

/** No letter or digit, but for those of an escape: `%20`, `\\n`. */
const before = '(?<![A-Za-z0-9](?<!%[0-9A-Fa-f]{2}|\\\\[nrt]))';
const after = '(?![A-Za-z0-9])';

/**
 * Finds tokens of many shapes in one walk over the text: a table tells by two signs which shapes may begin there, so
 * that the number of shapes costs nothing where none stands.
 */
export function tokenFinder(shapes: readonly Shape[]): SensitivePattern['find'] {
  const patterns = shapes.map(({ shape, isLoose }) => new RegExp(`${isLoose ? '' : before}${shape}${after}`, 'y'));
  const tried: number[][] = [[]];
  const table = new Uint8Array(1 << 14);
  for (const [index, { starts }] of shapes.entries()) {
    for (const start of new Set(starts.split(' ').map((each) => each.slice(0, 2)))) {
      const key = keyOf(start.charCodeAt(0), start.charCodeAt(1));
      if (table[key] === 0) table[key] = tried.push([]) - 1;
      tried[table[key] ?? 0]?.push(index);
    }
  }
  return (text) => {
    const ranges: Range[] = [];
    let last = text.charCodeAt(0);
    for (let at = 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const row = last < 0x80 && code < 0x80 ? (table[keyOf(last, code)] ?? 0) : 0;
      last = code;
      if (row === 0) continue;
      const end = endOfToken(text, at - 1, tried[row] ?? [], patterns);
      if (end === undefined) continue;
      ranges.push({ start: at - 1, end });
      at = end;
      last = text.charCodeAt(end);
    }
    return ranges;
  };
}

const keyOf = (first: number, second: number) => (first << 7) | second;

function endOfToken(text: string, at: number, shapes: readonly number[], patterns: readonly RegExp[]) {
  for (const shape of shapes) {
    const pattern = patterns[shape];
    if (!pattern) continue;
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return undefined;
}
