import { expect, test } from 'vitest';
import { type PolicyView, policyView } from './policy-view';

test.each<[string, unknown, PolicyView]>([
  ['none', undefined, { sets: [], unused: [] }],
  ['one that is no policy', [1], { sets: [], unused: [] }],
  ['a good one', { 'retention.readings': 14 }, { sets: ['retention.readings'], unused: [] }],
  [
    'a name that there is not',
    { favouriteColour: 'plum' },
    { sets: [], unused: [{ path: ['favouriteColour'], reason: 'unknownName' }] },
  ],
  [
    'a bad value',
    { 'time.rounding': { rule: 'down', minutes: 6 } },
    { sets: [], unused: [{ path: ['time.rounding', 'rule'], reason: 'unknownValue' }] },
  ],
  [
    'one that no company may fix',
    { language: 'en' },
    { sets: [], unused: [{ path: ['language'], reason: 'notByPolicy' }] },
  ],
  [
    'a list with a bad entry, of a setting that people have no value of',
    { selectorKeys: [{ name: 'Kelda IT', jwk: '{}' }, { name: 'no key' }] },
    { sets: ['selectorKeys'], unused: [{ path: ['selectorKeys', 1, 'jwk'], reason: 'missing' }] },
  ],
])('%s', (_, managed, view) => {
  expect(policyView(managed)).toEqual(view);
});
