import { expect, test } from 'vitest';
import { defaultWeights, weightsSchema } from './weights';

test('the default weights are such', () => {
  expect(weightsSchema.parse(defaultWeights)).toEqual(defaultWeights);
});

test.each<[string, object]>([
  ['a saturation of nothing', { k1: 0 }],
  ['a length that counts for more than all', { b: 1.5 }],
  ['outcomes that take a whole score away', { outcome: 1 }],
  ['passages of no words', { passageWords: 0 }],
  ['an account whose runs count less than others', { accountOutcome: 0.5 }],
  ['a share above one', { messages: { ...defaultWeights.messages, ours: 2 } }],
  ['a fit for nothing', { fit: { strong: 5, good: 3, weak: 0 } }],
  ['a field without a weight', { fields: { title: 8 } }],
  ['a misspelt name', { signals: 4 }],
  ['no number', { area: '0.5' }],
  ['no finite number', { area: Number.NaN }],
])('%s is refused', (_, part) => {
  expect(weightsSchema.safeParse({ ...defaultWeights, ...part }).success).toBe(false);
});

test('fits that fall are refused', () => {
  const fit = { strong: 3, good: 4, weak: 2 };
  const [issue] = weightsSchema.safeParse({ ...defaultWeights, fit }).error?.issues ?? [];
  expect(issue?.message).toBe('order');
});
