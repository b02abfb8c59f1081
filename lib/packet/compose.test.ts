import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { findingKinds } from '@/lib/redaction/placeholder';
import type { FindingKind } from '@/lib/redaction/redaction';
import { packetTexts } from '@/locales/domain/packet';
import { fc, runs } from '@/tests/properties';
import { checkPacket } from './check';
import { composePacket } from './compose';
import { copyOf, review } from './copy';
import { markdown } from './markdown';
import { rubric } from './rubric';

const named = { label: '#48213', site: 'Zendesk' };
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

function compose(context: TicketContext, masked: FindingKind[] = []): string {
  const evidence = findEvidence(context);
  const packet = composePacket(context, checkPacket(context, evidence, rubric), evidence, packetTexts, named);
  return copyOf(review(packet, context), new Set(masked), markdown).text;
}

/** A text as the packet quotes it. */
function quoted(text: string): string {
  const runs = markdown([{ kind: 'quote', line: [{ shown: [{ part: { text }, text, isMasked: false }] }] }]);
  return runs.map((run) => run.text).join('');
}

test('a packet reads from what is missing to the evidence', () => {
  const context = ticket('SSO sign-in fails with AADSTS50011', [
    'We run Connect 4.18.2, production.\n\nAADSTS50011: The redirect URI does not match',
    '1. Open halden.kelda.example\n2. Click “Sign in”',
  ]);
  expect(compose(context)).toBe(`# SSO sign-in fails with AADSTS50011 (\`#48213\`)

- Ticket: \`#48213\`, Zendesk (acme.zendesk.com)
- Read: 2026-11-19T09:54:00Z
- Completeness: 4 of 9 required
- Rubric score: 1.7 of 5

## Still missing

- Severity: a severity, but no reason for it
- Impact with a count: missing
- Expected result: missing
- Request ID with time and zone: missing
- What was tried: missing

## Summary in one line

> SSO sign-in fails with AADSTS50011

— subject

## Type

> SSO sign-in fails with AADSTS50011

— subject

## Severity

Weak: a severity, but no reason for it.

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
      { numRuns: runs(3000) },
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
      const nodes = nodesOf(fromMarkdown(compose(context)) as Node);
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

test('a packet has no secret in it, and what is masked is hidden in headings, quotes and lists', () => {
  const context = ticket('SCIM sync of ines_c@halden.example answers HTTP 401', [
    'GET /scim/v2/Users from 203.0.113.24\nAuthorization: Bearer scim_9f2c41d07be8 → HTTP 401',
    'It should sync; it fails with password=Sommer_2026*x for ines_c@halden.example.',
  ]);
  const shown = compose(context);
  expect(shown).toContain('# SCIM sync of ines_c@halden.example answers');
  for (const leak of ['scim_9f2c41d07be8', 'Sommer']) expect(shown).not.toContain(leak);
  const masked = compose(context, ['email', 'ip']);
  for (const leak of ['scim_9f2c41d07be8', 'Sommer', 'halden.example', '203.0.113.24']) {
    expect(masked).not.toContain(leak);
  }
  expect(masked).toContain('# SCIM sync of [email 1] answers HTTP 401');
  expect(masked).toContain('password=[secret 1] for [email 1].');
});

describe('the look at the whole', () => {
  const severity = (label: string, value: string) => {
    const context = ticket('It fails', []);
    context.fields = { subject: { value: 'It fails', ...at }, custom: { value: [{ id: '1', label, value }], ...at } };
    return compose(context);
  };

  test('a value is a secret by the name of its field', () => {
    expect(severity('Severity, API key', 's3cr3t_V4lue')).toContain('Severity, API key: [secret 1]');
  });

  test('our own words are never masked, whatever people are called', () => {
    const context = ticket('It fails', ['HTTP 401. It should work.']);
    for (const comment of context.conversation) comment.author.name = 'Steps Evidence';
    const text = compose(context, [...findingKinds]);
    expect(text).toContain('## Evidence');
    expect(text).toContain('- Steps to reproduce: missing');
    expect(text).toContain('— [name 1], comment 1 of 1');
  });

  test.each(['Unknown', 'Zendesk', 'System', 'Support'])('%s wrote it, and the error keeps its words', (name) => {
    const context = ticket('It fails', [`${name} column "a.id": ERROR 1054 (42S22)`]);
    for (const comment of context.conversation) comment.author.name = name;
    const text = compose(context, [...findingKinds]);
    expect(text).toContain(`${name} column "a.id"`);
    expect(text).toContain(`— ${name}, comment 1 of 1`);
  });
});

describe('placeholders', () => {
  test.each([
    ['Ines Carvalho(https://evil.example)', '> [name 1]\\(https://evil.example)'],
    ['Ines Carvalho: https://evil.example should work', '> [name 1]\\: https://evil.example should work'],
    ['Ines Carvalho[x] should work', '> [name 1]\\[x\\] should work'],
  ])('%s is no link when its name is masked', (text, expected) => {
    expect(compose(ticket('It fails', [`Expected result:\n${text}`]), ['name'])).toContain(expected);
  });

  test('are the same throughout, and do not change when another kind is shown', () => {
    const context = ticket('a@x.example and b@x.example fail', [
      'It should work for B@x.example, from 203.0.113.24.',
      'It fails for a@x.example, Ines.',
    ]);
    const all = compose(context, ['email', 'ip', 'name']);
    expect(all).toContain('# [email 1] and [email 2] fail');
    expect(all).toContain('It should work for [email 2.2], from [ip 1].');
    expect(all).toContain('It fails for [email 1], [name 2].');
    expect(compose(context, ['ip', 'email'])).toContain('It fails for [email 1], Ines.');
    expect(compose(context, ['ip'])).toContain('It should work for B@x.example, from [ip 1].');
  });

  test('of a part of a secret is that of the whole', () => {
    const key =
      '-----BEGIN RSA PRIVATE KEY-----\nAAAAb3BlbnNz should.\nBBBBb3BlbnNz should.\n-----END RSA PRIVATE KEY-----';
    const text = compose(ticket('It fails', [`Expected result:\nIt should work with\n${key}`]));
    expect(text).not.toMatch(/b3BlbnNz/);
    expect(text).toContain('[secret 1]');
    expect(text).not.toContain('[secret 2]');
  });
});
