import { expect, test } from 'vitest';
import { ticketContext } from '../../testing/samples';
import { recordFor } from './words';

const context = ticketContext();
const on = { ref: context.ref, context };

test.each<[string, string | undefined, { id?: string; keys: string[] }, boolean]>([
  ['of this account', 'a', { id: 'a', keys: ['x', 'y'] }, true],
  ['of another account', 'c', { id: 'a', keys: ['x', 'y'] }, false],
  ['of another account, nothing being kept of this one', 'c', { keys: ['x'] }, false],
  ['internal work', undefined, { id: 'a', keys: ['x'] }, true],
  ['a record that names no account', 'c', { keys: [] }, true],
])('%s: the record belongs to the entry → %s', (_, accountId, account, belongs) => {
  const record = recordFor({ id: 'e', accountId }, { account }, on);
  expect(record?.ref).toEqual(belongs ? context.ref : undefined);
});

test('of another account, that the person said the record belongs to: the record belongs to the entry', () => {
  const view = { account: { id: 'a', keys: ['x'] }, engagementId: 'e' };
  expect(recordFor({ id: 'e', accountId: 'c' }, view, on)?.ref).toEqual(context.ref);
  expect(recordFor({ id: 'f', accountId: 'c' }, view, on)).toBeUndefined();
});
