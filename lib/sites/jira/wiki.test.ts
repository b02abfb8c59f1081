import { describe, expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { wikiText } from './wiki';

const names = new Map([
  ['jsmith', 'Jane Smith'],
  ['5b10a2844c20165700ede21g', 'Mia Krystof'],
]);
const text = (source: string) => wikiText(source, (id) => names.get(id));

describe('blocks', () => {
  test.each<[string, string, string]>([
    ['nothing', '', ''],
    ['Windows line ends', 'One\r\nTwo\rThree', 'One\nTwo\nThree'],
    ['a heading', 'h3. Steps to reproduce\nOpen it', 'Steps to reproduce\nOpen it'],
    ['a word that only looks like one', 'h3.Steps and h9. x', 'h3.Steps and h9. x'],
    ['bullets, nested', '* a\n** b\n* c', '- a\n  - b\n- c'],
    ['dashes', '- a\n- b', '- a\n- b'],
    ['numbers, nested', '# a\n## b\n## c\n# d', '1. a\n  1. b\n  2. c\n2. d'],
    ['bullets under numbers', '# a\n#* b\n# c', '1. a\n  - b\n2. c'],
    ['numbers start anew after an empty line', '# a\n\n# b', '1. a\n\n1. b'],
    ['numbers go on after code', '# a\n{code}x{code}\n# b', '1. a\n\n```\nx\n```\n\n2. b'],
    ['code', '{code:java}\nint *x* = 1; // [a|b]\n{code}', '```java\nint *x* = 1; // [a|b]\n```'],
    ['code with a title', '{code:title=Foo.java|borderStyle=solid}\nx\n{code}', 'Foo.java\n```\nx\n```'],
    ['a log with a title', '{noformat:title=docker logs sync-1}\nx\n{noformat}', 'docker logs sync-1\n```\nx\n```'],
    ['mixed marks', '* a\n*- b\n#- c\n-* d', '- a\n  - b\n  - c\n  - d'],
    ['an escaped pipe in a cell', '||A||B||\n|x|cat a \\| grep b|', 'A | B\nx | cat a \\| grep b'],
    ['a pipe in code in a cell', '|x|{{a|b}}|y|', 'x | a\\|b | y'],
    ['empty cells', '|a||c|\n| |b| |', 'a | c\n | b |'],
    ['a picture in a cell', '|!shot.png|width=20!|b|', '[shot.png] | b'],
    [
      'entities',
      'User&#x27;s session&nbsp;ends &amp; &lt;b&gt; &unknown; &#8211;',
      "User's session ends & <b> &unknown; –",
    ],
    ['an empty item of the visual editor', '# &nbsp;\n# &nbsp;', '1.\n2.'],
    ['indented code keeps its spaces', '{code}\n  a\n    b\n{code}', '```\n  a\n    b\n```'],
    [
      'no format',
      'see\n{noformat}\n* not a bullet\n{quote}\n{noformat}\nend',
      'see\n\n```\n* not a bullet\n{quote}\n```\n\nend',
    ],
    ['a quote', '{quote}old\nwords{quote}\nnew', '> old\n> words\n\nnew'],
    ['a quote with code in it', '{quote}\na\n{code}b{code}\n{quote}', '> a\n>\n> ```\n> b\n> ```'],
    ['a line of quote', 'bq. said', '> said'],
    ['a panel', '{panel:title=Note|bgColor=#deebff}\nCareful\n{panel}', 'Note\nCareful'],
    [
      'a table',
      '||Code||Count||\n|401|12|\n|[a|https://a.example]| |',
      'Code | Count\n401 | 12\na (https://a.example) |',
    ],
    ['a rule', 'a\n----\nb', 'a\n---\nb'],
    ['code that is never closed', 'a {code} b\n* c', 'a {code} b\n- c'],
    ['a quote that is never closed', '{quote}a', '{quote}a'],
    ['marks that cross', '{quote}a{panel}b{quote}c{panel}', '> a{panel}b\nc{panel}'],
    ['an unknown macro', '{toc}\n{jira:KEL-1}', '{toc}\n{jira:KEL-1}'],
  ])('%s', (_, source, expected) => expect(text(source)).toBe(expected));
});

describe('inline', () => {
  test.each<[string, string, string]>([
    ['colour', 'a {color:red}b{color} {color:#ff0000}*c*{color}', 'a b c'],
    ['strong and emphasis', '*a* _b_ *_c_* (*d*)', 'a b c (d)'],
    ['what was withdrawn', 'version -4.17- 4.18, -*not* this-', 'version ~~4.17~~ 4.18, ~~not this~~'],
    ['above and below the line', '10^3^ users, H~2~O', '10^3 users, H_2O'],
    [
      'options, ranges and homes',
      'tar -x -f a.tar, 2026-11-18, EU-1 - and ~/x~ a-b-c -v or -q - y ^top',
      'tar -x -f a.tar, 2026-11-18, EU-1 - and ~/x~ a-b-c -v or -q - y ^top',
    ],
    ['half a word, as Cloud writes it', 'un{*}bold{*}ed', 'unbolded'],
    ['names and patterns are no emphasis', 'customer_id is_a_b *.log 2 * 3 * 4', 'customer_id is_a_b *.log 2 * 3 * 4'],
    ['paths are no emphasis', '/srv/_cache_/x C:\\_tmp_', '/srv/_cache_/x C:_tmp_'],
    ['fixed width', 'POST {{/v2/imports}} {{a_b_c}}', 'POST /v2/imports a_b_c'],
    ['a link', '[logs|https://a.example/l?x=1]', 'logs (https://a.example/l?x=1)'],
    ['a bare link', '[https://a.example/l]', 'https://a.example/l'],
    ['a smart link', '[https://a.example|https://a.example|smart-link]', 'https://a.example'],
    ['mail', '[mailto:a@b.example] [write|mailto:a@b.example]', 'a@b.example write (a@b.example)'],
    ['an anchor', '[below|#details]', 'below'],
    [
      'an attachment',
      '[^trace.log] !screen.png|thumbnail! !shot 1.png|width=3!',
      '[trace.log] [screen.png] [shot 1.png]',
    ],
    ['a known user', '[~jsmith] and [~accountid:5b10a2844c20165700ede21g]', '@Jane Smith and @Mia Krystof'],
    ['an unknown user', '[~nobody]', '@nobody'],
    ['a user called like a property', '[~constructor] [~__proto__]', '@constructor @__proto__'],
    [
      'brackets that are no link',
      '[INFO] [2026-11-19] [a|b] [x|javascript:alert(1)]',
      '[INFO] [2026-11-19] [a|b] [x|javascript:alert(1)]',
    ],
    ['escapes', '\\{code} \\[x] \\*a\\*', '{code} [x] *a*'],
    ['a forced break', 'a\\\\ \nb and \\\\server\\share', 'a\n\nb and \\\\server\\share'],
    ['exclamations', 'Wow! Really! Stop.', 'Wow! Really! Stop.'],
    ['hostile HTML is text', '<img src=x onerror=alert(1)> *<b>*', '<img src=x onerror=alert(1)> <b>'],
    ['right to left', 'h2. مرحبا\n* *שלום* עולם', 'مرحبا\n- שלום עולם'],
    ['emoji and unpaired surrogates', '*😀* \ud800 end', '😀 \ud800 end'],
  ])('%s', (_, source, expected) => expect(text(source)).toBe(expected));
});

test.each([
  '{code}',
  '{quote}',
  '{quote}{panel}',
  '{{',
  '{{a',
  '[a',
  '[a|',
  '*a ',
  '* a',
  '!a.png',
  '|',
  '||',
  '\\',
  '{color:',
  ' ',
  '\n',
  '# a\n',
  '-a ',
  'a^b',
  '{code:a|',
])('a megabyte of %j costs no more than its length', (piece) => {
  const start = cpuMs();
  wikiText(piece.repeat(Math.ceil(1_000_000 / piece.length)));
  expect(cpuMs() - start).toBeLessThan(3000);
});
