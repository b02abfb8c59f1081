import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { nextStamp, stampAfter } from './clock';
import { freshDisk } from './test-database';

const wallClock = fc.integer({ min: 0, max: Date.UTC(2200, 0) });

test('follows the wall clock', () => {
  const now = Date.UTC(2026, 10, 19);
  expect(stampAfter(undefined, now)).toBe(`${now.toString(16).padStart(12, '0')}-0000`);
  expect(stampAfter(stampAfter(undefined, now), now + 5)).toBe(stampAfter(undefined, now + 5));
});

test('counts events while the wall clock stands still or goes back', () => {
  expect(stampAfter('019a00000000-0000', 0x19a00000000)).toBe('019a00000000-0001');
  expect(stampAfter('019a00000000-0001', 5)).toBe('019a00000000-0002');
  expect(stampAfter('019a00000000-ffff', 5)).toBe('019a00000001-0000');
});

test('stamps of any wall clock, jumping as it likes, sort as text in the order they were made', () => {
  fc.assert(
    fc.property(fc.array(wallClock, { minLength: 2, maxLength: 50 }), (clocks) => {
      const stamps: string[] = [];
      for (const now of clocks) stamps.push(stampAfter(stamps.at(-1), now));
      expect(stamps).toEqual([...new Set(stamps)].sort());
    }),
  );
});

test('no stamp is behind the largest wall clock seen', () => {
  fc.assert(
    fc.property(fc.array(wallClock, { minLength: 1, maxLength: 50 }), (clocks) => {
      let last: string | undefined;
      for (const now of clocks) last = stampAfter(last, now);
      expect(last && last >= stampAfter(undefined, Math.max(...clocks))).toBe(true);
    }),
  );
});

test('goes on from what is on disk, and a change that failed did not tick it', async () => {
  const disk = freshDisk();
  const first = disk.connect();
  const one = await first.transaction('rw', first.meta, () => nextStamp(first, 1000));
  const failed = first.transaction('rw', first.meta, async () => {
    await nextStamp(first, 9000);
    throw new Error('the change failed');
  });
  await expect(failed).rejects.toThrow('the change failed');
  first.close();

  const second = disk.connect();
  const two = await second.transaction('rw', second.meta, () => nextStamp(second, 500));
  expect(one).toBe(stampAfter(undefined, 1000));
  expect(two).toBe(stampAfter(one, 500));
});
