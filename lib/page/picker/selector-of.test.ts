// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { selectorOf } from './selector-of';

const recordId = '48213';

/** The page, with the element that is pointed at marked by `*`. */
function pointAt(html: string) {
  document.body.replaceChildren(document.createRange().createContextualFragment(html.replace('*', ' data-here=""')));
  const here = document.querySelector('[data-here]');
  if (!here) throw new Error('The page marks no element.');
  here.removeAttribute('data-here');
  const path: Element[] = [];
  for (let at: Element | null = here; at; at = at.parentElement) path.push(at);
  return selectorOf(path, [...document.querySelectorAll('main')], recordId);
}

test.each([
  ['its own test id', '<main><b data-test-id="prio"*>High</b></main>', { css: 'b[data-test-id="prio"]' }],
  ['a name with a year in it', '<main><b id="prio-2027"*>High</b></main>', { css: 'b[id="prio-2027"]' }],
  [
    'the name of what is around it, and the way from there',
    '<main><div data-test-id="prio"><i></i><span>Priority</span><span*>High</span></div></main>',
    { css: 'div[data-test-id="prio"] > span:nth-of-type(2)' },
  ],
  [
    'an input by its value',
    '<main><input name="priority" value="High"*></main>',
    { css: 'input[name="priority"]', read: 'value' },
  ],
  [
    'a time by its instant',
    '<main><time id="opened" datetime="2026-11-19T10:00:00Z"*>yesterday</time></main>',
    { css: 'time[id="opened"]', read: '@datetime' },
  ],
  [
    'an icon by its name',
    '<main><div data-testid="prio"><img alt="High" src="x.png"*></div></main>',
    { css: 'div[data-testid="prio"] > img', read: '@alt' },
  ],
  [
    'what is named for its field, as a whole',
    '<main><records-record-layout-item field-label="Priorit\u00e4t"><p><b*>Hoch</b></p></records-record-layout-item></main>',
    { css: 'records-record-layout-item[field-label="Prioritat"]' },
  ],
  [
    'a name that stands twice, by what is around it',
    '<main><div id="a"><b data-testid="v">1</b></div><div id="b"><b data-testid="v"*>2</b></div></main>',
    { css: 'div[id="b"] > b' },
  ],
  ['a quote in a name', '<main><b data-qa=\'say "hi"\'*>x</b></main>', { css: String.raw`b[data-qa="say \"hi\""]` }],
])('%s', (_, html, place) => {
  const expected = { ...place, css: place.css.replace('Prioritat', 'Priorit\u00e4t') };
  expect(pointAt(html)).toEqual(expected);
  expect(document.querySelectorAll(expected.css)).toHaveLength(1);
});

test.each([
  ['nothing near has a name', '<main><div><div><b*>High</b></div></div></main>'],
  ['a name with the number of the record', '<main><b id="prio-48213"*>High</b></main>'],
  ['a name made up as the page was drawn', '<main><b id=":r4f:"*>High</b><b></b></main>'],
  ['a name that says the value', '<main><b data-testid="priority-high"*>High</b></main>'],
  ['a label that is the customer’s name', '<main><i aria-label="Ines Carvalho"*></i><i></i></main>'],
  ['a running number', '<main><b id="ember10423"*>High</b></main>'],
  ['a hash', '<main><b data-testid="prio-3f9a2c41d0"*>High</b></main>'],
  ['the record as a whole', '<main data-test-id="pane"*>High</main>'],
  ['outside of the record', '<main></main><b data-test-id="prio"*>High</b>'],
  [
    'too far from a name',
    '<main><div id="far"><p><p><p><p><p><p><b*>High</b></p></p></p></p></p></p></div></main>'.replaceAll('p>', 'i>'),
  ],
])('no selector: %s', (_, html) => expect(pointAt(html)).toBeUndefined());

test('a field of Jira is named by its number, which stays', () => {
  expect(pointAt('<main><div id="customfield_10030-val"*>EU-1</div></main>')).toEqual({
    css: 'div[id="customfield_10030-val"]',
  });
});

test('in a shadow root, within that root', () => {
  const main = document.createElement('main');
  const shadow = main.attachShadow({ mode: 'open' });
  const value = document.createElement('b');
  value.dataset.testid = 'prio';
  value.textContent = 'High';
  shadow.append(value);
  document.body.replaceChildren(main);
  expect(selectorOf([value, main], [main, shadow], recordId)).toEqual({ css: 'b[data-testid="prio"]' });
});
