import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { findSensitive } from '@/lib/redaction/find';
import { redact } from '@/lib/redaction/mask';
import { packetTexts } from '@/locales/domain/packet';
import { fc } from '@/tests/properties';
import { checkPacket } from './check';
import { composeMarkdown } from './compose';
import { quoted } from './markdown';
import { rubric } from './rubric';

const at = { source: 'api' as const, at: 0 };

function ticket(subject: string, texts: string[]): TicketContext {
  return {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt: Date.UTC(2026, 10, 19, 9, 54),
    partial: false,
    kind: 'ticket',
    fields: { subject: { value: subject, ...at }, priority: { value: 'high', ...at } },
    empty: [],
    conversation: texts.map((text, i) => ({
      id: `c${i + 1}`,
      author: { name: 'Ines Carvalho', role: 'customer' },
      at: Date.UTC(2026, 10, 19, 8, 42 + i),
      text,
    })),
  };
}

function compose(context: TicketContext): string {
  const evidence = findEvidence(context);
  return composeMarkdown(context, checkPacket(context, evidence, rubric), evidence, packetTexts);
}

test('a packet reads from what is missing to the evidence', () => {
  const context = ticket('SSO sign-in fails with AADSTS50011', [
    'We run Connect 4.18.2, production.\n\nAADSTS50011: The redirect URI does not match',
    '1. Open halden.kelda.example\n2. Click “Sign in”',
  ]);
  expect(compose(context)).toBe(`# SSO sign-in fails with AADSTS50011 (#48213)

- Ticket: #48213, Zendesk (acme.zendesk.com)
- Read: 2026-11-19T09:54:00Z
- Completeness: 5 of 9 required
- Rubric score: 2.8 of 5

## Still missing

- Impact with a count: missing
- Expected result: missing
- Request ID with time and zone: missing
- What was tried: missing

## Summary in one line

> SSO sign-in fails with AADSTS50011

— subject

## Severity

priority: high

## Version and environment

> We run Connect 4.18.2, production.

— Ines Carvalho, comment 1 of 2, 2026-11-19T08:42:00Z

## Steps to reproduce

> 1\\. Open halden.kelda.example

> 2\\. Click “Sign in”

— Ines Carvalho, comment 2 of 2, 2026-11-19T08:43:00Z

## Actual result, error text verbatim

> AADSTS50011: The redirect URI does not match

— Ines Carvalho, comment 1 of 2, 2026-11-19T08:42:00Z

## Evidence

- Error codes
  - \`AADSTS50011\` (subject)
- Versions
  - \`4.18.2\` (comment 1 of 2)
- Hosts
  - \`halden.kelda.example\` (comment 2 of 2)
- Steps
  - \`2 steps: Open halden.kelda.example\` (comment 2 of 2)
`);
});

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

const hostile = [
  '# a heading',
  '<img src=x onerror=alert(1)>',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<https://evil.example>',
  '**bold** _it_ ~~gone~~ `code`',
  '```\nfence',
  '````` long fence',
  '---',
  '===',
  '- item',
  '1. item',
  '1) item',
  '> quote',
  '&lt;b&gt; &amp; &#35;',
  'C:\\new\\table',
  '| a | b |',
  '[ref]: https://evil.example',
  '   indented',
  'a\\',
];

describe('other people’s text', () => {
  test.each(hostile)('%j reads as it was written and means nothing', (text) => {
    const tree = fromMarkdown(`before\n\n${quoted(text)}\n\nafter`) as Node;
    const kinds = new Set(nodesOf(tree).map(({ type }) => type));
    for (const kind of kinds) expect(['root', 'paragraph', 'text', 'blockquote', 'code']).toContain(kind);
    expect((tree.children ?? []).map(textOf)).toEqual(['before', text, 'after']);
  });

  test('no text loses a character', () => {
    const signs = fc.constantFrom(...' \n#*_`~<>[]()!&;|\\-+=1.ab:/@"\'', '```', '&lt;', '](');
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 1 }), (text) => {
        fc.pre(text.trim() === text);
        const tree = fromMarkdown(`before\n\n${quoted(text)}\n\nafter`) as Node;
        expect((tree.children ?? []).map(textOf)).toEqual(['before', text, 'after']);
      }),
      { numRuns: 3000 },
    );
  });
});

test('whatever is in the ticket, the headings are ours and every cited sentence is there', () => {
  const texts = fc.array(
    fc.oneof(fc.constantFrom(...hostile), fc.constantFrom('It should work with Okta.', '140 users cannot sign in.')),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(texts, (lines) => {
      const context = ticket(lines.join(' '), [lines.join('\n'), lines.join('\n\n')]);
      const evidence = findEvidence(context);
      const check = checkPacket(context, evidence, rubric);
      const nodes = nodesOf(fromMarkdown(composeMarkdown(context, check, evidence, packetTexts)) as Node);
      const titles = ['Still missing', 'Evidence', ...rubric.map(packetTexts.title)];
      const headings = nodes.filter(({ type }) => type === 'heading').map(textOf);
      for (const heading of headings.slice(1)) expect(titles).toContain(heading);
      const kinds = nodes.map(({ type }) => type);
      for (const kind of ['html', 'link', 'image', 'definition', 'thematicBreak']) expect(kinds).not.toContain(kind);
      const blocks = nodes.filter(({ type }) => type === 'blockquote' || type === 'code').map(textOf);
      for (const { text } of check.verdicts.flatMap(({ citations }) => citations)) expect(blocks).toContain(text);
    }),
  );
});

test('a packet that is redacted has no secret left', () => {
  const context = ticket('SCIM sync answers HTTP 401', [
    'GET /scim/v2/Users from 203.0.113.24\nAuthorization: Bearer scim_9f2c41d07be8 → HTTP 401',
    'It should sync; it fails with password=Sommer_2026*x for ines_c@halden.example.',
  ]);
  const markdown = compose(context);
  expect(markdown).toContain('scim_9f2c41d07be8');
  const { text } = redact(markdown, findSensitive(markdown), new Set(['email', 'ip']));
  for (const leak of ['scim_9f2c41d07be8', 'Sommer', 'ines_c', '203.0.113.24']) expect(text).not.toContain(leak);
});
