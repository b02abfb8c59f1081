import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { packetTexts } from '@/locales/domain/packet';
import { fc, runs } from '@/tests/properties';
import type { Block, Piece } from './blocks';
import { checkPacket } from './check';
import { composePacket } from './compose';
import { review } from './copy';
import { formats, packetFormats } from './formats';
import { composedAt, generatedIn } from './generated';
import { type ReceiverId, receiverIds } from './receiver-ids';
import type { OwnTexts } from './receivers';
import { rubric } from './rubric';

const at = { source: 'api' as const, at: 0 };

function ticket(texts: string[], readAt = 0): TicketContext {
  return {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt,
    partial: false,
    kind: 'ticket',
    fields: { subject: { value: 'SSO sign-in fails with AADSTS50011', ...at } },
    empty: [],
    conversation: texts.map((text, i) => ({ id: `c${i + 1}`, author: { name: 'Ines', role: 'customer' }, text })),
  };
}
const said = ['About 140 of 2,300 users cannot sign in.', 'It should open the dashboard as before.'];

function composed(texts: string[], receiver: ReceiverId = 'engineering', own: OwnTexts = {}, readAt = 0) {
  const context = ticket(texts, readAt);
  const evidence = findEvidence(context);
  const named = { label: '#48213', site: 'Zendesk' };
  return composePacket(context, checkPacket(context, evidence, rubric), evidence, packetTexts, named, {
    receiver,
    own,
  });
}

/** Names of the lines whose text holds the words. */
function namesOf(blocks: Block<Piece[]>[], words: string): string[] {
  return blocks.flatMap((block) => {
    const holders = block.kind === 'list' ? block.items : [block];
    return holders.flatMap((each) => {
      const isHolder = each.line.some(({ text }) => text.includes(words));
      return isHolder && 'generated' in each && each.generated ? [each.generated] : [];
    });
  });
}

test('each line that was made of the ticket has a name, headings and a person’s own words have none', () => {
  const own = { summary: 'We look into it.', 'criterion:expected': 'The dashboard opens.' };
  for (const block of composed(said, 'engineering', own)) {
    if (block.kind === 'list') for (const item of block.items) expect(item.generated).toMatch(/^[\da-f-]{18}$/);
    else if (block.kind === 'text' || (block.kind === 'heading' && block.level === 2)) {
      expect(block).not.toHaveProperty('generated');
    } else expect(block.generated).toMatch(/^[\da-f-]{18}$/);
  }
});

test('a line keeps its name in a later reading, and gets another when the ticket says something else there', () => {
  const before = composed(said);
  const again = composed(said, 'engineering', {}, 60_000);
  expect(generatedIn(again)).toEqual(generatedIn(before));
  const changed = composed([said[0] ?? '', 'It should open the start page.']);
  expect(namesOf(changed, 'About 140')).toEqual(namesOf(before, 'About 140'));
  const [was] = namesOf(before, 'open the dashboard');
  expect(was).toBeDefined();
  expect(generatedIn(changed)).not.toContain(was);
});

test('two criteria that are missing are two lines', () => {
  const missing = namesOf(composed(['It fails.']), ': ').filter((name, i, all) => all.indexOf(name) === i);
  expect(missing.length).toBeGreaterThan(3);
});

test('what is composed at a place, without who said it and without a person’s own words', () => {
  const expected = composedAt(composed(said, 'engineering', { 'criterion:expected': 'Mine.' }), 'criterion:expected');
  expect(expected.text).toBe('It should open the dashboard as before.');
  expect(composedAt(composed(said), 'criterion:expected')).toEqual(expected);
  expect(composedAt(composed(['It fails.']), 'criterion:expected')).toMatchObject({ text: '' });
  expect(composedAt(composed(['It fails.']), 'criterion:expected').name).not.toBe(expected.name);
});

test('in every format, for everybody: what is written of a line is named, and names change nothing of the copy', () => {
  const texts = fc.array(fc.constantFrom(...said, '1. Open it\n2. Click Save', '`code` *x* <b>', 'HTTP 401'), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(...receiverIds),
      fc.constantFrom(...packetFormats),
      (given, receiver, format) => {
        const blocks = composed(given, receiver, { summary: 'Own words.' });
        const shown = review(blocks, ticket(given)).blocks.map((block) => block);
        const asShown = shown.map((block): Block<never> => block as never);
        expect(generatedIn(asShown)).toEqual(generatedIn(blocks));
        const runsOf = (of: Block<Piece[]>[]) =>
          formats[format].render(
            of.map((block) => lined(block)) as Parameters<(typeof formats)[typeof format]['render']>[0],
          );
        const written = runsOf(blocks);
        expect([...new Set(written.flatMap(({ generated }) => generated ?? []))].sort()).toEqual(
          generatedIn(blocks).sort(),
        );
        const bare = runsOf(
          JSON.parse(JSON.stringify(blocks, (key, value) => (key === 'generated' ? undefined : value))),
        );
        expect(written.map(({ text }) => text).join('')).toBe(bare.map(({ text }) => text).join(''));
        for (const { text, generated } of written) if (text.includes('Own words')) expect(generated).toBeUndefined();
      },
    ),
    { numRuns: runs(40) },
  );
});

const shownLine = (line: Piece[]) => [{ shown: line.map(({ text }) => ({ part: { text }, text, isMasked: false })) }];
function lined(block: Block<Piece[]>) {
  if (block.kind !== 'list') return { ...block, line: shownLine(block.line) };
  const items = block.items.map(({ line, items: inner, ...item }) => ({
    ...item,
    line: shownLine(line),
    ...(inner && { items: inner.map(shownLine) }),
  }));
  return { kind: 'list', items };
}
