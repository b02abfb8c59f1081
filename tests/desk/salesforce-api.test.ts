import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountContext, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { readApi } from '@/lib/sites/salesforce/rest';
import { createSalesforceSessions, type SalesforceSessions } from '@/lib/worker/salesforce-session';
import { accounts, cases, connectedApp, type Desk, hosts, opportunities, startDesk } from './desk.ts';

const now = Date.UTC(2026, 10, 19, 10, 54);
const redirectUrl = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
const data = '/services/data/v64.0';
let desk: Desk;
let sessions: SalesforceSessions;
let kept: Map<string, unknown>;
let clientId: string;
/** What is changed of the address that the sign-in window opens. */
let change: (url: URL) => void;

beforeAll(async () => {
  desk = await startDesk({ now });
});
afterEach(() => desk.reset());
afterAll(() => desk.close());

beforeEach(() => {
  kept = new Map();
  clientId = connectedApp;
  change = () => undefined;
  sessions = createSalesforceSessions({
    oauth: { crypto, fetch: deskFetch, launchWebAuthFlow: signInWindow },
    redirectUrl: () => redirectUrl,
    ended: () => undefined,
    apps: { policy: async () => undefined, own: async () => ({ default: clientId }), saveOwn: async () => undefined },
    load: async (key) => kept.get(key),
    save: async (key, session) => void (session ? kept.set(key, session) : kept.delete(key)),
  });
});

/** `fetch` at the desk, whichever host the address names. A redirect is an error, as for a request with a token. */
function deskFetch(address: string, { method = 'GET', headers, body }: RequestInit): Promise<Response> {
  const { host, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: desk.port,
        path: pathname + search,
        method,
        headers: { ...Object.fromEntries(new Headers(headers)), host },
        rejectUnauthorized: false,
        agent: false,
      },
      (answer) => void responseOf(answer, method).then(resolve, reject),
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function responseOf(answer: IncomingMessage, method: string): Promise<Response> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  const status = answer.statusCode ?? 0;
  if (method === 'POST' && status >= 300 && status < 400) throw new TypeError('redirected');
  const told = Object.entries(answer.headers).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return new Response(Buffer.concat(parts), { status, headers: Object.fromEntries(told) });
}

/** As the browser does it: the redirect to the extension's own address is caught. */
async function signInWindow(given: string): Promise<string> {
  const url = new URL(given);
  change(url);
  const answer = await deskFetch(url.href, {});
  const location = answer.headers.get('location');
  if (!location) throw new Error('The user did not approve access.'); // An error page, which the person closes.
  return location;
}

const ref = (object: string, id: string): RecordRef => ({
  site: 'salesforce',
  host: hosts.salesforce,
  kind: object === 'Case' ? 'ticket' : 'account',
  object,
  id,
});

async function read(object: string, id: string) {
  const get = await sessions.getFor(hosts.salesforce, new AbortController().signal);
  if (!get) throw new Error('nobody signed in');
  return readApi(ref(object, id), { get, now: () => now });
}

const asked = () => desk.requests().filter(({ site }) => site === 'salesforceApi');

describe('signed in', () => {
  beforeEach(async () => expect(await sessions.signIn(hosts.salesforce)).toEqual({ ok: true }));

  test('a Case with its comments and emails, over two pages, without the draft', async () => {
    const context = (await read('Case', cases.bulkImport429)) as TicketContext;
    expect(context).toMatchObject({
      partial: false,
      fields: {
        subject: { value: '429s on bulk import: nightly meter readings stop half way', source: 'api' },
        status: { value: { label: 'Escalated', category: 'open' } },
        priority: { value: 'High' },
        requester: { value: { email: expect.stringContaining('@') } },
        organization: { value: { name: 'Brightwater Utilities', id: accounts.brightwater } },
        createdAt: { value: now - 26 * 60 * 60_000 },
      },
    });
    expect(context.conversation.map(({ text }) => text.slice(0, 12))).toEqual([
      'After about ',
      'Row 20,114 i',
      'Thank you. P',
      'Last night a',
      'With 200 it ',
    ]);
    expect(context.conversation.map(({ author }) => author.role).slice(1, 3)).toEqual(['customer', 'agent']);
    expect(asked().filter(({ path }) => path.startsWith(`${data}/query/`))).toHaveLength(1);
  });

  test('an Account with its open Cases and Opportunities; a closed one of each is not among them', async () => {
    const context = (await read('Account', accounts.halden)) as AccountContext;
    expect(context.partial).toBe(false);
    expect(context.fields.openTickets?.value.map((row) => row.ref?.id)).toEqual([
      cases.scimNestedGroups,
      cases.ssoTenantMove,
    ]);
    expect(context.fields.openOpportunities?.value).toEqual([
      {
        id: opportunities.haldenRenewal,
        name: 'Halden Freight renewal',
        stage: 'Proposal/Price Quote',
        closeOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      },
    ]);
    expect(context.fields.employees?.value).toBe(3100);
  });

  test('an Opportunity without the amount, which the person may not see, and with its Account’s open work', async () => {
    const context = (await read('Opportunity', opportunities.haldenRenewal)) as AccountContext;
    expect(context.fields.opportunity?.value).toMatchObject({ name: 'Halden Freight renewal', amount: undefined });
    expect(context.fields.accountId?.value).toBe(accounts.halden);
    expect(context.fields.openTickets?.value).toHaveLength(2);
  });

  test('a session that ended is refreshed', async () => {
    desk.misbehave({ site: 'salesforceApi', path: '/services/data', how: '401', times: 1 });
    expect(await read('Account', accounts.lumen)).toMatchObject({ fields: { name: { value: 'Lumen Retail' } } });
    expect(asked().map(({ path }) => path.split('?')[0]?.split('/').at(-1))).toEqual([
      'authorize',
      'token',
      accounts.lumen,
      'token',
      accounts.lumen,
      ...['query', 'query', 'query'], // Cases, Opportunities, and these without the hidden amount.
    ]);
  });

  test('who was signed out everywhere is signed out here', async () => {
    desk.signOut('salesforceApi');
    await expect(read('Account', accounts.lumen)).rejects.toMatchObject({ failure: { reason: 'signed-out' } });
    expect(kept.size).toBe(0);
    expect(await sessions.status(hosts.salesforce)).toMatchObject({ signedIn: false });
  });

  test('signing out makes the tokens void', async () => {
    const old = [...kept];
    expect(await sessions.signOut(hosts.salesforce)).toEqual({ revoked: true });
    for (const [key, session] of old) kept.set(key, session);
    await expect(read('Account', accounts.lumen)).rejects.toMatchObject({ failure: { reason: 'signed-out' } });
  });

  test.each([
    ['403', 'rate-limited'],
    ['404', 'no-permission-or-missing'],
    ['500', 'network'],
    ['html', 'not-json'],
    ['truncated', 'network'],
  ] as const)('%s: %s', async (how, reason) => {
    desk.misbehave({ site: 'salesforceApi', path: `${data}/ui-api`, how });
    await expect(read('Account', accounts.lumen)).rejects.toMatchObject({ failure: { reason } });
  });

  test('a record that is not there', async () => {
    const missing = read('Account', '0014W000027f6V3QAI');
    await expect(missing).rejects.toMatchObject({ failure: { reason: 'no-permission-or-missing' } });
  });
});

describe('the authorization server', () => {
  const drop = (name: string) => (url: URL) => url.searchParams.delete(name);
  const set = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value);
  test.each<[string, (url: URL) => void, object]>([
    ['no challenge', drop('code_challenge'), { reason: 'refused', description: 'missing required code challenge' }],
    ['a plain challenge', set('code_challenge_method', 'plain'), { reason: 'refused' }],
    [
      'another verifier’s challenge',
      set('code_challenge', 'x'.repeat(43)),
      { reason: 'refused', description: 'invalid code verifier' },
    ],
    ['another state', set('state', 'x'), { reason: 'changed-shape' }],
    ['another kind of answer', set('response_type', 'token'), { reason: 'refused' }],
    ['an unknown app', set('client_id', 'x'), { reason: 'cancelled' }],
    ['a callback of nobody’s', set('redirect_uri', 'https://evil.example/'), { reason: 'cancelled' }],
    ['another extension’s callback', set('redirect_uri', 'https://bb.chromiumapp.org/'), { reason: 'changed-shape' }],
  ])('does not take %s', async (_, changed, outcome) => {
    change = changed;
    expect(await sessions.signIn(hosts.salesforce)).toMatchObject({ ok: false, ...outcome });
    expect(kept.size).toBe(0);
  });

  test('tells of a person who did not allow it', async () => {
    desk.misbehave({ site: 'salesforceApi', path: '/services/oauth2/authorize', how: 'access_denied' });
    expect(await sessions.signIn(hosts.salesforce)).toEqual({
      ok: false,
      reason: 'refused',
      description: 'end-user denied authorization',
    });
  });

  test('gives tokens for a code once, and only at the callback it was sent to', async () => {
    const verifier = 'v'.repeat(43);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const code_challenge = Buffer.from(digest).toString('base64url');
    const codeFor = async () => {
      const asked = { client_id: clientId, response_type: 'code', code_challenge, code_challenge_method: 'S256' };
      const query = new URLSearchParams({ ...asked, redirect_uri: redirectUrl });
      const back = await signInWindow(`https://${hosts.salesforceApi}/services/oauth2/authorize?${query}`);
      return new URL(back).searchParams.get('code') ?? '';
    };
    const tokens = (code: string, redirect_uri = redirectUrl) =>
      deskFetch(`https://${hosts.salesforceApi}/services/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: clientId,
          code_verifier: verifier,
          code,
          redirect_uri,
        }).toString(),
      });
    const code = await codeFor();
    expect((await tokens(code)).status).toBe(200);
    expect(await (await tokens(code)).json()).toMatchObject({ error: 'invalid_grant' });
    const other = await tokens(await codeFor(), 'https://bb.chromiumapp.org/');
    expect(await other.json()).toMatchObject({ error: 'redirect_uri_mismatch' });
  });
});

test.each([
  ['none', {}],
  ['another', { authorization: 'Bearer 00D4W0000008desk!x' }],
  ['a cookie', { cookie: 'sid=x' }],
])('the API wants a token: %s is not enough', async (_, headers) => {
  const path = `https://${hosts.salesforceApi}${data}/ui-api/records/${accounts.halden}?layoutTypes=Full`;
  const answer = await deskFetch(path, { headers });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
});
