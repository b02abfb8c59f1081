// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { visibleText } from './dom';

function page(html: string): Element {
  const root = document.createElement('div');
  root.append(document.createRange().createContextualFragment(html));
  return root;
}

describe('visibleText', () => {
  test.each([
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['One<br>Two', 'One\nTwo'],
    ['  a \n  b  ', 'a b'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['a<script>alert(1)</script><style>p{}</style>b', 'ab'],
    ['a<span aria-hidden="true">x</span>b', 'ab'],
    ['<p></p><p></p><p>a</p><br><br><br><p>b</p>', 'a\n\nb'],
    ['<b>&lt;img src=x onerror=alert(1)&gt;</b>', '<img src=x onerror=alert(1)>'],
    ['', ''],
  ])('%j → %j', (html, expected) => expect(visibleText(page(html))).toBe(expected));

  test('open shadow roots are read', () => {
    const root = page('<p>before</p>');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append('inside');
    root.append(host);
    expect(visibleText(root)).toBe('before\ninside');
  });

  test.each(['childNodes', 'nodeName', 'getAttribute', 'shadowRoot'])(
    'a form with a control called %s is no end',
    (name) => {
      expect(visibleText(page(`<p>before</p><form><input name="${name}">inside</form><p>after</p>`))).toMatch(
        /^before\n(.*\n)?after$/,
      );
    },
  );

  test('a page nested without end is an end', () => {
    const root = document.createElement('div');
    let inner: Element = root;
    for (let depth = 0; depth < 1000; depth++) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'deep';
    expect(visibleText(root)).toBe('');
  });

  test('long runs of spaces cost their length', () => {
    const cost = (length: number) => {
      const root = page('<pre></pre>');
      const pre = root.firstElementChild;
      if (pre) pre.textContent = ' '.repeat(length);
      const before = cpuMs();
      visibleText(root);
      return cpuMs() - before;
    };
    cost(1000);
    const once = cost(200_000);
    expect(cost(400_000)).toBeLessThan(3 * once + 40);
  });
});
