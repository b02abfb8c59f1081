import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { type Mendable, mendRunning } from './mend-running';

const entry = (id: string, startedAt: number, more: Partial<Mendable> = {}): Mendable => ({
  id,
  author: 'mara',
  startedAt,
  ...more,
});
const mendedAt = (at: number) => ({ endedAt: at, mended: { rule: 'twoRunning' as const, at } });

test.each<[string, Mendable[], Mendable[]]>([
  ['nothing', [], []],
  ['one that runs', [entry('a', 10)], []],
  ['one that runs beside stopped ones', [entry('a', 10), entry('b', 20, { endedAt: 30 })], []],
  ['two that run', [entry('b', 20), entry('a', 10)], [entry('a', 10, mendedAt(20))]],
  [
    'three that run',
    [entry('c', 30), entry('a', 10), entry('b', 20)],
    [entry('a', 10, mendedAt(20)), entry('b', 20, mendedAt(30))],
  ],
  ['two that began at once', [entry('b', 10), entry('a', 10)], [entry('a', 10, mendedAt(10))]],
  // It was logged after the fact: it never stopped a clock.
  [
    'a stopped one between them',
    [entry('a', 10), entry('b', 30), entry('c', 20, { endedAt: 25 })],
    [entry('a', 10, mendedAt(30))],
  ],
  ['a deleted one', [entry('a', 10), entry('b', 20, { deletedAt: 25 })], []],
  ['those of two people', [entry('a', 10), entry('b', 20, { author: 'priya' })], []],
  [
    'one mended before, with an earlier follower',
    [entry('a', 10, mendedAt(30)), entry('b', 20)],
    [entry('a', 10, mendedAt(20))],
  ],
  ['one mended before, with a later follower', [entry('a', 10, mendedAt(20)), entry('b', 30)], []],
  ['one mended before that a person corrected', [entry('a', 10, { ...mendedAt(30), endedAt: 28 }), entry('b', 20)], []],
  ['one that runs before one mended', [entry('a', 10), entry('b', 20, mendedAt(40))], []],
])('%s', (_, entries, changed) => {
  expect(mendRunning(entries)).toEqual(changed);
});

describe('properties', () => {
  const entries = fc
    .array(
      fc.record({
        startedAt: fc.integer({ min: 0, max: 12 }),
        length: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 2, nil: undefined }),
        author: fc.constantFrom('mara', 'mara', 'priya'),
        isDeleted: fc.constantFrom(false, false, false, true),
      }),
      { maxLength: 8 },
    )
    .map((all) =>
      all.map(({ startedAt, length, author, isDeleted }, index) =>
        entry(`e${index}`, startedAt, {
          author,
          ...(length !== undefined && { endedAt: startedAt + length }),
          ...(isDeleted && { deletedAt: 20, endedAt: startedAt }),
        }),
      ),
    );
  /** The database after the rule, by id. */
  const mend = (all: readonly Mendable[]): Mendable[] => {
    const changed = new Map(mendRunning(all).map((each) => [each.id, each]));
    return all.map((each) => changed.get(each.id) ?? each).sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const running = (all: Mendable[], author: string) =>
    all.filter((each) => each.author === author && each.endedAt === undefined && each.deletedAt === undefined);

  test('at most one of a person runs, and one does if any did: the one that began last', () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const author of ['mara', 'priya']) {
          const before = running(all, author).sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
          expect(running(mend(all), author)).toEqual(before.slice(-1));
        }
      }),
    );
  });

  test('nothing ends before it began, nothing stopped by a person changes, and a mended one says so', () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const changed of mendRunning(all)) {
          const was = all.find(({ id }) => id === changed.id);
          expect(was?.endedAt).toBeUndefined();
          expect(changed.endedAt).toBeGreaterThanOrEqual(changed.startedAt);
          expect(changed).toEqual({ ...was, endedAt: changed.mended?.at, mended: changed.mended });
          expect(all.some(({ id, startedAt }) => id !== changed.id && startedAt === changed.endedAt)).toBe(true);
        }
      }),
    );
  });

  test('doing it again does nothing', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(mendRunning(mend(all))).toEqual([]);
      }),
    );
  });

  test('the order of the entries does not matter', () => {
    const pairs = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(pairs, ([all, shuffled]) => {
        expect(mendRunning(shuffled)).toEqual(mendRunning(all));
      }),
    );
  });

  test('the order in which databases meet does not matter', () => {
    const parts = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.array(fc.nat({ max: 2 }), { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(parts, ([all, devices]) => {
        const on = (device: number) => mend(all.filter((_, index) => devices[index] === device));
        const oneByOne = mend([...mend([...on(0), ...on(1)]), ...on(2)]);
        const otherwise = mend([...on(0), ...mend([...on(2), ...on(1)])]);
        expect(oneByOne).toEqual(mend(all));
        expect(otherwise).toEqual(mend(all));
      }),
    );
  });
});
