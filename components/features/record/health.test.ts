import { expect, test } from 'vitest';
import { english as w } from '@/locales/locale';
import { ticketContext } from '../../testing/samples';
import { fieldLabel } from './fields';
import { healthOf, healthWords } from './health';

const label = (name: string) => fieldLabel(w, name);
const read = { value: 'x', source: 'api', at: 0 } as const;

function context(part: Partial<ReturnType<typeof ticketContext>>) {
  return { ...ticketContext(), fields: {}, empty: [], ...part };
}

test.each([
  ['all read', context({ fields: { subject: read, group: read } }), '2 of 2 fields', true],
  ['one the site says is empty', context({ fields: { subject: read }, empty: ['group'] }), '2 of 2 fields', true],
  ['one missing is named', context({ fields: { subject: read } }), '1 of 2 fields: group missing', false],
  ['several missing', context({}), '0 of 2 fields', false],
  [
    'partial is not complete',
    context({ fields: { subject: read, group: read }, partial: true }),
    '2 of 2 fields',
    false,
  ],
  ['more than expected', context({ fields: { subject: read, group: read, channel: read } }), '2 of 2 fields', true],
])('%s', (_, given, words, complete) => {
  const health = healthOf({ expected: ['subject', 'group'] }, given);
  expect(healthWords(w, health, label)).toBe(words);
  expect(health.complete).toBe(complete);
});

test('sources are named, most first', () => {
  const fields = { subject: { ...read, source: 'title' as const }, group: read, channel: read };
  expect(healthOf({ expected: [] }, context({ fields })).sources).toEqual(['api', 'title']);
});

test('one that was read before says since when it is missing', () => {
  const health = healthOf({ expected: ['subject', 'group'] }, context({ fields: { subject: read } }));
  expect(healthWords(w, health, label, () => 'Tuesday')).toBe('1 of 2 fields: group missing since Tuesday');
});
