import { expect, test } from 'vitest';
import { english } from '@/locales/locale';
import { listedValue } from './values';

test.each([
  ['priority', 'high', 'High', false],
  ['priority', 'URGENT', 'Urgent', false],
  ['priority', '2 - High', '2 - High', true],
  ['priority', 'Whenever', 'Whenever', true],
  ['type', 'incident', 'Incident', false],
  ['type', 'service_request', 'Service request', false],
  ['type', 'Sub-task', 'Sub-task', true],
  ['type', 'constructor', 'constructor', true],
  ['status', 'hold', 'On hold', false],
  ['status', 'Waiting for Engineering', 'Waiting for Engineering', true],
  ['channel', 'high', 'high', true],
])('%s: %s is shown as %s; the site’s own text: %s', (field, value, words, isForeign) => {
  expect(listedValue(english, field, value)).toEqual({ words, isForeign });
});
