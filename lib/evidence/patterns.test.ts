import { expect, test } from 'vitest';
import { examples } from './examples';
import { patterns } from './patterns';

const nameOf = ({ kind, name }: { kind: string; name: string }) => `${kind}: ${name}`;
const byName = new Map(patterns.map((pattern) => [nameOf(pattern), pattern]));

test.each(examples)('$kind, $name: finds its example and not what looks alike', (row) => {
  const pattern = byName.get(nameOf(row));
  expect(pattern?.find(row.example).map(({ value }) => value)).toEqual([row.finds]);
  expect(pattern?.find(row.not)).toEqual([]);
});

test('every row has a name of its own within its kind, and an example', () => {
  expect(byName.size).toBe(patterns.length);
  expect(examples.map(nameOf).sort()).toEqual([...byName.keys()].sort());
});
