import { describe, expect, test } from 'vitest';
import type { Context, Reading, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import type { ApiOutcome, ReadRequest } from '@/lib/contract/tabs';
import type { SitePage } from '@/lib/sites/site';
import { looksAfter, type ReadWith, readRecord } from './read-record';
import { keep, type Recent } from './recent';

const ref: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '7' };

function contextOf(subject: string, id = '7', tags: string[] = []): TicketContext {
  const fields = {
    subject: { value: subject, source: 'dom' as const, at: 1 },
    ...(tags.length > 0 && { tags: { value: tags, source: 'dom' as const, at: 1 } }),
  };
  return { kind: 'ticket', ref: { ...ref, id }, readAt: 1, partial: true, fields, empty: [], conversation: [] };
}

/** `looks` are what the page shows at each look; the last one stays. */
async function read(looks: (Context | undefined | 'throws')[], api?: ApiOutcome, abortAt?: number) {
  const leaving = new AbortController();
  const told: Reading[] = [];
  let look = 0;
  let waited = 0;
  const site: SitePage = {
    id: 'zendesk',
    recordAt: () => ref,
    expected: () => ['subject'],
    roots: () => [],
    pickable: () => [],
    readDom: () => {
      const shown = looks[Math.min(look++, looks.length - 1)];
      if (shown === 'throws') throw new TypeError('the page changed');
      return shown;
    },
  };
  const wait = async (milliseconds: number, signal: AbortSignal) => {
    waited += milliseconds;
    if (abortAt !== undefined && waited >= abortAt) leaving.abort();
    signal.throwIfAborted();
  };
  const readApi = api && (async () => api);
  const using = { document, readApi, recent: new Map(), signal: leaving.signal, now: () => 1, wait };
  await readRecord(site, ref, using, (reading) => told.push(reading)).catch(() => undefined);
  return { told, looked: look };
}

const document = {} as Document;

describe('readRecord', () => {
  test('an answer of the API ends it, without a look at the page', async () => {
    const { told, looked } = await read([contextOf('page')], { context: contextOf('api') });
    expect(told).toMatchObject([{ ref, context: { fields: { subject: { value: 'api' } } }, expected: ['subject'] }]);
    expect(looked).toBe(0);
  });

  test.each([
    ['with what the page shows', [undefined, contextOf('page')], [true]],
    [
      'after a moment when it shows nothing, and again when it does',
      [undefined, undefined, undefined, contextOf('page')],
      [false, true],
    ],
    ['once when it never shows anything', [undefined], [false]],
  ])('a failure is told %s', async (_, looks, withContext) => {
    const { told } = await read(looks, { failure: { reason: 'not-json', at: 1 } });
    expect(told.map(({ context }) => context !== undefined)).toEqual(withContext);
    for (const { failure } of told) expect(failure?.reason).toBe('not-json');
  });

  test('a page that mounts late is told as it grows, and only then', async () => {
    const { told, looked } = await read([undefined, contextOf('a'), contextOf('a'), contextOf('a', '7', ['sso'])]);
    expect(told.map(({ context }) => Object.keys(context?.fields ?? {}).length)).toEqual([1, 2]);
    expect(looked).toBe(looksAfter.length);
  });

  test('a page that never shows it has changed shape', async () => {
    const { told } = await read([undefined]);
    expect(told).toMatchObject([{ failure: { reason: 'changed-shape', path: 'page' } }]);
  });

  test("another record's fields are never told", async () => {
    const { told } = await read([contextOf('other', '8')]);
    expect(told.map(({ context }) => context)).toEqual([undefined]);
  });

  test('a page that breaks the reader breaks nothing else', async () => {
    const { told } = await read(['throws', contextOf('later')]);
    expect(told).toHaveLength(1);
  });

  test('nothing is told after leaving', async () => {
    const { told } = await read([undefined, undefined, contextOf('late')], undefined, 300);
    expect(told).toEqual([]);
  });
});

describe('fields that the API did not give', () => {
  const site = (looks: (Context | undefined)[]): SitePage & { looked: () => number } => {
    let look = 0;
    return {
      id: 'zendesk',
      recordAt: () => ref,
      expected: () => ['subject', 'tags', 'priority'],
      roots: () => [],
      pickable: () => [],
      readDom: () => looks[Math.min(look++, looks.length - 1)],
      looked: () => look,
    };
  };
  const api = (fields: TicketContext['fields'], empty: string[] = []): TicketContext => ({
    ...contextOf('api'),
    partial: false,
    fields,
    empty,
    conversation: [{ id: '1', author: { name: 'Ines Carvalho', role: 'customer' }, text: 'It fails.' }],
  });
  const field = (value: string, source: 'api' | 'dom' | 'title' = 'api') => ({ value, source, at: 1 });
  const page = (fields: TicketContext['fields']): TicketContext => ({ ...contextOf('page'), fields });

  async function readWith(context: Context, looks: (Context | undefined)[]) {
    const told: Reading[] = [];
    const of = site(looks);
    const using: ReadWith = {
      document,
      readApi: async () => ({ context }),
      recent: new Map(),
      signal: new AbortController().signal,
      now: () => 1,
      wait: async () => undefined,
    };
    await readRecord(of, ref, using, (reading) => told.push(reading));
    return { told, looked: of.looked() };
  }

  test('come from the page, the API\u2019s own and its conversation staying as they are', async () => {
    const context = api({ subject: field('api'), tags: { value: ['sso'], source: 'api', at: 1 } });
    const shown = page({ subject: field('page', 'dom'), priority: field('high', 'dom'), type: field('task', 'dom') });
    const { told, looked } = await readWith(context, [undefined, shown]);
    expect(told.map(({ context }) => context)).toEqual([
      context,
      { ...context, fields: { ...context.fields, priority: field('high', 'dom') } },
    ]);
    expect(looked).toBe(2);
  });

  test('come one after the other, each told once', async () => {
    const { told, looked } = await readWith(api({ subject: field('api') }), [
      page({ priority: field('high', 'dom') }),
      page({ priority: field('low', 'dom') }),
      page({ tags: { value: ['sso'], source: 'dom', at: 1 } }),
    ]);
    expect(told.map(({ context }) => Object.keys(context?.fields ?? {}))).toEqual([
      ['subject'],
      ['subject', 'priority'],
      ['subject', 'priority', 'tags'],
    ]);
    expect(told.at(-1)?.context?.fields).toMatchObject({ priority: { value: 'high' } });
    expect(looked).toBe(3);
  });

  test('are not looked for when the site says they are empty', async () => {
    const { told, looked } = await readWith(api({ subject: field('api') }, ['tags', 'priority']), [
      page({ priority: field('high', 'dom') }),
    ]);
    expect(told).toHaveLength(1);
    expect(looked).toBe(0);
  });

  test('stay missing, without a word, where the page has none either or shows another record', async () => {
    const other = { ...page({ priority: field('high', 'dom') }), ref: { ...ref, id: '8' } };
    const { told, looked } = await readWith(api({ subject: field('api') }), [undefined, other]);
    expect(told).toHaveLength(1);
    expect(looked).toBe(looksAfter.length);
  });
});

describe('a record that was read before', () => {
  const minuteMs = 60_000;
  const readAt = Date.parse('2026-11-19T10:00:00Z');
  const now = readAt + 7 * minuteMs;
  const changed = readAt - 90 * minuteMs;
  const refOf = (id: string): RecordRef => ({ ...ref, id });
  const site: SitePage = {
    id: 'zendesk',
    recordAt: () => undefined,
    expected: () => ['subject', 'updatedAt'],
    roots: () => [],
    pickable: () => [],
    readDom: (of) => contextOf('page', of.id),
  };
  function apiContext(id: string, subject: string, { updatedAt = changed, at = readAt } = {}): TicketContext {
    return {
      ...contextOf(subject, id),
      readAt: at,
      partial: false,
      fields: {
        subject: { value: subject, source: 'api', at },
        updatedAt: { value: updatedAt, source: 'api', at },
      },
    };
  }
  function recentOf(...contexts: Context[]): Recent {
    const recent: Recent = new Map();
    for (const context of contexts) keep(recent, context);
    return recent;
  }

  interface Given extends Partial<ReadWith> {
    id?: string;
  }

  async function open(outcome: ApiOutcome, { id = '7', ...given }: Given) {
    const told: Reading[] = [];
    const asked: ReadRequest[] = [];
    const using: ReadWith = {
      document,
      readApi: async (request) => {
        asked.push(request);
        return outcome;
      },
      recent: new Map(),
      signal: new AbortController().signal,
      now: () => now,
      wait: async (_, signal) => signal.throwIfAborted(),
      ...given,
    };
    await readRecord(site, refOf(id), using, (reading) => told.push(reading));
    return { told, asked };
  }

  test('is shown at once as old as it is, and as checked when nothing changed', async () => {
    const kept = apiContext('7', 'kept');
    const recent = recentOf(kept);
    const { told, asked } = await open({ unchanged: true }, { recent });
    expect(asked).toEqual([{ ref, updatedAt: changed }]);
    expect(told).toEqual([
      { ref, at: readAt, expected: ['subject', 'updatedAt'], pickable: [], context: kept },
      { ref, at: now, expected: ['subject', 'updatedAt'], pickable: [], context: { ...kept, readAt: now } },
    ]);
    expect([...recent.values()]).toEqual([{ ...kept, readAt: now }]);
  });

  test('is replaced when it changed', async () => {
    const recent = recentOf(apiContext('7', 'kept'));
    const context = apiContext('7', 'new', { updatedAt: now - minuteMs, at: now });
    const { told } = await open({ context }, { recent });
    expect(told.map(({ context }) => context?.fields)).toMatchObject([
      { subject: { value: 'kept' } },
      { subject: { value: 'new' } },
    ]);
    expect([...recent.values()]).toEqual([context]);
  });

  test.each([
    ['signed-out', undefined, 0],
    ['no-permission-or-missing', undefined, 0],
    ['network', undefined, 1],
    ['rate-limited', now + minuteMs, 1],
  ] as const)('stays beside the failure of its check: %s', async (reason, until, left) => {
    const kept = apiContext('7', 'kept');
    const recent = recentOf(kept);
    const failure = { reason, at: now, until };
    const { told } = await open({ failure }, { recent });
    expect(told).toMatchObject([{ context: kept }, { context: kept, failure, at: now }]);
    expect(recent.size).toBe(left);
  });

  test('is read as a whole when the person asks for it, and kept again', async () => {
    const recent = recentOf(apiContext('7', 'kept'));
    const context = apiContext('7', 'new', { at: now });
    const { told, asked } = await open({ context }, { recent, again: true });
    expect(asked).toEqual([{ ref, updatedAt: undefined }]);
    expect(told).toMatchObject([{ context }]);
    expect([...recent.values()]).toEqual([context]);
  });

  test.each(['signed-out', 'no-permission-or-missing', 'network', 'changed-shape'] as const)(
    'stays on show when it is read again in vain: %s',
    async (reason) => {
      const shown = apiContext('7', 'shown');
      const failure = { reason, at: now };
      const { told, asked } = await open({ failure }, { again: true, shown });
      expect(asked).toEqual([{ ref, updatedAt: undefined }]);
      expect(told).toMatchObject([{ context: shown, failure, at: now }]);
    },
  );

  test('is shown, but read as a whole, when it had just changed then', async () => {
    const kept = apiContext('7', 'kept', { updatedAt: readAt - 1000 });
    const { told, asked } = await open({ context: kept }, { recent: recentOf(kept) });
    expect(asked).toEqual([{ ref, updatedAt: undefined }]);
    expect(told).toHaveLength(2);
  });

  test('is not shown where it cannot be checked', async () => {
    const { told } = await open({}, { recent: recentOf(apiContext('7', 'kept')), readApi: undefined });
    expect(told.map(({ context }) => context?.fields)).toMatchObject([{ subject: { value: 'page' } }]);
  });

  test('stays as it is when the answer was of no use', async () => {
    const { told } = await open({}, { recent: recentOf(apiContext('7', 'kept')) });
    expect(told).toHaveLength(1);
  });

  test('only what the API gave whole is kept', async () => {
    const recent: Recent = new Map();
    await open({ failure: { reason: 'network', at: now } }, { recent });
    await open({ context: { ...apiContext('8', 'part'), partial: true } }, { recent, id: '8' });
    expect(recent.size).toBe(0);
  });

  test('switching A, B, A quickly: each is told as itself, and nothing after it was left', async () => {
    const recent = recentOf(apiContext('7', 'A'), apiContext('8', 'B'));
    const answers: ((outcome: ApiOutcome) => void)[] = [];
    const told: { by: number; reading: Reading }[] = [];
    const visits = ['7', '8', '7'].map((id, by) => {
      const leaving = new AbortController();
      const using: ReadWith = {
        document,
        readApi: () => new Promise((resolve) => answers.push(resolve)),
        recent,
        signal: leaving.signal,
        now: () => now,
        wait: async (_, signal) => signal.throwIfAborted(),
      };
      const done = readRecord(site, refOf(id), using, (reading) => told.push({ by, reading }));
      if (by < 2) leaving.abort();
      return done;
    });
    // The last question is answered first.
    answers[2]?.({ unchanged: true });
    answers[1]?.({ context: apiContext('8', 'B, late') });
    answers[0]?.({ context: apiContext('7', 'A, late') });
    await Promise.all(visits);
    expect(told.map(({ by, reading }) => [by, reading.ref.id, reading.context?.fields])).toMatchObject([
      [0, '7', { subject: { value: 'A' } }],
      [1, '8', { subject: { value: 'B' } }],
      [2, '7', { subject: { value: 'A' } }],
      [2, '7', { subject: { value: 'A' } }],
    ]);
    expect([...recent.values()].map(({ fields }) => fields)).toMatchObject([
      { subject: { value: 'B' } },
      { subject: { value: 'A' } },
    ]);
  });
});
