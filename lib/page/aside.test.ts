// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { makeRoom } from './aside';

const { documentElement, body } = document;
const given = () => [documentElement.getAttribute('style'), body.getAttribute('style')];

afterEach(() => {
  documentElement.removeAttribute('style');
  body.removeAttribute('style');
});

test.each(['left', 'right'] as const)('makes room at the %s, and gives all of it back', (side) => {
  const before = given();
  const giveBack = makeRoom({ side, width: 400 });
  expect(documentElement.style.getPropertyValue(`margin-${side}`)).toBe('400px');
  expect(documentElement.style.getPropertyPriority(`margin-${side}`)).toBe('important');
  giveBack();
  expect(given()).toEqual(before);
});

test('what the site itself says there comes back as it was', () => {
  documentElement.style.setProperty('margin-right', '8px', 'important');
  documentElement.style.setProperty('color', 'red');
  const before = documentElement.style.cssText;
  makeRoom({ side: 'right', width: 320 })();
  expect(documentElement.style.getPropertyValue('margin-right')).toBe('8px');
  expect(documentElement.style.getPropertyPriority('margin-right')).toBe('important');
  expect(documentElement.style.cssText.length).toBe(before.length);
});
