import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { later, stampAfter, stampOnDevice, timeOf } from './stamp';

const device = '6b1f0c5e-2f77-4a8e-9d10-4f6d2a90c1be';
const other = '6b1f0c5e-2f77-4a8e-9d10-4f6d2a90c1bf';
const wallClock = fc.integer({ min: 0, max: Date.UTC(2200, 0) });

test('follows the wall clock and names the device', () => {
  const now = Date.UTC(2026, 10, 19);
  expect(stampAfter(undefined, now, device)).toBe(`${now.toString(16).padStart(12, '0')}-0000-4f6d2a90c1be`);
  expect(stampAfter(stampAfter(undefined, now, device), now + 5, device)).toBe(stampAfter(undefined, now + 5, device));
  expect(timeOf(stampAfter(undefined, now, device))).toBe(now);
});

test('counts events while the wall clock stands still or goes back', () => {
  const after = (last: string, now: number) => stampAfter(last, now, device);
  expect(after('019a00000000-0000-4f6d2a90c1be', 0x19a00000000)).toBe('019a00000000-0001-4f6d2a90c1be');
  expect(after('019a00000000-0001-4f6d2a90c1be', 5)).toBe('019a00000000-0002-4f6d2a90c1be');
  expect(after('019a00000000-ffff-4f6d2a90c1be', 5)).toBe('019a00000001-0000-4f6d2a90c1be');
});

test('two devices never make the same stamp, and what was heard of comes before what follows', () => {
  expect(stampAfter(undefined, 7, device)).not.toBe(stampAfter(undefined, 7, other));
  const heard = later(stampAfter(undefined, 5, device), stampAfter(undefined, 900, other));
  expect(stampAfter(heard, 6, device) > stampAfter(undefined, 900, other)).toBe(true);
  expect(later(undefined, 'a')).toBe('a');
});

test('a stamp from before devices were part of it is completed', () => {
  expect(stampOnDevice('019a00000000-0003', device)).toBe('019a00000000-0003-4f6d2a90c1be');
});

test('stamps of any wall clock, jumping as it likes, sort as text in the order they were made', () => {
  fc.assert(
    fc.property(fc.array(wallClock, { minLength: 2, maxLength: 50 }), (clocks) => {
      const stamps: string[] = [];
      for (const now of clocks) stamps.push(stampAfter(stamps.at(-1), now, device));
      expect(stamps).toEqual([...new Set(stamps)].sort());
    }),
  );
});

test('no stamp is behind the largest wall clock seen', () => {
  fc.assert(
    fc.property(fc.array(wallClock, { minLength: 1, maxLength: 50 }), (clocks) => {
      let last: string | undefined;
      for (const now of clocks) last = stampAfter(last, now, device);
      expect(last && last >= stampAfter(undefined, Math.max(...clocks), device)).toBe(true);
    }),
  );
});
