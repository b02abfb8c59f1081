import { expect, test } from 'vitest';
import type { Refusal } from '@/lib/contract/refusal';
import { english } from '@/locales/locale';
import { refusedWords, wayOn } from './refused';

test('a refusal says what happened, with its parameters, and has a way on', () => {
  const refusals: Refusal[] = [
    { code: 'missing', what: 'entry' },
    { code: 'tooLong', hours: 24 },
    { code: 'siteFailed', failure: { reason: 'network', at: new Date(2026, 10, 19, 10, 54, 12).getTime() } },
  ];
  expect(refusals.map((refusal) => refusedWords(english, refusal))).toEqual([
    'This entry is not there any more: it was deleted meanwhile. Nothing was changed.',
    'That is more than 24 hours. Log it day by day.',
    'The site could not be reached, at 10:54:12. What was read before is kept. Try again.',
  ]);
  expect(refusals.map(({ code }) => wayOn[code])).toEqual(['none', 'none', 'retry']);
});
