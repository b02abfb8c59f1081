import { expect, test } from 'vitest';
import { ticketContext } from '../../testing/samples';
import { recordFor } from './words';

const context = ticketContext();

test.each([
  ['of this account', ['a'], ['a', 'b'], true],
  ['of another account', ['c'], ['a', 'b'], false],
  ['internal work', [], ['a'], true],
  ['a record that names no account', ['c'], [], true],
])('%s: the record belongs to the entry → %s', (_, accountKeys, recordKeys, belongs) => {
  const record = recordFor({ accountKeys }, recordKeys, context);
  expect(record?.ref).toEqual(belongs ? context.ref : undefined);
});
