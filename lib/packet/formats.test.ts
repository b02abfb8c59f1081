import { Window } from 'happy-dom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { fc, runs } from '@/tests/properties';
import type { Block } from './blocks';
import { clipOf, formats, type PacketFormat, packetFormats } from './formats';
import type { ShownLine } from './render';

type Place = 'heading' | 'paragraph' | 'quote' | 'text' | 'item';
const places: Place[] = ['heading', 'paragraph', 'quote', 'text', 'item'];

function blockOf(place: Place, text: string): Block<ShownLine> {
  const line: ShownLine = [{ shown: [{ part: { text }, text, isMasked: false }] }];
  if (place === 'item') return { kind: 'list', items: [{ line }] };
  return place === 'heading' ? { kind: place, level: 2, line } : { kind: place, line };
}
const written = (format: PacketFormat, block: Block<ShownLine>): string =>
  formats[format]
    .render([block])
    .map(({ text }) => text)
    .join('');

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

/** What stands in a written text beside words: by what the format's own programs make of it. */
const meant: Record<PacketFormat, (text: string) => string[]> = {
  markdown(text) {
    const own = ['root', 'paragraph', 'text', 'blockquote', 'code', 'inlineCode', 'heading', 'list', 'listItem'];
    const nodes = nodesOf(fromMarkdown(text) as Node);
    const prose = nodes.filter(({ type }) => type === 'text').map(({ value = '' }) => value);
    return [
      ...nodes.map(({ type }) => type).filter((type) => !own.includes(type)),
      ...prose.flatMap((value) => value.match(/(?<![\p{L}\p{N}_@])@[a-z]\w*|(?<![\w&#!])[#!]\d+(?!\w)/giu) ?? []),
      ...(text.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '').match(/^\/[a-z]+/gm) ?? []),
    ];
  },
  wiki(text) {
    // Where nothing means anything, and our own marks.
    const rest = text.replace(/^\{noformat\}\n[\s\S]*?\n\{noformat\}$/gm, '').replace(/^\{quote\}$/gm, '');
    const bare = rest
      .replace(/^(?:h3|bq)\. |^\* /, '')
      .replace(/(?<!\\)\\[-#*_+?^~|%{}[\]()!@]/g, '\ue000')
      .replace(/&#?\w{1,31};/g, '\ue000');
    return [
      ...(bare.match(
        /[{}[\]|]|\?\?|--|\\\\|!\S+!|(?<![\p{L}\p{N}\ue000])([*_+~^-])(?=\S)[^\n]*\S\1(?![\p{L}\p{N}])/gu,
      ) ?? []),
      ...(bare.match(/^\s*(?:h[1-6]\.|bq\.|[*#-]+\s)|(?<![\p{L}\p{N}])@[\p{L}\p{N}]|\([!?xyi/]\)|[:;]-?\)/gimu) ?? []),
    ];
  },
  slack(text) {
    const rest = text
      .replace(/^```\n[\s\S]*?\n```$/gm, '')
      .replace(/^\*([\s\S]*)\*\n$/, '$1')
      .replace(/^(?:> |• )/, '')
      .replace(/`[^`\n]+`/g, '');
    return [
      ...(rest.match(/[<>`]|&(?!amp;|lt;|gt;)|(?<![\p{L}\p{N}])([*_~])\S[^\n]*?\1(?![\p{L}\p{N}])/gu) ?? []),
      ...(rest.match(/(?<![\p{L}\p{N}])[@#]\p{L}|:\w+:|^&gt;/gmu) ?? []),
    ];
  },
  rich: (text) => elementsIn(text, ['H3', 'P', 'BLOCKQUOTE', 'PRE', 'UL', 'LI', 'BR']),
  teams: (text) => elementsIn(text, ['P', 'STRONG', 'BLOCKQUOTE', 'PRE', 'UL', 'LI', 'BR']),
  plain: () => [],
};

function elementsIn(text: string, own: string[]): string[] {
  const elements = [...bodyOf(text).querySelectorAll('*')];
  return [
    ...elements.map(({ tagName }) => tagName).filter((name) => !own.includes(name)),
    ...elements.flatMap(({ attributes }) => [...attributes].map(({ name }) => name)),
  ];
}
const { body } = new Window().document;
function bodyOf(text: string) {
  body.innerHTML = text;
  return body;
}

/** The words that a reader of the format sees. */
const readIn: Record<PacketFormat, (text: string, place: Place) => string> = {
  markdown: (text) => {
    const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
    return textOf(fromMarkdown(text) as Node);
  },
  wiki: (text) => {
    const noFormat = /^\{noformat\}\n([\s\S]*?)\n\{noformat\}\n$/.exec(text)?.[1];
    if (noFormat !== undefined) return noFormat;
    return text
      .replace(/^\{quote\}\n([\s\S]*)\n\{quote\}\n$/, '$1')
      .replace(/^(?:h3|bq)\. |^\* /, '')
      .replace(/(?<!\\)\\([-#*_+?^~|%{}[\]()!@])/g, '$1')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replaceAll('&amp;', '&');
  },
  slack: (text) =>
    (text.startsWith('```\n') ? text.slice(4, -5).replaceAll('`', '\u02cb') : text)
      .replace(/^\*([\s\S]*)\*\n$/, '$1')
      .replace(/^(?:> |• )/, '')
      .replaceAll('`', '')
      .replaceAll('\u02cb', '`')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  rich: (text) => bodyOf(text.replaceAll('<br>', '\n')).textContent ?? '',
  teams: (text) => bodyOf(text.replaceAll('<br>', '\n')).textContent ?? '',
  plain: (text, place) => (place === 'quote' ? text.replace(/^> /gm, '') : place === 'item' ? text.slice(2) : text),
};

const hostile = [
  '@channel @here <!here> <!channel|all> <@U024BE7LH>',
  'ask [~mara.lind] or @mara',
  'see #general and <#C024BE7LR|general>',
  '{code}x{code} {html}<b>x</b>{html} {color:red}x{color} {noformat}',
  '{noformat}\nout{noformat}*bold* {html}<img src=x>{html}\n{noformat}',
  '[click|https://evil.example] [click](https://evil.example) <https://evil.example|click>',
  '!https://evil.example/x.png! ![x](https://evil.example/x.png)',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '</pre><b>out</b>',
  '&lt;b&gt; &amp; &#35; &#104;',
  '*bold* _it_ -gone- +in+ ~sub~ ^sup^ ??cite?? `code` ~~gone~~ **bold**',
  '*bold words* _it words_ -gone words- and `code words`',
  'h1. heading',
  'bq. quote',
  '# heading',
  '* item',
  '- item',
  '1. item',
  '> quote',
  '||a||b||\n|c|d|',
  '----',
  '---',
  'C:\\new\\table \\\\server\\share \\* \\{code}',
  'a\\',
  '/close\n/assign @mara',
  'fixed in #12, see !34 and KEL-812',
  '```\nfence\n```',
  '``` ```` `',
  'it works :) (!) (x) :smile:',
  'Table `orders` doesn’t exist',
];

describe.each(packetFormats)('%s', (format) => {
  test.each(hostile)('%j means nothing and is all there, wherever it stands', (text) => {
    for (const place of places) {
      const isOneLine = place !== 'quote' && place !== 'text';
      const given = isOneLine ? text.replace(/\s+/g, ' ') : text;
      const copy = written(format, blockOf(place, given));
      expect(meant[format](copy), `${place}: ${copy}`).toEqual([]);
      expect(words(readIn[format](copy, place)), `${place}: ${copy}`).toBe(words(given));
    }
  });

  test('no text loses a character nor comes to mean something', () => {
    const signs = fc.constantFrom(
      ...' \n#*_`~<>[]{}()!&;|\\-+=^?1.ab:/@"\'',
      '```',
      '&lt;',
      '](',
      '{noformat}',
      '--',
      'h1. ',
      '@here',
    );
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 1 }), fc.constantFrom(...places), (given, place) => {
        const text = place === 'quote' || place === 'text' ? given : given.replace(/\s+/g, ' ');
        fc.pre(text.trim() === text);
        const copy = written(format, blockOf(place, text));
        expect(meant[format](copy), copy).toEqual([]);
        expect(words(readIn[format](copy, place)), copy).toBe(words(text));
      }),
      { numRuns: runs(1500) },
    );
  });
});

/** Without what is white: where lines end is the format's. */
const words = (text: string) => text.replace(/\s+/g, '');

test('of rich text what is read is what stands beside it, dots and quotes and all', () => {
  const block: Block<ShownLine>[] = [
    blockOf('heading', 'It <fails>'),
    { kind: 'list', items: [{ line: lineOf('Hosts'), items: [lineOf('a.example')] }, { line: lineOf('R&D') }] },
    blockOf('quote', 'GET /x\n  → 401'),
    blockOf('text', 'We looked.\nNothing.'),
  ];
  const copied = formats.rich.render(block);
  const clip = clipOf({ text: copied.map(({ text }) => text).join(''), runs: copied, found: [] }, 'rich');
  expect(clip.text).toBe('It <fails>\n\n- Hosts\n  - a.example\n- R&D\n\n> GET /x\n  → 401\n\nWe looked.\nNothing.');
  expect(clip.html).toBe(
    '<h3>It &lt;fails&gt;</h3><ul><li>Hosts<ul><li>a.example</li></ul></li><li>R&amp;D</li></ul><pre>\nGET /x\n  → 401</pre><p>We looked.<br>Nothing.</p>',
  );
});

const lineOf = (text: string): ShownLine => [{ shown: [{ part: { text }, text, isMasked: false }] }];

test('a placeholder is no link in Jira', () => {
  const line: ShownLine = [{ shown: [{ part: { text: 'a@b.example' }, text: '[email 1]', isMasked: true }] }];
  expect(written('wiki', { kind: 'paragraph', line })).toBe('\\[email 1\\]\n');
});
