import { expect, test } from 'vitest';
import type { NameOf } from '@/lib/contract/contract';
import { interestsOf } from './interests';

type Question = NameOf<'question'>;

test.each<Question>([
  'suggestions',
  'searchRunbooks',
  'packet',
  'masking',
  'account',
  'time',
  'home',
  'settings',
  'policy',
])('%s is asked again when a setting changes', (name) => {
  const interests = interestsOf[name] as ((input: object, answer: undefined) => object[]) | undefined;
  expect(interests?.({}, undefined)).toContainEqual({ topic: 'settings' });
});

test('an account is heard of by its rows, and by what its own tab reads', () => {
  const answer = { id: 'a', merged: [{ id: 'b' }] } as unknown as Parameters<
    NonNullable<typeof interestsOf.account>
  >[1];
  expect(interestsOf.account?.({ tabId: 1 }, answer)).toEqual([
    { topic: 'account', account: 'a' },
    { topic: 'account', account: 'b' },
    { topic: 'readings', tabId: 1 },
    { topic: 'settings' },
  ]);
});
