import { expect, test } from 'vitest';
import { patterns } from './patterns';

test.each(patterns)('$kind, $name: finds its example and not what looks alike', ({ find, example, finds, not }) => {
  expect(find(example).map(({ value }) => value)).toEqual([finds]);
  expect(find(not)).toEqual([]);
});

test('every row has a name of its own within its kind', () => {
  const names = patterns.map(({ kind, name }) => `${kind}: ${name}`);
  expect(new Set(names).size).toBe(names.length);
});
