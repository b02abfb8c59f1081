import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { apart, writtenHours } from './apart';
import { axisOf } from './axis';
import type { Block, DayStrip } from './week-strips';

const block = (start: number, end: number, lane = 0): Block<string> => ({
  from: start,
  to: end,
  start,
  end,
  lane,
  entry: `${start}-${end}`,
  isFromBefore: false,
  goesOn: false,
});
const dayOf = (...blocks: Block<string>[]): DayStrip<string> => ({
  day: { first: '2026-11-19', from: 0, to: 0 } as never,
  blocks,
  lanes: Math.max(1, ...blocks.map(({ lane }) => lane + 1)),
  gaps: [],
  overlaps: [],
});
const drawn = (day: DayStrip<string>, least: number) =>
  apart(day, axisOf(day.blocks), least).blocks.map(({ lane }) => lane);

describe('blocks', () => {
  const morning = dayOf(block(540, 600), block(600, 610), block(615, 625), block(900, 960));
  test.each([
    ['with room for all stay in one line', 0, [0, 0, 0, 0]],
    ['that could not be hit apart lie below each other', 0.1, [0, 1, 0, 0]],
    ['with hardly any room have a lane each', 0.5, [0, 1, 2, 0]],
  ])('%s', (_, least, lanes) => {
    expect(drawn(morning, least)).toEqual(lanes);
  });

  test('at one time are below each other, however much room there is', () => {
    expect(drawn(dayOf(block(540, 600, 0), block(550, 580, 1)), 0)).toEqual([0, 1]);
  });

  test('in one lane never share what can be hit', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    const blocks = fc.array(
      fc.tuple(minutes, minutes).map(([a, b]) => block(Math.min(a, b), Math.max(a, b) + 1)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(blocks, fc.double({ min: 0, max: 1, noNaN: true }), (all, least) => {
        const axis = axisOf(all);
        const day = apart(dayOf(...all), axis, least);
        const targets = day.blocks.map(({ start, end, lane }) => {
          const width = Math.min(1, Math.max(least, axis.place(end) - axis.place(start)));
          const left = Math.min(Math.max(0, (axis.place(start) + axis.place(end) - width) / 2), 1 - width);
          return { lane, from: left, to: left + width };
        });
        for (const [index, one] of targets.entries()) {
          for (const other of targets.slice(index + 1)) {
            if (one.lane === other.lane)
              expect(Math.min(one.to, other.to) - Math.max(one.from, other.from)).toBeLessThan(1e-6);
          }
        }
        expect(day.lanes).toBe(Math.max(1, ...targets.map(({ lane }) => lane + 1)));
      }),
    );
  });
});

describe('hours', () => {
  const axis = axisOf([block(8 * 60, 18 * 60)]);
  test.each([
    ['all, where there is room', 0.02, [0, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]],
    ['every second, where there is less', 0.12, [0, 10, 12, 14, 16]],
    ['none but the last, where there is hardly any', 0.9, []],
  ])('%s', (_, wide, hours) => {
    expect(writtenHours(axis, wide)).toEqual(hours);
  });
});
