// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { wordsIn } from './words-in';

/** What is marked when these words of the text are shown in such an element. */
function marked(html: string, text: string, words: string, from = 0): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const start = text.indexOf(words, from);
  const parts = wordsIn(body, text, { start, end: start + words.length });
  return parts.map(({ node, start, end }) => node.data.slice(start, end));
}

const log = 'HTTP 401 from the proxy.\nThen again:\nHTTP 401 from the API.';

test.each([
  ['as it is', '<p>Fails with AADSTS50011.</p>', 'Fails with AADSTS50011.', 'AADSTS50011', ['AADSTS50011']],
  [
    'over markup',
    '<p>Fails <b>with AAD</b>STS50011.</p>',
    'Fails with AADSTS50011.',
    'with AADSTS50011',
    ['with AAD', 'STS50011'],
  ],
  ['over lines', '<ol><li>Open it</li><li>Press Enter</li></ol>', '1. Open it\n2. Press Enter', 'Open it', ['Open it']],
  [
    'with other quotes and spaces',
    '<p>Choose\u00a0“Sign in”</p>',
    'Choose "Sign in"',
    'Choose "Sign in"',
    ['Choose\u00a0“Sign in'],
  ],
  ['in another script', '<p>Вход не работает</p>', 'Вход не работает', 'не работает', ['не работает']],
  ['beyond the first plane', '<p>𝟜𝟘𝟙 from it</p>', '401 from it', '401', ['𝟜𝟘𝟙']],
  ['not there', '<p>Something else</p>', 'Fails with AADSTS50011.', 'AADSTS50011', []],
  ['not in what is no text', '<style>AADSTS50011</style>', 'AADSTS50011', 'AADSTS50011', []],
  ['nothing but signs', '<p>---</p>', '---', '---', []],
])('%s', (_, html, text, words, expected) => {
  expect(marked(html, text, words)).toEqual(expected);
});

test('of words that stand there twice the ones that are meant', () => {
  const html = `<p>${log.replaceAll('\n', '<br>')}</p>`;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const second = log.lastIndexOf('HTTP 401');
  const [part] = wordsIn(body, log, { start: second, end: second + 8 });
  expect(part?.node.data).toBe('HTTP 401 from the API.');
});

test('inside an open shadow root', () => {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Fails with <b>AADSTS50011</b></p>';
  const [part] = wordsIn(host, 'Fails with AADSTS50011', { start: 11, end: 22 });
  expect(part?.node.data).toBe('AADSTS50011');
});
