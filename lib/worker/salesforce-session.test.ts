import { beforeEach, describe, expect, test } from 'vitest';
import { createSalesforceSessions, type SalesforceSessions, type SessionPorts } from './salesforce-session';

const apiHost = 'acme.my.salesforce.com';
const host = 'acme.lightning.force.com';
const clientId = '3MVG9KeldaSidelight.0123456789';
const redirectUrl = 'https://abcdefghijklmnop.chromiumapp.org/';
const key = `salesforce:${apiHost}`;
const records = '/services/data/v64.0/ui-api/records/500';

interface Request {
  path: string;
  /** What the bearer header or the form holds. */
  token?: string;
}

let stored: Map<string, unknown>;
let requests: Request[];
/** Access tokens that are good, and what a refresh answers. */
let good: Set<string>;
let refreshed: () => Response;
let window: SessionPorts['oauth']['launchWebAuthFlow'];
let own: unknown;
/** How often pages were told that a session ended by itself. */
let ended: number;
let sessions: SalesforceSessions;
let answered: (path: string) => Response | Promise<Response>;

const over = () =>
  Response.json([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], { status: 401 });
const tokens = (access: string, more: object = {}) =>
  Response.json({ access_token: access, token_type: 'Bearer', instance_url: `https://${apiHost}`, ...more });
const signedIn = { apiHost, clientId, accessToken: 'A1', refreshToken: 'R1' };

beforeEach(() => {
  stored = new Map();
  requests = [];
  ended = 0;
  good = new Set(['A1']);
  own = { [apiHost]: clientId };
  window = async (url) => {
    const state = new URL(url).searchParams.get('state') ?? '';
    return `${redirectUrl}?${new URLSearchParams({ code: 'aPrx', state })}`;
  };
  refreshed = () => {
    good.add('A2');
    return tokens('A2');
  };
  answered = () => Response.json({ ok: true });
  sessions = createSalesforceSessions({
    oauth: {
      crypto,
      get launchWebAuthFlow() {
        return window;
      },
      async fetch(address, init) {
        const url = new URL(address);
        expect(url.origin).toBe(`https://${apiHost}`);
        init.signal?.throwIfAborted();
        const form = new URLSearchParams(String(init.body ?? ''));
        const bearer = new Headers(init.headers).get('authorization')?.replace('Bearer ', '');
        requests.push({
          path: url.pathname,
          token: bearer ?? form.get('refresh_token') ?? form.get('token') ?? undefined,
        });
        if (url.pathname.endsWith('/revoke')) return new Response('');
        if (form.get('grant_type') === 'authorization_code') return tokens('A1', { refresh_token: 'R1' });
        if (form.get('grant_type') === 'refresh_token') return refreshed();
        return good.has(bearer ?? '') ? answered(url.pathname) : over();
      },
    },
    redirectUrl: () => redirectUrl,
    ended() {
      ended += 1;
    },
    apps: {
      policy: async () => undefined,
      own: async () => own,
      async saveOwn(apps) {
        own = apps;
      },
    },
    load: async (name) => stored.get(name),
    save: async (name, session) => void (session ? stored.set(name, session) : stored.delete(name)),
  });
});

const { signal } = new AbortController();
const get = async (path = records, of = host, until = signal) => (await sessions.getFor(of, until))?.(path);

describe('signing in and out', () => {
  test('keeps the tokens for the org’s API host, whichever of its hosts was meant', async () => {
    expect(await sessions.signIn(`${host}.mcas.ms`)).toEqual({ ok: true });
    expect([...stored]).toEqual([[key, signedIn]]);
    expect(await sessions.status(host)).toEqual({
      apiHost,
      signedIn: true,
      clientId: { value: clientId, from: 'person' },
      redirectUrl,
    });
    expect(JSON.stringify(await sessions.status(host))).not.toMatch(/A1|R1/);
  });

  test('ends with a reason and keeps nothing', async () => {
    window = async () => {
      throw new Error('The user did not approve access.');
    };
    expect(await sessions.signIn(host)).toEqual({ ok: false, reason: 'cancelled' });
    expect(stored.size).toBe(0);
  });

  test('needs a client id', async () => {
    own = undefined;
    expect(await sessions.signIn(host)).toEqual({ ok: false, reason: 'no-app' });
    expect(await sessions.status(host)).toEqual({ apiHost, signedIn: false, redirectUrl });
  });

  test('needs the browser’s permission', async () => {
    window = undefined;
    expect(await sessions.signIn(host)).toEqual({ ok: false, reason: 'no-permission' });
  });

  test('out: forgotten at once, and the refresh token is made void', async () => {
    stored.set(key, signedIn);
    expect(await sessions.signOut(host)).toEqual({ revoked: true });
    expect(stored.size).toBe(0);
    expect(requests).toEqual([{ path: '/services/oauth2/revoke', token: 'R1' }]);
    expect(await get()).toBeUndefined();
    expect(await sessions.signOut(host)).toEqual({ revoked: false });
  });

  test('a host that is no org is refused', async () => {
    await expect(sessions.signIn('evil.example')).rejects.toThrow('no Salesforce org');
    expect(await sessions.getFor('evil.example', signal)).toBeUndefined();
  });

  test('saving a client id', async () => {
    await sessions.saveApp('other.lightning.force.com', clientId);
    expect(own).toEqual({ [apiHost]: clientId, 'other.my.salesforce.com': clientId });
  });
});

describe('getting', () => {
  beforeEach(() => void stored.set(key, signedIn));

  test('sends the token to the org, and gives what came', async () => {
    expect(await get()).toEqual({
      kind: 'answer',
      status: 200,
      contentType: 'application/json',
      retryAfter: undefined,
      body: '{"ok":true}',
    });
    expect(requests).toEqual([{ path: records, token: 'A1' }]);
  });

  test.each([
    'https://evil.example/services/data/v64.0/query',
    '//evil.example/services/data/v64.0/query',
    '/services/data/../oauth2/userinfo',
    '/services/data/%2e%2e/oauth2/userinfo',
    '/services/data',
    '/services/oauth2/revoke',
    '/services/apexrest/x',
    'services/data/v64.0/query',
    '\\\\evil.example/services/data/',
    '',
  ])('never sends it to %j', async (path) => {
    expect(await get(path)).toEqual({ kind: 'unreachable' });
    expect(requests).toEqual([]);
  });

  test('another org has no part in it', async () => {
    expect(await get(records, 'other.lightning.force.com')).toBeUndefined();
    stored.set('salesforce:other.my.salesforce.com', signedIn); // Kept under a wrong name.
    expect(await get(records, 'other.lightning.force.com')).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'A1'],
    ['no token', { ...signedIn, accessToken: '' }],
    ['another shape', { ...signedIn, refreshToken: 7 }],
    ['another client id', { ...signedIn, clientId: 'x' }],
  ])('what is kept is looked at: %s is no session', async (_, session) => {
    stored.set(key, session);
    expect(await get()).toBeUndefined();
  });

  test('an ended session is refreshed once, and the question repeated once', async () => {
    good.delete('A1');
    expect(await get()).toMatchObject({ status: 200 });
    expect(requests).toEqual([
      { path: records, token: 'A1' },
      { path: '/services/oauth2/token', token: 'R1' },
      { path: records, token: 'A2' },
    ]);
    expect(stored.get(key)).toEqual({ ...signedIn, accessToken: 'A2' });
  });

  test('a new token that is not good either is not refreshed again', async () => {
    good.clear();
    refreshed = () => tokens('A2');
    expect(await get()).toMatchObject({ status: 401 });
    expect(requests).toHaveLength(3);
  });

  test('questions in parallel refresh once', async () => {
    good.delete('A1');
    const all = await Promise.all([get(), get(), get()]);
    expect(all).toMatchObject([{ status: 200 }, { status: 200 }, { status: 200 }]);
    expect(requests.filter(({ path }) => path.endsWith('/token'))).toHaveLength(1);
  });

  test('refused: the session is forgotten and the answer stands', async () => {
    good.clear();
    refreshed = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
    expect(await get()).toMatchObject({ kind: 'answer', status: 401 });
    expect(stored.size).toBe(0);
    expect(ended).toBe(1);
    expect(await get()).toBeUndefined();
  });

  test('for another org: the session is forgotten, the token goes nowhere', async () => {
    good.clear();
    refreshed = () => tokens('A9', { instance_url: 'https://other.my.salesforce.com' });
    expect(await get()).toMatchObject({ status: 401 });
    expect(stored.size).toBe(0);
    expect(requests.map(({ token }) => token)).not.toContain('A9');
  });

  test('out of reach: the session is kept for later', async () => {
    good.clear();
    refreshed = () => new Response('', { status: 503 });
    expect(await get()).toEqual({ kind: 'unreachable' });
    expect(stored.get(key)).toEqual(signedIn);
    expect(ended).toBe(0);
  });

  test('without a refresh token it is over', async () => {
    good.clear();
    stored.set(key, { apiHost, clientId, accessToken: 'A1' });
    expect(await get()).toMatchObject({ status: 401 });
    expect(stored.size).toBe(0);
    expect(requests).toHaveLength(1);
  });

  test('who signs out while it is refreshed stays signed out', async () => {
    good.clear();
    refreshed = () => {
      stored.delete(key);
      return tokens('A2');
    };
    expect(await get()).toMatchObject({ status: 401 });
    expect(stored.size).toBe(0);
    expect(requests.at(-1)).toEqual({ path: '/services/oauth2/revoke', token: 'R1' });
  });

  test.each<[string, () => Response]>([
    [
      'the app may not use the API',
      () =>
        Response.json(
          [{ message: 'This session is not valid for use with the REST API', errorCode: 'INVALID_SESSION_ID' }],
          { status: 401 },
        ),
    ],
    ['a gateway’s page', () => new Response('<html>', { status: 401 })],
    ['a limit', () => Response.json([{ message: 'x', errorCode: 'REQUEST_LIMIT_EXCEEDED' }], { status: 403 })],
  ])('no new token is asked for: %s', async (_, answer) => {
    answered = answer;
    expect(await get()).toMatchObject({ kind: 'answer' });
    expect(requests).toHaveLength(1);
  });

  test('out of reach, and left', async () => {
    answered = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await get()).toEqual({ kind: 'unreachable' });
    const leaving = new AbortController();
    const read = await sessions.getFor(host, leaving.signal);
    answered = () => {
      leaving.abort();
      throw leaving.signal.reason;
    };
    expect(await read?.(records)).toEqual({ kind: 'left' });
    const before = requests.length;
    expect(await read?.(records)).toEqual({ kind: 'left' });
    expect(requests).toHaveLength(before);
  });
});
