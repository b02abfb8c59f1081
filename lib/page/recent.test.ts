import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { fc } from '@/tests/properties';
import { changedAt, keep, type Recent } from './recent';

const read = Date.parse('2026-11-19T10:00:00Z');
const minuteMs = 60_000;

function contextOf(id: string, { text = '', ...more }: Partial<TicketContext> & { text?: string } = {}): TicketContext {
  return {
    kind: 'ticket',
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id },
    readAt: read,
    partial: false,
    fields: { updatedAt: { value: read - 5 * minuteMs, source: 'api', at: read } },
    empty: [],
    conversation: [{ id: '1', author: { name: 'Ines Carvalho', role: 'customer' }, text }],
    ...more,
  };
}

function idsIn(recent: Recent): string[] {
  return [...recent.values()].map(({ ref }) => ref.id);
}

describe('keep', () => {
  test('the last ten records, the one not opened for longest going first', () => {
    const recent: Recent = new Map();
    for (let id = 1; id <= 10; id++) keep(recent, contextOf(String(id)));
    keep(recent, contextOf('1'));
    keep(recent, contextOf('11'));
    expect(idsIn(recent)).toEqual(['3', '4', '5', '6', '7', '8', '9', '10', '1', '11']);
  });

  test('two million characters of conversation in all', () => {
    const recent: Recent = new Map();
    for (const id of ['1', '2', '3']) keep(recent, contextOf(id, { text: 'x'.repeat(900_000) }));
    expect(idsIn(recent)).toEqual(['2', '3']);
    keep(recent, contextOf('4', { text: 'x'.repeat(2_000_001) }));
    expect(idsIn(recent)).toEqual([]);
  });

  test.each([
    ['that is incomplete', { partial: true }],
    ['that does not say when its record changed', { fields: {} }],
  ])('not one %s, nor what was known before it', (_, more) => {
    const recent: Recent = new Map();
    keep(recent, contextOf('1'));
    keep(recent, contextOf('1', more));
    expect(idsIn(recent)).toEqual([]);
  });

  test('whatever is opened: each under its own key, the newest there, never too much', () => {
    const opened = fc.array(fc.record({ id: fc.integer({ min: 1, max: 30 }), size: fc.nat({ max: 600_000 }) }));
    fc.assert(
      fc.property(opened, (records) => {
        const recent: Recent = new Map();
        for (const { id, size } of records) keep(recent, contextOf(String(id), { text: 'x'.repeat(size) }));
        const held = [...recent];
        expect(held.length).toBeLessThanOrEqual(10);
        expect(held.map(([key]) => key)).toEqual(idsIn(recent).map((id) => `zendesk:acme.zendesk.com:ticket:${id}`));
        const sizes = held.map(([, context]) => (context.kind === 'ticket' ? context.conversation[0]?.text.length : 0));
        expect(sizes.reduce<number>((sum, size = 0) => sum + size, 0)).toBeLessThanOrEqual(2_000_000);
        expect(idsIn(recent).at(-1)).toBe(records.at(-1)?.id.toString());
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  ['hours before', 3 * 60 * minuteMs, true],
  ['a little more than a minute before', minuteMs + 1, true],
  ['in the same minute: it may have changed once more since', minuteMs, false],
  ['by another clock in the future', -minuteMs, false],
])('an instant %s', (_, ago, isProof) => {
  const value = read - ago;
  const context = contextOf('1', { fields: { updatedAt: { value, source: 'api', at: read } } });
  expect(changedAt(context)).toBe(isProof ? value : undefined);
});
