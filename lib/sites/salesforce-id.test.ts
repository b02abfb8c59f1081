import { expect, test } from 'vitest';
import { salesforceId18 } from './salesforce-id';

test.each([
  ['0014W000027f6V3', '0014W000027f6V3QAI'],
  ['0014W000027f6V3QAI', '0014W000027f6V3QAI'],
  ['0014W000027f6V3QAA', undefined],
  ['0014W000027f6V', undefined],
  ['related', undefined],
  ['', undefined],
])('%s → %s', (id, expected) => expect(salesforceId18(id)).toBe(expected));
