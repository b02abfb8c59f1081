import { expect, test } from 'vitest';
import { freshnessIn, isAtGoal, isSelected, selections, usesIn } from './library-figures';

const use = (part: object = {}) => ({ shown: 0, opened: 0, solved: 0, helped: 0, didNotFit: 0, ...part });
const one = (area: string, isStale: boolean, owner = 'Mara', part: object = {}) => ({
  ...{ area, isStale, owner },
  use: use(part),
});
const library = [
  one('Identity · SSO', false, 'Mara', { shown: 4, opened: 3, solved: 2 }),
  one('Identity · SCIM', true, '', { shown: 2, didNotFit: 1 }),
  one('Data · import', false),
  one('', true, '', { shown: 1, didNotFit: 2, helped: 1 }),
];

test('freshness is a share of all and of each area, the largest first', () => {
  expect(freshnessIn(library)).toEqual({
    fresh: 2,
    of: 4,
    areas: [
      { area: 'Identity', fresh: 1, of: 2 },
      { area: '', fresh: 0, of: 1 },
      { area: 'Data', fresh: 1, of: 1 },
    ],
  });
});

test.each([
  [4, 5, true],
  [79, 100, false],
  [0, 0, true],
])('%d of %d fresh is the goal: %s', (fresh, of, expected) => {
  expect(isAtGoal({ fresh, of })).toBe(expected);
});

test('what came of it is summed; a run ends one way', () => {
  expect(usesIn(library)).toEqual({ shown: 7, opened: 3, solved: 2, helped: 1, didNotFit: 3, runs: 6 });
});

test('selections', () => {
  const counts = selections.map((selection) => library.filter(isSelected[selection]).length);
  expect(Object.fromEntries(selections.map((name, at) => [name, counts[at]]))).toEqual({
    all: 4,
    stale: 2,
    noOwner: 2,
    neverFit: 1,
  });
});
