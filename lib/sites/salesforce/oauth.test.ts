import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { refresh, revoke, type SignInPorts, signIn } from './oauth';

const apiHost = 'acme.my.salesforce.com';
const clientId = '3MVG9KeldaSidelight.0123456789';
const redirectUrl = 'https://abcdefghijklmnop.chromiumapp.org/';
const client = { apiHost, clientId, redirectUrl };
const tokens = {
  access_token: '00D4W!AQ.access',
  refresh_token: '5Aep861.refresh',
  instance_url: `https://${apiHost}`,
  id: 'https://login.salesforce.com/id/00D/005',
  token_type: 'Bearer',
  issued_at: '1763549640000',
  scope: 'refresh_token api',
  signature: 'c2ln',
};

interface Sent {
  url: string;
  init: RequestInit;
  form: URLSearchParams;
}

interface Played {
  /** What the person's window ends with, given the address it opened. */
  window?: (url: URL) => string;
  answer?: () => Response;
}

/** A browser and a Salesforce in memory: the window answers at once, the token endpoint as told. */
function played({ window = allowed, answer = () => Response.json(tokens) }: Played = {}) {
  const sent: Sent[] = [];
  const opened: URL[] = [];
  const ports: SignInPorts = {
    crypto,
    async launchWebAuthFlow(url) {
      opened.push(new URL(url));
      return window(new URL(url));
    },
    async fetch(url, init) {
      sent.push({ url, init, form: new URLSearchParams(String(init.body)) });
      return answer();
    },
  };
  return { ports, sent, opened };
}

function back(answer: Record<string, string>, to = redirectUrl): string {
  return `${to}?${new URLSearchParams(answer)}`;
}
const stateOf = (url: URL) => url.searchParams.get('state') ?? '';
function allowed(url: URL): string {
  return back({ code: 'aPrx==', state: stateOf(url) });
}

describe('signing in', () => {
  test('asks the org’s own host for a code, and takes tokens for it', async () => {
    const { ports, sent, opened } = played();
    expect(await signIn(client, ports)).toEqual({
      ok: true,
      tokens: { accessToken: tokens.access_token, refreshToken: tokens.refresh_token },
    });
    const asked = opened[0];
    expect(asked?.origin + (asked?.pathname ?? '')).toBe(`https://${apiHost}/services/oauth2/authorize`);
    expect(Object.fromEntries(asked?.searchParams ?? [])).toEqual({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUrl,
      scope: 'api refresh_token',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      url: `https://${apiHost}/services/oauth2/token`,
      init: { method: 'POST', redirect: 'error', credentials: 'omit' },
    });
    const form = Object.fromEntries(sent[0]?.form ?? []);
    expect(form).toEqual({
      grant_type: 'authorization_code',
      code: 'aPrx==',
      client_id: clientId,
      redirect_uri: redirectUrl,
      code_verifier: expect.stringMatching(/^[\w-]{128}$/),
    });
    const challenge = createHash('sha256').update(String(form.code_verifier)).digest('base64url');
    expect(asked?.searchParams.get('code_challenge')).toBe(challenge);
  });

  test('never asks with the same verifier or state twice', async () => {
    const { ports, sent, opened } = played();
    await signIn(client, ports);
    await signIn(client, ports);
    expect(new Set(opened.map(stateOf)).size).toBe(2);
    expect(new Set(sent.map(({ form }) => form.get('code_verifier'))).size).toBe(2);
  });

  test('an app that gives no refresh token is taken too', async () => {
    const { refresh_token: _, ...without } = tokens;
    const { ports } = played({ answer: () => Response.json(without) });
    expect(await signIn(client, ports)).toEqual({ ok: true, tokens: { accessToken: tokens.access_token } });
  });
});

describe('the window ends without a code', () => {
  const throwing = (message: string) => () => {
    throw new Error(message);
  };
  test.each<[string, (url: URL) => string, object]>([
    ['closed in Chrome', throwing('The user did not approve access.'), { reason: 'cancelled' }],
    ['closed in Firefox', throwing('User cancelled or denied access.'), { reason: 'cancelled' }],
    ['no network', throwing('Authorization page could not be loaded.'), { reason: 'unreachable' }],
    [
      'denied',
      (url) =>
        back({ error: 'access_denied', error_description: 'end-user denied authorization', state: stateOf(url) }),
      { reason: 'refused', description: 'end-user denied authorization' },
    ],
    [
      'refused without words',
      (url) => back({ error: 'invalid_scope', state: stateOf(url) }),
      { reason: 'refused', description: 'invalid_scope' },
    ],
    [
      'a passing fault',
      (url) => back({ error: 'temporarily_unavailable', state: stateOf(url) }),
      { reason: 'unreachable' },
    ],
    ['another state', () => back({ code: 'aPrx', state: 'another' }), { reason: 'changed-shape' }],
    ['no state', () => back({ code: 'aPrx' }), { reason: 'changed-shape' }],
    ['an error with another state', () => back({ error: 'access_denied', state: 'x' }), { reason: 'changed-shape' }],
    ['no code', (url) => back({ state: stateOf(url) }), { reason: 'changed-shape' }],
    [
      'another host',
      (url) => back({ code: 'aPrx', state: stateOf(url) }, 'https://evil.chromiumapp.org/'),
      { reason: 'changed-shape' },
    ],
    [
      'another path',
      (url) => back({ code: 'aPrx', state: stateOf(url) }, `${redirectUrl}other`),
      { reason: 'changed-shape' },
    ],
    ['no address', () => 'about:blank#', { reason: 'changed-shape' }],
  ])('%s', async (_, window, outcome) => {
    const { ports, sent } = played({ window });
    expect(await signIn(client, ports)).toEqual({ ok: false, ...outcome });
    expect(sent).toEqual([]);
  });
});

describe('the token endpoint answers otherwise', () => {
  const changed = (change: object) => () => Response.json({ ...tokens, ...change });
  const refusal = (status: number, error: string, description?: string) => () =>
    Response.json({ error, error_description: description }, { status });
  test.each<[string, () => Response, object]>([
    [
      'a used code',
      refusal(400, 'invalid_grant', 'expired authorization code'),
      { reason: 'refused', description: 'expired authorization code' },
    ],
    ['a wrong app', refusal(401, 'invalid_client_id'), { reason: 'refused', description: 'invalid_client_id' }],
    ['a passing fault', refusal(400, 'unknown_error', 'retry your request'), { reason: 'unreachable' }],
    ['a broken server', () => new Response('<html>', { status: 502 }), { reason: 'unreachable' }],
    ['too many sign-ins', () => new Response('', { status: 429 }), { reason: 'unreachable' }],
    [
      'no answer',
      () => {
        throw new TypeError('Failed to fetch');
      },
      { reason: 'unreachable' },
    ],
    ['a page', () => new Response('<!doctype html>'), { reason: 'changed-shape' }],
    ['a page with 403', () => new Response('<!doctype html>', { status: 403 }), { reason: 'changed-shape' }],
    ['a list', () => Response.json([tokens]), { reason: 'changed-shape' }],
    ['no access token', changed({ access_token: undefined }), { reason: 'changed-shape' }],
    ['a token that would break a header', changed({ access_token: 'a\r\nX: b' }), { reason: 'changed-shape' }],
    ['a token that is no text', changed({ refresh_token: 7 }), { reason: 'changed-shape' }],
    ['another kind of token', changed({ token_type: 'mac' }), { reason: 'changed-shape' }],
    ['no host', changed({ instance_url: undefined }), { reason: 'changed-shape' }],
    ['another org', changed({ instance_url: 'https://other.my.salesforce.com' }), { reason: 'wrong-org' }],
    ['a host that begins alike', changed({ instance_url: `https://${apiHost}.evil.example` }), { reason: 'wrong-org' }],
    ['not encrypted', changed({ instance_url: `http://${apiHost}` }), { reason: 'wrong-org' }],
    ['another port', changed({ instance_url: `https://${apiHost}:8443` }), { reason: 'wrong-org' }],
    ['with a name before it', changed({ instance_url: `https://user@${apiHost}` }), { reason: 'wrong-org' }],
    ['no address', changed({ instance_url: 'acme' }), { reason: 'wrong-org' }],
  ])('%s', async (_, answer, outcome) => {
    const { ports } = played({ answer });
    expect(await signIn(client, ports)).toEqual({ ok: false, ...outcome });
  });

  test('what it says is cut and has no control characters', async () => {
    const { ports } = played({ answer: refusal(400, 'invalid_grant', `bad\r\n\u202ename ${'x'.repeat(500)}`) });
    const outcome = await signIn(client, ports);
    expect(outcome).toMatchObject({ description: expect.stringMatching(/^bad name x{191}$/) });
  });

  test('whatever it answers: tokens of this org or a reason, never an exception', async () => {
    const anyAnswer = fc.record(
      {
        access_token: fc.oneof(fc.constant('00D!x'), fc.string(), fc.anything()),
        refresh_token: fc.oneof(fc.string(), fc.anything()),
        instance_url: fc.oneof(fc.constant(`https://${apiHost}`), fc.webUrl(), fc.anything()),
        token_type: fc.oneof(fc.constant('Bearer'), fc.anything()),
        error: fc.oneof(fc.string(), fc.anything()),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyAnswer, fc.jsonValue()), fc.constantFrom(200, 400, 500), async (body, status) => {
        const text = JSON.stringify(body) ?? '';
        const { ports } = played({ answer: () => new Response(text, { status }) });
        const outcome = await signIn(client, ports);
        const named = ['refused', 'unreachable', 'changed-shape', 'wrong-org'];
        expect(outcome.ok ? JSON.parse(text).instance_url : named).toEqual(
          outcome.ok
            ? expect.stringMatching(/^https:\/\/acme\.my\.salesforce\.com\/?/)
            : expect.arrayContaining([outcome.reason]),
        );
      }),
    );
  });
});

describe('refreshing', () => {
  test('gets a new access token and keeps the refresh token', async () => {
    const { refresh_token: _, ...without } = tokens;
    const { ports, sent } = played({ answer: () => Response.json({ ...without, access_token: 'new' }) });
    expect(await refresh(client, '5Aep861.refresh', ports)).toEqual({
      ok: true,
      tokens: { accessToken: 'new', refreshToken: '5Aep861.refresh' },
    });
    expect(sent[0]?.url).toBe(`https://${apiHost}/services/oauth2/token`);
    expect(Object.fromEntries(sent[0]?.form ?? [])).toEqual({
      grant_type: 'refresh_token',
      refresh_token: '5Aep861.refresh',
      client_id: clientId,
    });
  });

  test('takes the new refresh token of an org that changes it each time', async () => {
    const { ports } = played({ answer: () => Response.json({ ...tokens, refresh_token: 'next' }) });
    expect(await refresh(client, 'old', ports)).toMatchObject({ tokens: { refreshToken: 'next' } });
  });

  test('refuses a token for another org', async () => {
    const answer = () => Response.json({ ...tokens, instance_url: 'https://other.my.salesforce.com' });
    expect(await refresh(client, 'old', played({ answer }).ports)).toEqual({ ok: false, reason: 'wrong-org' });
  });
});

test.each<[string, () => Response, boolean]>([
  ['done', () => new Response(''), true],
  ['unknown there', () => Response.json({ error: 'invalid_token' }, { status: 400 }), false],
  [
    'out of reach',
    () => {
      throw new TypeError('Failed to fetch');
    },
    false,
  ],
])('revoking: %s', async (_, answer, done) => {
  const { ports, sent } = played({ answer });
  expect(await revoke(apiHost, '5Aep861.refresh', ports)).toBe(done);
  expect(sent).toMatchObject([{ url: `https://${apiHost}/services/oauth2/revoke` }]);
  expect(sent[0]?.form.get('token')).toBe('5Aep861.refresh');
});
