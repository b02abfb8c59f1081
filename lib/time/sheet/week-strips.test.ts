import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { axisOf } from './axis';
import { columnsOf } from './span';
import { weekStrips } from './week-strips';

const zone = 'Europe/Berlin';
const at = (time: string) => Date.parse(`${time}:00+01:00`);
const week = columnsOf('week', calendarDate('2026-11-19'), zone);
const now = at('2026-11-19T10:54');
const entry = (id: string, startedAt: number, endedAt?: number) => ({
  id,
  startedAt,
  ...(endedAt === undefined ? {} : { endedAt }),
});
const entries = [
  entry('night', at('2026-11-17T22:30'), at('2026-11-18T01:30')),
  entry('one', at('2026-11-19T08:05'), at('2026-11-19T09:02')),
  entry('two', at('2026-11-19T08:55'), at('2026-11-19T09:20')),
  entry('three', at('2026-11-19T09:20'), at('2026-11-19T10:00')),
  entry('runs', at('2026-11-19T10:12')),
];

describe('a week', () => {
  const { axis, strips } = weekStrips(entries, week, now, zone);
  const shown = (index: number) =>
    strips[index]?.blocks.map(({ entry: { id }, start, end, lane, isFromBefore, goesOn }) => ({
      id,
      start,
      end,
      lane,
      isFromBefore,
      goesOn,
    }));

  test('an entry over midnight is drawn on both days', () => {
    expect(shown(1)).toEqual([
      { id: 'night', start: 22.5 * 60, end: 24 * 60, lane: 0, isFromBefore: false, goesOn: true },
    ]);
    expect(shown(2)).toEqual([{ id: 'night', start: 0, end: 90, lane: 0, isFromBefore: true, goesOn: false }]);
  });

  test('what was at the same time lies in lanes, with the overlap; a short gap is told', () => {
    const thursday = strips[3];
    expect(shown(3)?.map(({ id, lane }) => [id, lane])).toEqual([
      ['one', 0],
      ['two', 1],
      ['three', 0],
      ['runs', 0],
    ]);
    expect(thursday?.lanes).toBe(2);
    expect(thursday?.overlaps.map(({ start, end }) => [start, end])).toEqual([[535, 542]]);
    expect(thursday?.gaps.map(({ start, end }) => [start, end])).toEqual([[600, 612]]);
  });

  test('hours without anything all week are folded', () => {
    expect(axis.stretches.filter(({ isFolded }) => isFolded).map(({ from, to }) => [from, to])).toEqual([
      [2, 8],
      [11, 22],
    ]);
    expect(axis.place(0)).toBe(0);
    expect(axis.place(24 * 60)).toBe(1);
  });
});

test('a break of hours is no gap that was forgotten', () => {
  const day = [
    entry('a', at('2026-11-16T09:00'), at('2026-11-16T11:00')),
    entry('b', at('2026-11-16T14:00'), at('2026-11-16T15:00')),
  ];
  expect(weekStrips(day, week, now, zone).strips[0]?.gaps).toEqual([]);
});

test('an empty week folds nothing', () => {
  const { axis, strips } = weekStrips([], week, now, zone);
  expect(axis.stretches).toHaveLength(24);
  expect(strips.every(({ blocks }) => blocks.length === 0)).toBe(true);
});

test('the hour that comes twice never draws backwards', () => {
  const days = columnsOf('week', calendarDate('2026-10-25'), zone);
  const twice = [entry('a', Date.parse('2026-10-25T02:50+02:00'), Date.parse('2026-10-25T02:10+01:00'))];
  const [block] = weekStrips(twice, days, Date.parse('2026-10-26T00:00Z'), zone).strips[6]?.blocks ?? [];
  expect(block && block.end >= block.start).toBe(true);
});

test('places rise along the line, over folded hours too', () => {
  const axis = axisOf([
    { start: 30, end: 90 },
    { start: 600, end: 700 },
  ]);
  const places = Array.from({ length: 97 }, (_, index) => axis.place(index * 15));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(axis.stretches.reduce((width, stretch) => width + stretch.width, 0)).toBeCloseTo(1);
});
