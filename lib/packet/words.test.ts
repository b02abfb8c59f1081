import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headingOf, isMarkedHeading } from './headings';
import { readLanguages } from './language';
import { says } from './words';

describe.each(Object.entries(says))('%s', (_, saying) => {
  // The first may be in any language of these, the second in Japanese: a pattern that cannot be made throws here.
  test.each(['Portal öffnen', '画面が白い'])('has a pattern in each language for %s', (text) => {
    expect(typeof saying.test(text)).toBe('boolean');
  });
});

test.each(readLanguages)('the words of %s hold no control character', (language) => {
  const text = readFileSync(`lib/packet/words-${language}.ts`, 'utf8');
  expect([...text].find((character) => character < ' ' && character !== '\n')).toBeUndefined();
});

describe('headings', () => {
  test.each([
    ['### What did you expect to happen?', 'expected'],
    ['**Expected behavior/code**', 'expected'],
    ['h3. Expected result', 'expected'],
    ['Expected result (required):', 'expected'],
    ['[Expected]', 'expected'],
    ['How can we reproduce it (as minimally and precisely as possible)?', 'steps'],
    ['## Steps to reproduce', 'steps'],
    ['Was ist passiert?', 'actual'],
    ['Erwartetes Verhalten:', 'expected'],
    ['Étapes pour reproduire', 'steps'],
    ['Résultat attendu', 'expected'],
    ['¿Qué esperaba?', undefined],
    ['Comportamiento esperado', 'expected'],
    ['Passos para reproduzir', 'steps'],
    ['Resultado obtido', 'actual'],
    ['Comportamento atteso', 'expected'],
    ['Passaggi per riprodurre', 'steps'],
    ['Verwacht gedrag', 'expected'],
    ['Stappen om te reproduceren', 'steps'],
    ['【期待される動作】', 'expected'],
    ['再現手順：', 'steps'],
    ['The page is expected to load', undefined],
    ['error', undefined],
  ])('%s', (line, section) => {
    expect(headingOf(line)?.section).toBe(section);
  });

  test.each([
    ['Expected: the list opens.', 'the list opens.'],
    ['**Expected result:** the list opens.', 'the list opens.'],
    ['期待する動作：一覧が開く', '一覧が開く'],
  ])('%s goes on', (line, content) => {
    expect(headingOf(line)).toEqual({ section: 'expected', content });
  });

  test.each([
    ['### Anything else?', true],
    ['**Browser**', true],
    ['# a step of Jira', false],
    ['**It** fails', false],
  ])('by its marks: %s', (line, is) => {
    expect(isMarkedHeading(line)).toBe(is);
  });
});
