import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import { answersIn } from './answers';
import { main } from './main';

const id = '0014W000027f6V3QAI';
const account = { attributes: { type: 'Account' }, Id: id, Name: 'Halden Freight' };
const text = JSON.stringify(account);
const hex = gzipSync(text).toString('hex');

describe('recorders wrap answers in many ways', () => {
  test.each<[string, unknown, unknown]>([
    ['nothing around it', account, { body: account }],
    ['a list of its own', [account], { body: [account] }],
    [
      'request and response',
      { request: { path: '/' }, response: { status: '200', body: account } },
      { path: '/', status: 200, body: account },
    ],
    [
      'an address with host and query',
      { request: { url: 'https://a.example/x/1?page=/y/2#z' }, response: { status: 200, body: account } },
      { path: '/x/1', status: 200, body: account },
    ],
    ['a body kept as text', { request: {}, response: { body: text } }, { body: account }],
    ['an answer kept as text', text, { body: account }],
    [
      'a recording kept as text',
      JSON.stringify({ request: { uri: '/x' }, response: { status: 200, body: text } }),
      { path: '/x', status: 200, body: account },
    ],
    ['status and body', { status: 200, body: text }, { status: 200, body: account }],
    ['axios', { status: 200, statusText: 'OK', data: account }, { status: 200, body: account }],
    [
      'nock',
      [{ scope: 'https://a.example:443', method: 'GET', path: '/x', status: 200, response: account }],
      { path: '/x', status: 200, body: account },
    ],
    [
      'nock, compressed',
      [{ scope: 'https://a.example', path: '/x', status: 200, response: [hex.slice(0, 40), hex.slice(40)] }],
      { body: account },
    ],
    [
      'Betamax',
      {
        http_interactions: [
          { request: {}, response: { body: { encoding: 'utf-8', string: text }, status: { code: 200 } } },
        ],
      },
      { status: 200, body: account },
    ],
    [
      'Betamax, compressed',
      {
        http_interactions: [
          { response: { body: { base64_string: gzipSync(text).toString('base64') }, status: { code: 200 } } },
        ],
      },
      { body: account },
    ],
    [
      'VCR',
      {
        version: 1,
        interactions: [{ request: {}, response: { body: { string: text }, status: { code: 200, message: 'OK' } } }],
      },
      { status: 200, body: account },
    ],
    [
      'go-vcr',
      { interactions: [{ request: {}, response: { body: text, status: '200 OK', code: 200 } }] },
      { body: account },
    ],
    [
      'HAR',
      {
        log: { entries: [{ request: {}, response: { status: 200, content: { mimeType: 'application/json', text } } }] },
      },
      { body: account },
    ],
    ['WireMock', { mappings: [{ request: {}, response: { status: 200, jsonBody: account } }] }, { body: account }],
    [
      'a web page',
      { status: 403, headers: { 'Content-Type': 'text/html' }, body: '<html>' },
      { contentType: 'text/html', text: '<html>' },
    ],
    [
      'a limit',
      { status: 429, headers: { 'retry-after': ['12'] }, body: 'slow down' },
      { retryAfter: '12', text: 'slow down' },
    ],
    [
      'Perceval',
      {
        backend_name: 'Jira',
        data: {
          key: 'A-1',
          fields: { customfield_1: { id: 'customfield_1', name: 'Points', value: 3 } },
          comments_data: [{ id: '1' }],
        },
      },
      {
        body: {
          key: 'A-1',
          fields: { customfield_1: 3, comment: { comments: [{ id: '1' }], total: 1 } },
          names: { customfield_1: 'Points' },
        },
      },
    ],
  ])('%s', (_, saved, expected) => {
    expect(answersIn(saved)).toMatchObject([expected as object]);
  });

  test.each<[string, unknown]>([
    ['a ticket, whose status is a word', { id: 1, status: 'open', description: 'x' }],
    ['a comment, which has a body', { id: 1, author_id: 2, body: 'x' }],
    ['an issue, whose status is an object', { key: 'A-1', status: { name: 'Open' }, data: 1 }],
    ['a text', 'slow down'],
  ])('not a wrapper: %s', (_, saved) => {
    expect(answersIn(saved)).toEqual([{ body: saved }]);
  });
});

describe('npm run read', () => {
  let folder = '';
  let out = '';
  let err = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-'));
    out = '';
    err = '';
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  const read = (...args: string[]) =>
    main(['--site', 'salesforce', ...args], {
      folders: ['/nowhere', folder],
      resolve,
      out: (line) => {
        out += line;
      },
      err: (line) => {
        err += line;
      },
      now: () => Date.parse('2026-11-22T00:00:00Z'),
    });
  const lines = () => out.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));

  test('a folder, compressed files and JSON lines: one line for each record', async () => {
    mkdirSync(join(folder, 'deep'));
    file('deep/a.json', JSON.stringify({ records: [account, { ...account, Id: '0014W000027f6V4QAI' }] }));
    file('b.json.gz', gzipSync(text));
    file('c.jsonl', `${text}\n\n${text}\n`);
    file('notes.txt', 'not read');
    expect(await read('--payload', '.', '--host', 'acme.lightning.force.com')).toBe(0);
    expect(lines().map((line) => line.file.slice(folder.length + 1))).toEqual([
      'b.json.gz',
      'c.jsonl',
      'c.jsonl',
      'deep/a.json',
      'deep/a.json',
    ]);
    for (const line of lines()) {
      expect(contextSchema.safeParse(line.context).success).toBe(true);
      expect(line).toMatchObject({ ref: { host: 'acme.lightning.force.com', object: 'Account' } });
    }
  });

  test.each<[string, string, object]>([
    ['no JSON', '<!doctype html>', { reason: 'not-json' }],
    ['cut JSON', text.slice(0, 40), { reason: 'not-json' }],
    ['an empty file', '', { reason: 'not-json' }],
    ['a refusal', JSON.stringify({ status: 404, body: '{}' }), { reason: 'no-permission-or-missing', status: 404 }],
    ['a limit in words', JSON.stringify({ status: 429, headers: {}, body: 'slow down' }), { reason: 'rate-limited' }],
    [
      'a body that says more than its status',
      JSON.stringify({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'x' }] }),
      { reason: 'rate-limited', status: 403 },
    ],
    [
      'a gateway',
      JSON.stringify({ status: 403, headers: { 'Content-Type': 'text/html' }, body: '<html>' }),
      { reason: 'blocked-by-policy' },
    ],
  ])('%s is a failure with a name, not an exception', async (_, content, failure) => {
    file('a.json', content);
    expect(await read('--payload', 'a.json')).toBe(0);
    expect(lines()).toMatchObject([{ failure }]);
  });

  describe('answers and what surrounds them', () => {
    const ticket = (number: number) => ({ id: number, subject: 'Hi', requester_id: 1, status: 'open' });
    const asked = (path: string, body: unknown, status = 200) => ({ request: { path }, response: { status, body } });
    const tickets = asked('/api/v2/tickets.json', JSON.stringify({ tickets: [ticket(15192)] }));
    const bare = { request: {}, response: { body: { ticket: ticket(8) } } };
    const comments = { comments: [{ id: 1, author_id: 2, body: 'Hi' }] };
    const issue = { key: 'KEL-1', fields: { summary: 'Hi' } };
    test.each<[string, string, unknown, string[]]>([
      ['a recording', 'zendesk', asked('/api/v2/tickets/8.json', { ticket: ticket(8) }), ['8']],
      ['recordings', 'zendesk', [tickets, bare], ['15192', '8']],
      ['recordings in a wrapper that nobody knows', 'zendesk', { results: [tickets, bare] }, ['15192', '8']],
      [
        'comments whose ticket the address names',
        'zendesk',
        asked('/api/v2/tickets/7/comments.json?a=1', comments),
        ['7'],
      ],
      [
        'the address of another record',
        'zendesk',
        asked('/api/v2/tickets/7.json', { ticket: ticket(8) }),
        ['7 changed-shape'],
      ],
      [
        'a refusal',
        'zendesk',
        asked('/api/v2/organizations/5.json?include=x', {}, 404),
        ['5 no-permission-or-missing'],
      ],
      ['an issue', 'jira', asked('/rest/api/3/issue/KEL-1', issue), ['KEL-1']],
      ['an issue kept as text', 'jira', asked('/rest/api/3/issue/KEL-1', JSON.stringify(issue)), ['KEL-1']],
      ['a refusal of an issue', 'jira', asked('/rest/api/3/issue/KEL-1', {}, 404), ['KEL-1 no-permission-or-missing']],
    ])('%s', async (_, site, saved, expected) => {
      file('a.json', JSON.stringify(saved));
      expect(await read('--site', site, '--payload', 'a.json')).toBe(0);
      expect(lines().map(({ ref, failure }) => [ref?.id, failure?.reason].filter(Boolean).join(' '))).toEqual(expected);
    });
  });

  test('a line that is broken does not spoil its neighbours', async () => {
    file('a.jsonl', `${text}\n{"half\n${text}`);
    await read('--payload', 'a.jsonl');
    expect(lines().map((line) => line.failure?.reason ?? line.ref.id)).toEqual([id, 'not-json', id]);
  });

  test('no record: nothing, and a note for those who ask', async () => {
    file('a.json', '{"totalSize":0,"records":[]}');
    expect(await read('--payload', 'a.json')).toBe(0);
    expect(out + err).toBe('');
    await read('--payload', 'a.json', '--verbose');
    expect(err).toContain('a.json: no record');
  });

  test.each<[string, string[], RegExp]>([
    ['no payload', [], /--payload/],
    ['an unknown option', ['--payload', 'x', '--fast'], /--fast/],
    ['an unknown site', ['--site', 'remedy', '--payload', 'x'], /no site "remedy"/],
    ['a host that is none', ['--payload', 'x', '--host', 'https://x/'], /not a host name/],
    ['a path that is not there', ['--payload', 'missing.json'], /missing\.json/],
  ])('exit 2: %s', async (_, args, words) => {
    expect(await read(...args)).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(words);
  });
});
