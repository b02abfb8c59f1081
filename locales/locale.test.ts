import { expect, test } from 'vitest';
import { chooseLocale, loadWords } from './locale';
import { makePlural } from './plural';

test.each<[unknown, string[], string]>([
  ['en', ['de-AT'], 'en'],
  ['de', ['en-US'], 'de'],
  ['auto', ['de-AT', 'en'], 'de'],
  ['auto', ['fr', 'de', 'en'], 'de'],
  ['auto', ['en-GB', 'de'], 'en'],
  ['auto', ['xx', 'en-US'], 'en'],
  ['auto', ['xx'], 'en'],
  ['constructor', [], 'en'],
  [undefined, [], 'en'],
])('the setting %j with the browser’s %j is %s', (setting, languages, id) => {
  expect(chooseLocale(setting, languages)).toBe(id);
});

test('words are loaded with their language', async () => {
  expect((await loadWords('en')).tag).toBe('en-GB');
  const german = await loadWords('de');
  expect([german.tag, german.ui.cancel]).toEqual(['de-DE', 'Abbrechen']);
  expect(await loadWords('de')).toBe(german);
});

test('a language with more plural forms chooses among its own', () => {
  const polish = makePlural('pl');
  const forms = { one: '# plik', few: '# pliki', other: '# plików' };
  expect([1, 3, 5, 22].map((n) => polish(n, forms))).toEqual(['1 plik', '3 pliki', '5 plików', '22 pliki']);
});
