// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { offered } from './offered';

const window = document.defaultView as Window;

test('what the browser has is found, with its value', () => {
  expect(offered(document, 'hidden', 'Boolean')).toBe(document.hidden);
  expect(offered(window, 'localStorage', 'Storage')).toBe(window.localStorage);
});

test('what it lacks is not there', () => {
  expect(offered(document, 'prerendering', 'Boolean')).toBeUndefined();
  expect(offered(window, 'navigation', 'Navigation')).toBeUndefined();
});

test.each(['img', 'form', 'iframe'])('an <%s> of the page that bears the name is not it', (tag) => {
  const element = document.createElement(tag);
  element.setAttribute('name', 'prerendering');
  document.body.append(element);
  expect(Reflect.get(document, 'prerendering')).toBeTruthy();
  expect(offered(document, 'prerendering', 'Boolean')).toBeUndefined();
  element.remove();
});
