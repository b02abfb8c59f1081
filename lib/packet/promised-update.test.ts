import { expect, test } from 'vitest';
import { fc, runs } from '@/tests/properties';
import { promisedUpdate } from './promised-update';

/** Thursday, 19 November 2026, 14:20 in Berlin. */
const given = { now: Date.parse('2026-11-19T13:20:00Z'), zone: 'Europe/Berlin', monthFirst: false };

test.each([
  ['The next update comes by 16:00.', '2026-11-19T15:00Z'],
  ['I will update you by 4:30 pm today.', '2026-11-19T15:30Z'],
  ['We will get back to you at 4:30.', '2026-11-19T15:30Z'],
  ['You will hear from us by 9:30.', '2026-11-19T20:30Z'],
  ['I will write again tomorrow at noon.', '2026-11-20T11:00Z'],
  ['We will inform you tomorrow.', '2026-11-20T16:00Z'],
  ['I will get back to you on Friday.', '2026-11-20T16:00Z'],
  ['I will get back to you on Thursday.', '2026-11-26T16:00Z'],
  ['Next update: 24 November, 10:00.', '2026-11-24T09:00Z'],
  ['Next update: 2 January.', '2027-01-02T16:00Z'],
  ['We will update you within two hours.', '2026-11-19T15:20Z'],
  ['Next update at 16:00 UTC.', '2026-11-19T16:00Z'],
  ['Ich melde mich bis morgen 12 Uhr.', '2026-11-20T11:00Z'],
  ['Ich melde mich am Freitag um 9:15 Uhr.', '2026-11-20T08:15Z'],
  ['Sie bekommen bis 24.11. eine Rückmeldung.', '2026-11-24T16:00Z'],
  ['Wir melden uns innerhalb von 3 Stunden.', '2026-11-19T16:20Z'],
  ['It was reported on Monday. I will update you by 16:00.', '2026-11-19T15:00Z'],
  ['I will update you by 18:00, and report again. We will update you by 16:00.', '2026-11-19T15:00Z'],
])('%j is promised for %s', (draft, at) => {
  expect(promisedUpdate(draft, given)?.dueAt).toBe(Date.parse(at));
});

test.each([
  'It is fixed by Friday.',
  'Could you update us by 16:00?',
  'Please let us know by tomorrow.',
  'I cannot promise an update by 16:00.',
  'We will keep you posted.',
  // Whose summer that is, nobody tells.
  'Next update at 16:00 EST.',
  'I will update you today at 9:00 am.',
  'We are on version 4.18.2 and will update you.',
])('%j promises no next update', (draft) => {
  expect(promisedUpdate(draft, given)).toBeUndefined();
});

test('whatever is written, what is promised lies ahead', () => {
  const words = fc.constantFrom(
    'I will update you',
    'by',
    'Friday',
    'tomorrow',
    '9:30',
    '16 Uhr',
    '24.11.',
    'in 2 hours',
    '.',
    'at noon',
  );
  const drafts = fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 12 });
  fc.assert(
    fc.property(drafts, fc.integer({ min: 0, max: 4e12 }), (pieces, now) => {
      const found = promisedUpdate(pieces.join(' '), { ...given, now });
      if (found) expect(found.dueAt).toBeGreaterThan(now);
    }),
    { numRuns: runs(500) },
  );
});
