// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readAll, readFirst } from '@/lib/sites/dom';
import { fc, runs } from '@/tests/properties';
import { mayReachSession } from './reach';
import { selectorSchema } from './selector';

test.each([
  ['a test id', '[data-test-id="prio-2027"] [data-garden-id="dropdowns.combobox.value"]'],
  ['an input by its name', 'input[name="priority"]'],
  ['an input below a name', 'div[data-test-id="prio"] > input'],
  ['a label', 'records-record-layout-item[field-label="Priorität"]'],
  ['a label with quotes and commas', String.raw`[field-label="say \"hi\", 100%"]`],
  ['alternatives', '[id="incident.state"], [id="sn_customerservice_case.state"]'],
  ['the beginning of a name of its own', '[id^="customfield_10030"]'],
  ['a place among others', 'td.value > span:nth-of-type(2)'],
  ['what is not something', 'div.field:not(.label) span'],
  ['one that has something', 'dl:has(> dt[title="Priority"]) > dd'],
])('may be read: %s', (_, css) => {
  expect(mayReachSession(css)).toBe(false);
  expect(selectorSchema.safeParse({ css, seen: '2026-11' }).success).toBe(true);
});

test.each([
  ['its name', 'meta[name="csrf-token"]'],
  ['its name in escapes', String.raw`[name="cs\72 f-t\6f ken"]`],
  ['the name of the attribute in escapes', String.raw`[data-cs\72 f]`],
  ['the tag in escapes', String.raw`m\65 ta`],
  ['an id in escapes', String.raw`#cs\000072f`],
  ['a class in escapes', String.raw`.to\6b en`],
  ['the beginning of the name', '[name^="cs"]'],
  ['the end of the name', '[name$="en"]'],
  ['a part of the name', '[id*="sr"]'],
  ['the first part before a hyphen', '[name|="authenticity_toke" i], [name|="user"]'],
  ['a hidden input', 'form > input[type=hidden]'],
  ['a hidden input in capitals', 'input[TYPE="HiDdEn"]'],
  ['a hidden input in escapes', String.raw`input[type="h\69 dden"]`],
  ['a hidden input by a part', 'input[type^="hid"]'],
  ['a hidden input as what is no text', 'input:not([type="text"])'],
  ['a password', 'input[type=password]'],
  ['a script', 'body > script:first-of-type'],
  ['a style, a template, a link', 'style, template, link'],
  ['one of several', 'b.prio, meta'],
  ['within :is', ':is(b, meta)'],
  ['within :where within :not', 'b:not(:where(meta))'],
  ['within :has', 'form:has([name^="csrf"]) b'],
  ['within :nth-child', 'b:nth-child(1 of meta)'],
  ['everything', '*'],
  ['everything below something', '#prio *'],
  ['the first of anything', ':first-child'],
  ['anything with an attribute', '[content]'],
  ['what stands before an element', 'b::before'],
  ['what cannot be read', 'b[[['],
  ['nothing', ','],
])('is refused: %s', (_, css) => {
  expect(mayReachSession(css)).toBe(true);
  expect(selectorSchema.safeParse({ css, seen: '2026-11' }).success).toBe(false);
});

test('an attribute is refused as what is read, too', () => {
  expect(selectorSchema.safeParse({ css: 'b', read: '@data-csrf', seen: '2026-11' }).success).toBe(false);
});

/** What a page keeps of a session, under names that sites use. */
const page = `<head><meta name="csrf-token" content="SECRET"><script>var g_ck = 'SECRET'</script></head>
  <body><form><input type="hidden" name="plain" value="SECRET"><input type="password" name="word" value="SECRET">
  <input name="authenticity_token" value="SECRET"><textarea id="SAMLResponse">SECRET</textarea>
  <input name="priority" value="High"><template><b>SECRET</b></template></form><p id="prio">High</p></body>`;
document.documentElement.innerHTML = page;
const reads = ['text', 'value', '@content', '@value'] as const;

describe('at use', () => {
  test.each(['form > :first-child', 'input', 'form > *', 'textarea', 'meta', 'script', '*'])(
    'what %s matches of a session is not read',
    (css) => {
      for (const read of reads) {
        // Text of what stands around is what a person sees of it.
        const values = readAll(document, [{ css: `:is(${css}):not(html, body, head, form)`, seen: '2026-11', read }]);
        expect(values.join(' '), read).not.toContain('SECRET');
      }
    },
  );

  test('a table of ours may read a hidden input, by name', () => {
    expect(readFirst(document, [{ css: '[name="plain"]', seen: '2026-11', read: 'value', hidden: true }])).toBe(
      'SECRET',
    );
    const parsed = selectorSchema.parse({ css: '[name="plain"]', seen: '2026-11', read: 'value', hidden: true });
    expect(parsed).not.toHaveProperty('hidden');
  });
});

describe('properties', () => {
  /** A letter as CSS lets it be written. */
  const written = (letter: string) =>
    fc.constantFrom(
      letter,
      letter.toUpperCase(),
      `\\${letter.charCodeAt(0).toString(16)} `,
      `\\${letter.charCodeAt(0).toString(16).padStart(6, '0')}`,
      `\\${letter.toUpperCase().charCodeAt(0).toString(16)} `,
    );
  const inAnyWriting = (word: string) => fc.tuple(...[...word].map(written)).map((letters) => letters.join(''));
  const words = fc.constantFrom('csrf', 'xsrf', 'token', 'password', 'session', 'authenticity').chain(inAnyWriting);
  const frames = fc.constantFrom<(word: string) => string>(
    (word) => `[name="${word}"]`,
    (word) => `input[name='x-${word}-y']`,
    (word) => `#${word}`,
    (word) => `b.${word}`,
    (word) => `[data-${word}]`,
    (word) => `:is(b, [id=${word}])`,
    (word) => `b:not([id=${word}]) i`,
    (word) => `b, [name="${word}"]`,
  );

  test('no way to write a name gets past', () => {
    fc.assert(
      fc.property(frames, words, (frame, word) => {
        expect(mayReachSession(frame(word)), frame(word)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('a test of any part of a name in use is refused, and what passes reads nothing of a session', () => {
    const names = fc.constantFrom('csrf-token', 'authenticity_token', 'SAMLResponse', 'hidden', 'password');
    const parts = names.chain((name) =>
      fc
        .tuple(fc.nat(name.length - 1), fc.nat(name.length))
        .map(([a, b]) => name.slice(Math.min(a, b), Math.max(a, b) || 1)),
    );
    const attributes = fc.constantFrom('name', 'id', 'type', 'content', 'class');
    const signs = fc.constantFrom('=', '^=', '$=', '*=', '~=', '|=');
    const tags = fc.constantFrom('', 'input', 'meta', '*', 'textarea', 'form > ');
    const selectors = fc
      .tuple(tags, attributes, signs, parts)
      .map(([tag, name, sign, part]) => `${tag}[${name}${sign}"${part}" i]`);
    fc.assert(
      fc.property(selectors, fc.constantFrom(...reads), (css, read) => {
        if (mayReachSession(css)) return;
        expect(readAll(document, [{ css, seen: '2026-11', read }]).join(' '), css).not.toContain('SECRET');
      }),
      { numRuns: runs(1000) },
    );
  });
});
