import { expect, test } from 'vitest';
import { english } from '@/locales/locale';
import { ticketContext, todayAt } from '../../testing/samples';
import { placeOf } from './place';

const author = { name: 'Ines', role: 'customer' as const };
const context = {
  ...ticketContext(),
  conversation: [
    { id: 'description', author, at: todayAt(8, 42), text: 'SSO is broken' },
    { id: 'c1', author, at: todayAt(8, 51), text: 'About 140 users' },
    { id: 'c2', author, public: false, at: todayAt(8, 58), text: 'From the log' },
    { id: 'c3', author, text: 'Thanks' },
  ],
};

test.each([
  ['subject', 'Subject'],
  ['description', 'Description · 08:42'],
  ['c1', 'Comment 2 · 08:51'],
  ['c2', 'Internal note 3 · 08:58'],
  ['c3', 'Comment 4'],
  ['gone', 'Not in this reading'],
])('%s → %s', (entry, place) => {
  expect(placeOf(english, entry, context, todayAt(12, 0))).toBe(place);
});
