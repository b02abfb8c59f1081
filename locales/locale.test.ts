import { expect, test } from 'vitest';
import { refusedWords, wayOn } from '@/components/ui/refused';
import type { Refusal } from '@/lib/contract/refusal';
import { chooseLocale, english, loadWords } from './locale';
import { makePlural } from './plural';

test.each<[unknown, string[], string]>([
  ['en', ['de-AT'], 'en'],
  ['auto', ['xx', 'en-US'], 'en'],
  ['auto', ['xx'], 'en'],
  ['constructor', [], 'en'],
  [undefined, [], 'en'],
])('the setting %j with the browser’s %j is %s', (setting, languages, id) => {
  expect(chooseLocale(setting, languages)).toBe(id);
});

test('words are loaded with their language', async () => {
  expect((await loadWords('en')).tag).toBe('en-GB');
});

test('a language with more plural forms chooses among its own', () => {
  const polish = makePlural('pl');
  const forms = { one: '# plik', few: '# pliki', other: '# plików' };
  expect([1, 3, 5, 22].map((n) => polish(n, forms))).toEqual(['1 plik', '3 pliki', '5 plików', '22 pliki']);
});

test('a refusal says what happened, with its parameters, and has a way on', () => {
  const refusals: Refusal[] = [
    { code: 'missing', what: 'entry' },
    { code: 'tooLong', hours: 24 },
    { code: 'siteFailed', failure: { reason: 'network', at: new Date(2026, 10, 19, 10, 54, 12).getTime() } },
  ];
  expect(refusals.map((refusal) => refusedWords(english, refusal))).toEqual([
    'This entry is not there any more: it was deleted meanwhile. Nothing was changed.',
    'That is more than 24 hours. Nothing was saved; log it day by day.',
    'The site could not be reached, at 10:54:12. What was read before is kept. Try again.',
  ]);
  expect(refusals.map(({ code }) => wayOn[code])).toEqual(['none', 'none', 'retry']);
});
