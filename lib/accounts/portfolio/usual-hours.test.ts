import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { besideUsual, usualHours } from './usual-hours';

const enterprise = (...hours: number[]) => hours.map((each) => ({ tier: 'Enterprise', hours: each }));

test('seven accounts of a tier are too few to be usual', () => {
  expect(usualHours(enterprise(1, 2, 3, 4, 5, 6, 7)).size).toBe(0);
});

test('the middle half of eight is usual; accounts without a tier are in none', () => {
  const accounts = [...enterprise(9, 1, 2, 3, 4, 5, 6, 7), { hours: 100 }];
  expect(usualHours(accounts).get('Enterprise')).toEqual({ from: 2.75, to: 6.25, n: 8 });
});

test('half of the accounts at least are usual, in whichever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 8, maxLength: 40 }), (hours) => {
      const usual = usualHours(enterprise(...hours)).get('Enterprise');
      expect(usual).toEqual(usualHours(enterprise(...hours.toReversed())).get('Enterprise'));
      const inside = hours.filter((each) => usual && besideUsual(each, usual) === 'usual').length;
      expect(inside * 2).toBeGreaterThanOrEqual(hours.length - 2);
    }),
  );
});
