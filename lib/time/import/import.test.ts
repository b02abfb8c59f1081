import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { timeFiles as samples } from '@/tests/time-files';
import { readRows } from './read';
import { shapeOf, shapes } from './shapes';

const zone = 'Europe/Berlin';
const now = Date.parse('2026-11-20T12:00:00+01:00');
const at = (time: string) => Date.parse(`${time}:00+01:00`);

const linesOf = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
const read = (text: string, order?: 'dayFirst' | 'monthFirst') => {
  const lines = linesOf(text);
  const shape = shapeOf(lines[0] ?? []);
  if (!shape) throw new Error('Not recognised.');
  return readRows(shape, lines, { zone, now, ...(order ? { order } : {}) });
};

describe.each(shapes)('$id', ({ id }) => {
  test('is known by its headers', () => {
    expect(shapeOf(linesOf(samples[id])[0] ?? [])?.id).toBe(id);
  });

  test('is read, the same each time', () => {
    const { rows, refused } = read(samples[id]);
    expect(refused).toEqual([]);
    expect(rows[0]).toMatchObject({ line: 2, note: 'Token rotation, again' });
    expect(rows[0]?.group).toMatch(/^Halden Freight · (?:SCIM rollout|KEL-812)$/);
    if (id !== 'harvest') {
      expect(rows[0]).toMatchObject({ startedAt: at('2026-11-17T22:30'), endedAt: at('2026-11-18T01:30') });
    }
    expect(read(samples[id]).rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
  });
});

test('a file without times has its rows laid one after the other', () => {
  const { rows, hasNoTimes } = read(samples.harvest);
  expect(hasNoTimes).toBe(true);
  expect(rows.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
    [at('2026-11-17T09:00'), at('2026-11-17T10:30')],
    [at('2026-11-17T10:30'), at('2026-11-17T10:45')],
  ]);
  expect(rows.map(({ billable }) => billable)).toEqual([false, true]);
});

test.each([
  ['03/04/2026', undefined, true, '2026-04-03'],
  ['03/04/2026', 'monthFirst', true, '2026-03-04'],
  ['13/04/2026', 'monthFirst', false, '2026-04-13'],
  ['03.04.2026', 'monthFirst', false, '2026-04-03'],
] as const)('%s, as %s: ambiguous %s, is %s', (date, order, isAmbiguous, day) => {
  const file = read(samples.harvest.split('2026-11-17').join(date), order);
  expect(file.isAmbiguous).toBe(isAmbiguous);
  expect(new Date(file.rows[0]?.startedAt ?? 0).toISOString().slice(0, 10)).toBe(day);
});

test('rows that are none are refused with line and reason, the others taken', () => {
  const row = (change: string) => `2026-11-17,Halden Freight,SSO,S,Support,x,${change}`;
  const text = [
    samples.harvest.split('\n')[0],
    row('1,No'),
    row('soon,No'),
    row('0,No'),
    row('30,No'),
    row('1,No').replace('2026-11-17', '2026-02-30'),
    row('1,No').replace('2026-11-17', '2027-11-17'),
  ].join('\n');
  const { rows, refused } = read(text);
  expect(rows.map(({ line }) => line)).toEqual([2]);
  expect(refused).toEqual([
    { line: 3, problem: 'noDuration' },
    { line: 4, problem: 'noDuration' },
    { line: 5, problem: 'tooLong' },
    { line: 6, problem: 'noDate' },
    { line: 7, problem: 'inFuture' },
  ]);
});

test('two rows that say the same are two', () => {
  const twice = `${samples.toggl}\n${samples.toggl.split('\n')[1]}`;
  expect(new Set(read(twice).rows.map(({ key }) => key)).size).toBe(2);
});

test('a file of another kind is not recognised', () => {
  expect(shapeOf(['Name', 'Mail'])).toBeUndefined();
});
