import { expect, test } from 'vitest';
import { type Balance, balanceOf, type Standing } from './balance';
import { defaultTargets } from './targets';

const hours = (h: number) => h * 3600;
const week = {
  worked: [4.5, 6.2, 5.7, 2.6].map(hours),
  billable: hours(12.5),
  classes: { reactive: hours(8.5), proactive: hours(4.1), rework: hours(4), internal: hours(2.5) },
};

test('the week of the design', () => {
  const { proactive, billable, rework } = balanceOf(week, defaultTargets);
  const shown = ({ share = 0, standing }: Balance['rework']) => [Math.round(share * 100), standing];
  expect([proactive, billable, rework].map(shown)).toEqual([
    [33, 'low'],
    [66, 'good'],
    [21, 'high'],
  ]);
});

test.each<[Partial<typeof week>, keyof Balance, Standing]>([
  [{ billable: hours(17) }, 'billable', 'high'],
  [{ billable: hours(10) }, 'billable', 'low'],
  [{ classes: { ...week.classes, rework: hours(2.4) } }, 'rework', 'watch'],
  [{ classes: { ...week.classes, rework: hours(1.9) } }, 'rework', 'good'],
  [{ classes: { ...week.classes, proactive: hours(13) } }, 'proactive', 'good'],
  [{ classes: { reactive: 0, proactive: 0, rework: hours(1), internal: 0 } }, 'proactive', 'unknown'],
  [{ worked: [] }, 'billable', 'unknown'],
])('%o: %s is %s', (change, name, standing) => {
  expect(balanceOf({ ...week, ...change }, defaultTargets)[name].standing).toBe(standing);
});
