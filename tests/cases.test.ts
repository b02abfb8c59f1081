import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casesIn, outcomeOf } from '../scripts/cases/case';

/** What `npm run cases` does with a file, for every file of our own. */
const files = globSync('tests/cases/*.jsonl').sort();

test('there are cases', () => expect(files.length).toBeGreaterThan(5));

describe.each(files)('%s', (file) => {
  const cases = casesIn(readFileSync(file, 'utf8'));

  test.each(cases.map((one) => [one.id, one.kind, one] as const))('%s: %s', (_id, _kind, one) => {
    expect(outcomeOf(one).problems).toEqual([]);
  });

  test('ids are distinct', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });
});

test('a case that cannot be used says why', () => {
  expect(() => casesIn('{"id":"x"}')).toThrow('line 1');
  const of = (call: string) => outcomeOf({ id: 'x', kind: 'k', call, input: {}, expected: {} });
  expect(of('nothing')).toMatchObject({ outcome: 'failed', problems: ['There is no call "nothing".'] });
  expect(of('packet').outcome).toBe('failed');
  expect(of('read').outcome).toBe('left');
});

test.each([
  [{ expected: 'missing' }, []],
  [{ expected: 'weak or missing' }, []],
  [{ expected: 'not met' }, []],
  [{ expected: 'missing (nothing is said)' }, []],
  [{ expected: 'met' }, ['expected: expected met, is missing']],
  [{ expectedCites: 'x' }, ['expectedCites "x", cited is []']],
  [{ expectedCitesNot: 'x' }, []],
  [{ nothing: 'met' }, ['there is no criterion "nothing"']],
])('%j of a message that says nothing', (expected, problems) => {
  const input = { subject: 'Help', text: 'Hello' };
  expect(outcomeOf({ id: 'x', kind: 'k', call: 'packet', input, expected }).problems).toEqual(problems);
});
