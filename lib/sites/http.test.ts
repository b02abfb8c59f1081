import { describe, expect, test } from 'vitest';
import type { ReadFailure } from '@/lib/context/context';
import { getJson } from './http';
import { type Answer, LeftError, ReadError } from './site';

const now = Date.parse('2026-11-19T10:54:12Z');
const json = 'application/json; charset=utf-8';

function ask(answer: Answer) {
  return getJson('/api/v2/tickets/1.json', { get: async () => answer, now: () => now });
}

function answer(status: number, contentType: string, body: string, retryAfter?: string): Answer {
  return { kind: 'answer', status, contentType, body, retryAfter };
}

async function failureOf(given: Answer) {
  const error = await ask(given).catch((thrown: unknown) => thrown);
  if (!(error instanceof ReadError)) throw new Error('expected a ReadError');
  return error.failure;
}

test('JSON is parsed, whatever its flavour', async () => {
  expect(await ask(answer(200, json, '{"ticket":{"id":1}}'))).toEqual({ ticket: { id: 1 } });
  expect(await ask(answer(200, 'application/vnd.api+json', '[]'))).toEqual([]);
});

describe('every failure has a name', () => {
  test.each<[string, Answer, object]>([
    ['signed out', answer(401, json, '{"error":"Couldn\'t authenticate you"}'), { reason: 'signed-out', status: 401 }],
    ['no permission', answer(403, json, '{}'), { reason: 'no-permission-or-missing', status: 403 }],
    ['missing', answer(404, json, '{"error":"RecordNotFound"}'), { reason: 'no-permission-or-missing', status: 404 }],
    ['a gateway in between', answer(403, 'text/html', '<html>'), { reason: 'blocked-by-policy', status: 403 }],
    ['a web page', answer(200, 'text/html', '<!doctype html>'), { reason: 'not-json', status: 200 }],
    ['a web page that claims to be JSON', answer(200, json, '<!doctype html>'), { reason: 'not-json', status: 200 }],
    ['a cut body', answer(200, json, '{"ticket":{"id'), { reason: 'not-json', status: 200 }],
    ['a broken server', answer(500, json, '{}'), { reason: 'network', status: 500 }],
    ['no server', { kind: 'unreachable' }, { reason: 'network' }],
    ['429 in seconds', answer(429, 'text/plain', 'slow down', '40'), { reason: 'rate-limited', until: now + 40_000 }],
    [
      '429 as a date',
      answer(429, 'text/plain', '', 'Thu, 19 Nov 2026 10:55:12 GMT'),
      { reason: 'rate-limited', until: now + 60_000 },
    ],
    ['429 without a time', answer(429, 'text/plain', ''), { reason: 'rate-limited', until: now + 60_000 }],
    ['429 with nonsense', answer(429, 'text/plain', '', 'soon'), { reason: 'rate-limited', until: now + 60_000 }],
    ['429 for a week', answer(429, 'text/plain', '', '604800'), { reason: 'rate-limited', until: now + 3_600_000 }],
    ['503 that names a time', answer(503, json, '{}', '5'), { reason: 'rate-limited', until: now + 5000 }],
  ])('%s', async (_, given, failure) => expect(await failureOf(given)).toMatchObject({ at: now, ...failure }));
});

test('leaving the record is no failure of the site', async () => {
  await expect(ask({ kind: 'left' })).rejects.toBeInstanceOf(LeftError);
});

describe('what the site’s own error body says', () => {
  const told = async (given: Answer, failure?: ReadFailure) => {
    const asked: unknown[] = [];
    const refusalIn = (body: unknown, _: number, status: number) => {
      asked.push([body, status]);
      return failure;
    };
    const error = await getJson('/x', { get: async () => given, now: () => now }, refusalIn).catch((thrown) => thrown);
    return { asked, failure: error instanceof ReadError ? error.failure : undefined };
  };

  test('goes before the status, which is kept', async () => {
    const { asked, failure } = await told(answer(403, json, '[{"a":1}]'), { reason: 'signed-out', at: now });
    expect(asked).toEqual([[[{ a: 1 }], 403]]);
    expect(failure).toEqual({ reason: 'signed-out', at: now, status: 403 });
  });

  test.each<[string, Answer, number]>([
    ['the usual wait', answer(403, json, '{}'), now + 60_000],
    ['the time it names', answer(403, json, '{}', '40'), now + 40_000],
  ])('a limit without a time gets %s', async (_, given, until) => {
    expect((await told(given, { reason: 'rate-limited', at: now })).failure).toMatchObject({ until });
  });

  test('nothing leaves it to the status', async () => {
    expect((await told(answer(404, json, 'cut'))).failure).toMatchObject({ reason: 'no-permission-or-missing' });
  });

  test('is not looked for in a good answer, nor in a web page', async () => {
    expect((await told(answer(200, json, '{}'))).asked).toEqual([]);
    expect((await told(answer(403, 'text/html', '<html>'))).asked).toEqual([]);
  });
});
