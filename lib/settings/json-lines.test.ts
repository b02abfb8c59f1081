import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json-lines';

test.each([
  ['', 1],
  ['{\n  "a": 1,\n}', 3],
  ['{\n  "a": 1\n  "b": 2\n}', 3],
  ['[1,\n2,,\n3]', 2],
  ['{"a": tru}', 1],
  ["{\n'a': 1}", 2],
  ['[1] 2', 1],
  ['"a\nb"', 1],
  ['01', 1],
])('%j is no JSON from line %i on', (text, line) => {
  expect(readJson(text)).toEqual({ ok: false, line });
});

test('tells the line of each place; of a missing one that of what it is missing from', () => {
  const json = readJson(
    '{\n  "value": [\n    { "id": "a" },\n    {\n      "id": "b",\n      "weight": -1\n    }\n  ]\n}',
  );
  if (!json.ok) throw new Error('It is JSON');
  expect(
    [[], ['value'], ['value', 0], ['value', 1, 'weight'], ['value', 1, 'title'], ['nothing']].map(json.lineOf),
  ).toEqual([1, 2, 3, 6, 4, 1]);
});

test('what is nested beyond reason is refused, not run into', () => {
  expect(readJson('['.repeat(100_000))).toEqual({ ok: false, line: 1 });
});

test('takes what JSON.parse takes, and nothing else', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', '1', '\\', '\n', ':', 'e'))
    .map(([json, at, put]) => json.slice(0, at % (json.length + 1)) + put + json.slice(at % (json.length + 1)));
  fc.assert(fc.property(fc.oneof(fc.json(), broken), (text) => readJson(text).ok === isJson(text)));
});
