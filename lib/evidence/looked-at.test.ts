import { describe, expect, test } from 'vitest';
import type { Comment, TicketContext } from '@/lib/context/context';
import { checkPacket } from '@/lib/packet/check';
import { rubric } from '@/lib/packet/rubric';
import { statementsOf } from '@/lib/packet/statements';
import { queryOf } from '@/lib/runbooks/query-of';
import { defaultWeights } from '@/lib/runbooks/weights';
import { fc, runs } from '@/tests/properties';
import { entriesOf } from './entries';
import { findEvidence } from './find';
import { bound, lookedAt, lookedOf } from './looked-at';

const comment = (id: string, text: string): Comment => ({ id, author: { name: 'Ines', role: 'customer' }, text });
function ticket(conversation: Comment[], subject = 'Sign-in fails'): TicketContext {
  const ref = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '1' } as const;
  const fields = { subject: { value: subject, source: 'api', at: 0 } } as const;
  return { ref, readAt: 0, partial: false, kind: 'ticket', fields, empty: [], conversation };
}
const words = (length: number) => 'It fails again and again. '.repeat(length).slice(0, length);
const ids = (context: TicketContext) => lookedAt(context).map(({ id }) => id);

describe('what is looked at', () => {
  test('an ordinary ticket: all of it', () => {
    const context = ticket([comment('description', words(3000)), comment('2', words(3000))]);
    expect(lookedAt(context)).toEqual(entriesOf(context).map((entry) => ({ ...entry, start: 0 })));
    expect(lookedOf(context)).toBeUndefined();
  });

  test('a long conversation: its description and the newest, before those in the middle', () => {
    const messages = Array.from({ length: 40 }, (_, i) => comment(String(i), words(10_000)));
    const context = ticket([comment('description', words(10_000)), ...messages]);
    const looked = ids(context);
    expect(looked.slice(0, 2)).toEqual(['subject', 'description']);
    expect(looked.at(-1)).toBe('39');
    expect(looked).not.toContain('5');
    expect(lookedOf(context)).toMatchObject({ of: 410_013 });
  });

  test('a message of ten megabytes: its beginning and its end, and the others all the same', () => {
    const log = `first line AADSTS50011\n${'2026-11-18 09:05:12 INFO nothing\n'.repeat(300_000)}last line AADSTS700016`;
    const context = ticket([
      comment('description', 'We cannot sign in.'),
      comment('log', log),
      comment('3', 'HTTP 401'),
    ]);
    expect(ids(context)).toEqual(['subject', 'description', 'log', 'log', '3']);
    const values = findEvidence(context).map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['AADSTS50011', 'AADSTS700016', 'HTTP 401']));
  });

  test('a subject of ten megabytes leaves room for what follows', () => {
    const context = ticket([comment('description', 'HTTP 401')], words(10_000_000));
    expect(findEvidence(context).map(({ value }) => value)).toContain('HTTP 401');
    expect(queryOf(context, [], defaultWeights.messages).subject.length).toBeLessThanOrEqual(1000);
  });

  test('no more than the bound, in the order of the ticket, each exactly as it stands there', () => {
    const text = fc.tuple(fc.integer({ min: 0, max: 300_000 }), fc.constantFrom('a', 'a ', 'é👍', '\n', 'HTTP 401 '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), ([subject, ...rest]) => {
        const [length, unit] = subject ?? [3, 'a'];
        const comments = rest.map(([n, of], i) => comment(String(i), of.repeat(n)));
        const context = ticket(comments, unit.repeat(length));
        const pieces = lookedAt(context);
        expect(pieces.reduce((sum, piece) => sum + piece.text.length, 0)).toBeLessThanOrEqual(bound.inAll);
        const order = entriesOf(context).map(({ id }) => id);
        const places = pieces.map(({ id, start }) => order.indexOf(id) * 1e9 + start);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const { id, start, text } of pieces) {
          const whole = entriesOf(context).find((entry) => entry.id === id)?.text ?? '';
          expect(whole.startsWith(text, start)).toBe(true);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

test('what is found in the end of a long message is found where it stands', () => {
  const text = `${words(300_000)}\nWe expected a redirect, but it answered HTTP 401 for 17 users.`;
  const context = ticket([comment('description', text)]);
  const [status] = findEvidence(context).filter(({ value }) => value === 'HTTP 401');
  const [span] = status?.spans ?? [];
  expect(text.slice(span?.start, span?.end)).toBe('HTTP 401');
  for (const { start, end, text: said } of statementsOf(context).filter(({ entry }) => entry !== 'subject')) {
    expect(text.slice(start, end)).toBe(said);
  }
  const check = checkPacket(context, findEvidence(context), rubric);
  expect(check.looked).toMatchObject({ of: text.length + 13 });
  for (const { span, text: cited } of check.verdicts.flatMap(({ citations }) => citations)) {
    if (span.entry === 'description') expect(text.slice(span.start, span.end)).toBe(cited);
  }
});

test('130,000 places of one finding are no more than many', () => {
  const context = ticket([comment('description', 'HTTP 401\n'.repeat(130_000))]);
  const evidence = [
    {
      kind: 'http-status',
      value: 'HTTP 401',
      spans: Array.from({ length: 130_000 }, (_, i) => ({ entry: 'description', start: i * 9, end: i * 9 + 8 })),
    },
  ] as const;
  expect(
    queryOf(
      context,
      evidence.map((one) => ({ ...one, spans: [...one.spans] })),
      defaultWeights.messages,
    ).evidence[0]?.weight,
  ).toBe(1);
});
