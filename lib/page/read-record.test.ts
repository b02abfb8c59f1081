import { describe, expect, test } from 'vitest';
import type { Context, Reading } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import type { ApiOutcome } from '@/lib/messages';
import type { SitePage } from '@/lib/sites/site';
import { looksAfter, readRecord } from './read-record';

const ref: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '7' };

function contextOf(subject: string, id = '7', tags: string[] = []): Context {
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
  const using = { document, readApi, signal: leaving.signal, now: () => 1, wait };
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
