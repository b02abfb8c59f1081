import { beforeEach, expect, test, vi } from 'vitest';
import { fc, runs } from '@/tests/properties';
import { createPace } from './pace';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function paced() {
  const begun: { what: number; at: number }[] = [];
  const ending = new AbortController();
  const pace = createPace(ending.signal);
  return { begun, ending, ask: (what: number) => pace(() => begun.push({ what, at: performance.now() })) };
}

test('a calm page waits for nothing; a quick one for the last that it goes to', () => {
  const { begun, ask } = paced();
  ask(1);
  vi.advanceTimersByTime(1000);
  for (const what of [2, 3, 4]) ask(what);
  expect(begun.map(({ what }) => what)).toEqual([1, 2]);
  vi.advanceTimersByTime(250);
  expect(begun.map(({ what }) => what)).toEqual([1, 2, 4]);
});

test('what waits ends with the script', () => {
  const { begun, ask, ending } = paced();
  ask(1);
  ask(2);
  ending.abort();
  vi.advanceTimersByTime(60_000);
  expect(begun).toHaveLength(1);
});

test('however a page goes about it: no more than ten in ten seconds, and in the end the last', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 700 }), { minLength: 1, maxLength: 200 }), (pauses) => {
      const { begun, ask } = paced();
      for (const [what, pause] of pauses.entries()) {
        ask(what);
        vi.advanceTimersByTime(pause);
      }
      vi.advanceTimersByTime(10_000);
      expect(begun.at(-1)?.what).toBe(pauses.length - 1);
      for (const [index, { at }] of begun.entries()) {
        const tenth = begun[index - 10];
        if (tenth) expect(at - tenth.at).toBeGreaterThanOrEqual(10_000);
      }
    }),
    { numRuns: runs(100) },
  );
});
