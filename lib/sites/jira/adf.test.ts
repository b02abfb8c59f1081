import { expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { adfText } from './adf';

const text = (value: string, marks?: unknown[]) => ({ type: 'text', text: value, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });

test.each<[string, unknown, string]>([
  ['nothing', null, ''],
  ['no document', 'text', ''],
  ['paragraphs', doc(paragraph(text('One')), paragraph(text('Two'))), 'One\n\nTwo'],
  ['an empty paragraph', doc(paragraph(text('One')), paragraph(), paragraph(text('Two'))), 'One\n\nTwo'],
  [
    'withdrawn text',
    doc(paragraph(text('version '), text('4.17 ', [{ type: 'strike' }]), text('4.18'))),
    'version ~~4.17~~ 4.18',
  ],
  [
    'raised and lowered text',
    doc(
      paragraph(
        text('10'),
        text('3', [{ type: 'subsup', attrs: { type: 'sup' } }]),
        text(' H'),
        text('2', [{ type: 'subsup', attrs: { type: 'sub' } }]),
      ),
    ),
    '10^3 H_2',
  ],
  [
    'a mail address behind a name',
    doc(paragraph(text('Ines', [{ type: 'link', attrs: { href: 'mailto:ines@halden.example' } }]))),
    'Ines (ines@halden.example)',
  ],
  [
    'a caption',
    doc({
      type: 'mediaSingle',
      content: [
        { type: 'media', attrs: { alt: 'shot.png' } },
        { type: 'caption', content: [text('Before')] },
      ],
    }),
    '[shot.png]\nBefore',
  ],
  ['a line break', doc(paragraph(text('One'), { type: 'hardBreak' }, text('Two'))), 'One\nTwo'],
  [
    'numbered steps, from 3',
    doc({
      type: 'orderedList',
      attrs: { order: 3 },
      content: [item(paragraph(text('Open'))), item(paragraph(text('Click')))],
    }),
    '3. Open\n4. Click',
  ],
  [
    'nested bullets',
    doc({
      type: 'bulletList',
      content: [item(paragraph(text('a')), { type: 'bulletList', content: [item(paragraph(text('b')))] })],
    }),
    '- a\n  - b',
  ],
  [
    'code',
    doc({ type: 'codeBlock', attrs: { language: 'sh' }, content: [text('curl -v\nexit')] }),
    '```sh\ncurl -v\nexit\n```',
  ],
  [
    'a table',
    doc({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph(text('Code'))] },
            { type: 'tableHeader', content: [paragraph(text('Count'))] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph(text('401'))] },
            { type: 'tableCell', content: [paragraph(text('12'))] },
          ],
        },
      ],
    }),
    'Code | Count\n401 | 12',
  ],
  ['a panel', doc({ type: 'panel', attrs: { panelType: 'info' }, content: [paragraph(text('Note'))] }), '[info]\nNote'],
  [
    'a panel of one’s own',
    doc({ type: 'panel', attrs: { panelType: 'custom' }, content: [paragraph(text('Note'))] }),
    'Note',
  ],
  [
    'an expand',
    doc({ type: 'expand', attrs: { title: 'Log' }, content: [paragraph(text('line'))] }, paragraph(text('after'))),
    'Log\nline\nafter',
  ],
  [
    'a quote',
    doc({ type: 'blockquote', content: [paragraph(text('old')), paragraph(text('words'))] }),
    '> old\n> words',
  ],
  ['a mention without its name', doc(paragraph({ type: 'mention', attrs: { id: '5b10' } })), '@5b10'],
  ['a card that has data only', doc({ type: 'blockCard', attrs: { data: { name: 'KEL-1' } } }), 'KEL-1'],
  ['an attachment', doc({ type: 'mediaSingle', content: [{ type: 'media', attrs: { alt: 'a.png' } }] }), '[a.png]'],
  [
    'nulls and numbers for nodes',
    { type: 'doc', content: [null, 3, 'x', { type: null, content: {} }, paragraph(null, text('kept'))] },
    'kept',
  ],
  [
    'names of Object’s own properties',
    doc({ type: 'constructor', attrs: { toString: 1 }, content: [text('kept')] }),
    'kept',
  ],
  ['text beside a block', doc({ type: 'tableCell', content: [text('a'), paragraph(text('b'))] }), 'a\nb'],
  ['a mention', doc(paragraph({ type: 'mention', attrs: { id: 'x', text: '@Mara' } })), '@Mara'],
  [
    'a named link',
    doc(paragraph(text('logs', [{ type: 'link', attrs: { href: 'https://a.example/l' } }]))),
    'logs (https://a.example/l)',
  ],
  [
    'a script link loses its target',
    doc(paragraph(text('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]))),
    'x',
  ],
  ['a card', doc(paragraph({ type: 'inlineCard', attrs: { url: 'https://a.example' } })), 'https://a.example'],
  ['a date', doc(paragraph({ type: 'date', attrs: { timestamp: '1763510400000' } })), '2025-11-19'],
  ['a date that is none', doc(paragraph({ type: 'date', attrs: { timestamp: 'x' } }, text('!'))), '!'],
  [
    'tasks',
    doc({
      type: 'taskList',
      content: [
        { type: 'taskItem', attrs: { state: 'DONE' }, content: [text('a')] },
        { type: 'taskItem', attrs: { state: 'TODO' }, content: [text('b')] },
      ],
    }),
    '[x] a\n[ ] b',
  ],
  ['an unknown node keeps its words', doc({ type: 'futureNode', content: [paragraph(text('kept'))] }), 'kept'],
  ['markup is text', doc(paragraph(text('<img src=x onerror=alert(1)>'))), '<img src=x onerror=alert(1)>'],
  ['right to left', doc(paragraph(text('مرحبا SSO'))), 'مرحبا SSO'],
])('%s', (_, document, expected) => expect(adfText(document)).toBe(expected));

test('a document nested without end ends, with its words', () => {
  let node: object = paragraph(text('deep'), text('words'));
  for (let depth = 0; depth < 5000; depth++) node = { type: 'blockquote', content: [node] };
  expect(adfText(doc(node))).toMatch(/^(> ){8}deep words$/);
});

test.each<[string, (count: number) => unknown]>([
  ['paragraphs', (count) => ({ type: 'doc', content: Array.from({ length: count }, () => paragraph(text('word'))) })],
  [
    'items',
    (count) => doc({ type: 'bulletList', content: Array.from({ length: count }, () => item(paragraph(text('a')))) }),
  ],
  ['spaces', (count) => doc(paragraph(text(' '.repeat(count * 10))), paragraph(text('x')))],
])('200,000 %s cost no more than their length', (_, make) => {
  const start = cpuMs();
  adfText(make(200_000));
  expect(cpuMs() - start).toBeLessThan(3000);
});

test('quotes and lists in one another do not multiply the text', () => {
  const line = { type: 'paragraph', content: [{ type: 'text', text: 'a' }] };
  const lines = Array.from({ length: 200 }, () => line);
  for (const type of ['blockquote', 'bulletList', 'orderedList', 'taskList']) {
    const inner = type === 'blockquote' ? lines : [{ type: 'listItem', content: lines }];
    const nested = (depth: number): object => ({
      type,
      content:
        depth === 0
          ? inner
          : type === 'blockquote'
            ? [nested(depth - 1)]
            : [{ type: 'listItem', content: [nested(depth - 1)] }],
    });
    const text = adfText({ type: 'doc', content: [nested(25)] });
    expect(text.split('\n').length).toBeGreaterThanOrEqual(200);
    expect(text.length, type).toBeLessThan(200 * 2 * 11);
  }
  expect(
    adfText({ type: 'doc', content: [{ type: 'blockquote', content: [{ type: 'blockquote', content: [line] }] }] }),
  ).toBe('> > a');
});
