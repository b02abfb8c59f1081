import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { type Ask, LeftError, ReadError } from '../site';
import { readOpenTickets } from './open-tickets';

const now = Date.UTC(2026, 10, 19, 10);
const account: RecordRef = {
  site: 'zendesk',
  host: 'acme.zendesk.com',
  kind: 'account',
  object: 'organization',
  id: '4',
};

interface Row {
  id: number;
  created_at: string;
  status: string;
}

const at = (second: number) => new Date(now + second * 1000).toISOString().replace('.000', '');
const rowsAt = (seconds: number[]): Row[] =>
  seconds.map((second, index) => ({ id: index + 1, created_at: at(second), status: 'open' }));

/** Search as Zendesk documents it: 100 a page, ten pages a query, `count` of all. */
function searching(rows: Row[]) {
  const asked: URL[] = [];
  const ask: Ask = {
    now: () => now,
    get: async (path) => {
      const url = new URL(path, 'https://acme.zendesk.com');
      asked.push(url);
      const since = /created>=(\S+)/.exec(url.searchParams.get('query') ?? '')?.[1] ?? '';
      const page = Number(url.searchParams.get('page') ?? 1);
      const found = rows
        .filter(({ status, created_at }) => status !== 'solved' && created_at >= since)
        .sort((a, b) => (a.created_at < b.created_at ? -1 : a.created_at > b.created_at ? 1 : a.id - b.id));
      const results = found.slice((page - 1) * 100, page * 100);
      const next_page = found.length > page * 100 ? 'https://acme.zendesk.com/next' : null;
      const body = JSON.stringify({ results, next_page, count: found.length });
      return page > 10
        ? { kind: 'answer', status: 422, contentType: 'application/json', body: '{}' }
        : { kind: 'answer', status: 200, contentType: 'application/json', body };
    },
  };
  return { ask, asked };
}

/** Every page, with what happens between two of them. */
async function readAll(ask: Ask, between: () => void = () => undefined) {
  const ids: string[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 100; pages += 1) {
    const page = await readOpenTickets(account, after, ask);
    ids.push(...page.tickets.flatMap(({ ref }) => ref?.id ?? []));
    after = page.next;
    if (after === undefined) return { ids, complete: page.complete };
    between();
  }
  throw new Error('It never ends.');
}

const answering = (body: unknown): Ask => ({
  now: () => now,
  get: async () => ({
    kind: 'answer',
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify(body),
  }),
});

describe('open tickets of an organization', () => {
  test('are one request where they are few', async () => {
    const { ask, asked } = searching(rowsAt([5, 3]));
    expect(await readOpenTickets(account, undefined, ask)).toMatchObject({
      tickets: [{ label: '#2' }, { label: '#1' }],
      next: undefined,
      complete: true,
      left: 2,
    });
    expect(asked.map((url) => url.searchParams.get('query'))).toEqual(['type:ticket organization:4 status<solved']);
  });

  test('each once, over pages that share a second, while others are solved', async () => {
    const someSeconds = fc.array(fc.nat(40), { minLength: 90, maxLength: 450 });
    await fc.assert(
      fc.asyncProperty(someSeconds, fc.array(fc.nat(450), { maxLength: 30 }), async (seconds, solved) => {
        const rows = rowsAt(seconds);
        const left = [...solved];
        const { ids, complete } = await readAll(searching(rows).ask, () => {
          for (const index of left.splice(0, 8)) if (rows[index]) rows[index].status = 'solved';
        });
        expect(complete).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
        const open = rows.filter(({ status }) => status === 'open').map(({ id }) => String(id));
        expect(open.filter((id) => !ids.includes(id))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('of one second are read by page, as far as one query goes', async () => {
    expect((await readAll(searching(rowsAt(Array(1000).fill(7))).ask)).ids).toHaveLength(1000);
    const many = await readAll(searching(rowsAt(Array(1100).fill(7))).ask);
    expect(many).toMatchObject({ complete: false });
    expect(many.ids).toHaveLength(1000);
  });

  test('in no order end, and are not said to be all', async () => {
    let turn = 0;
    const ask: Ask = {
      now: () => now,
      get: (path) => {
        turn += 1;
        const results = rowsAt([turn % 2 === 0 ? 3 : 9]);
        return answering({ results, next_page: 'https://acme.zendesk.com/next' }).get(path);
      },
    };
    expect(await readAll(ask)).toMatchObject({ complete: false });
  });

  test('where the answer is none', async () => {
    await expect(readOpenTickets(account, undefined, answering({}))).rejects.toBeInstanceOf(ReadError);
    const left: Ask = { now: () => now, get: async () => ({ kind: 'left' }) };
    await expect(readOpenTickets(account, undefined, left)).rejects.toBeInstanceOf(LeftError);
  });
});
