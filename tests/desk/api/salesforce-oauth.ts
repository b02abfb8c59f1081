import { createHash, randomBytes } from 'node:crypto';
import { type Answer, html, json, text } from '../answer.ts';
import { connectedApp, hosts } from '../content/ids.ts';

/** The authorization server of one org: what it issued is good for as long as the desk runs. */
export interface SalesforceSignIn {
  /** Answers `/services/oauth2/…`. */
  answer(request: { url: URL; method: string; form: URLSearchParams; isDenied: boolean }): Answer;
  /** Whether an `Authorization` header holds an access token that is good. */
  isBearer(header: string | undefined): boolean;
}

interface Grant {
  redirectUri: string;
  challenge: string;
}

/** Callbacks of extensions: Chrome's and Firefox's. */
const callback = /^https:\/\/[a-z0-9]+\.(?:chromiumapp\.org|extensions\.allizom\.org)\//;
const challengeShape = /^[\w-]{43}$/;

export function salesforceSignIn(): SalesforceSignIn {
  const grants = new Map<string, Grant>();
  /** Access tokens by the refresh token they came of. */
  const access = new Map<string, Set<string>>();

  const issue = (refreshToken: string): Record<string, string> => {
    const accessToken = `00D4W0000008desk!${secret()}`;
    access.set(refreshToken, (access.get(refreshToken) ?? new Set()).add(accessToken));
    return {
      access_token: accessToken,
      signature: secret(),
      scope: 'refresh_token api',
      instance_url: `https://${hosts.salesforceApi}`,
      id: 'https://login.salesforce.com/id/00D4W0000008deskUAA/0054W00000mara1QAA',
      token_type: 'Bearer',
      issued_at: String(Date.now()),
    };
  };

  /** As for a person who is signed in and allowed the app before: no page, only the redirect. */
  const authorize = (query: URLSearchParams, isDenied: boolean): Answer => {
    const redirectUri = query.get('redirect_uri') ?? '';
    // Never a redirect to somebody who is not known.
    if (query.get('client_id') !== connectedApp)
      return html(400, refusalPage('invalid_client_id', 'client identifier invalid'));
    if (!callback.test(redirectUri))
      return html(400, refusalPage('redirect_uri_mismatch', 'redirect_uri must match configuration'));
    const back = (answer: Record<string, string>): Answer => {
      const state = query.get('state');
      const params = new URLSearchParams({ ...answer, ...(state === null ? {} : { state }) });
      return { status: 302, headers: { location: `${redirectUri}?${params}`, 'cache-control': 'no-store' }, body: '' };
    };
    if (isDenied) return back({ error: 'access_denied', error_description: 'end-user denied authorization' });
    if (query.get('response_type') !== 'code') {
      return back({ error: 'unsupported_response_type', error_description: 'response type not supported' });
    }
    const challenge = query.get('code_challenge') ?? '';
    if (!challengeShape.test(challenge) || query.get('code_challenge_method') !== 'S256') {
      return back({ error: 'invalid_request', error_description: 'missing required code challenge' });
    }
    const code = `aPrx${secret()}==`;
    grants.set(code, { redirectUri, challenge });
    return back({ code });
  };

  const token = (form: URLSearchParams): Answer => {
    if (form.get('client_id') !== connectedApp) return refused('invalid_client_id', 'client identifier invalid');
    if (form.get('grant_type') === 'refresh_token') {
      const refreshToken = form.get('refresh_token') ?? '';
      if (!access.has(refreshToken)) return refused('invalid_grant', 'expired access/refresh token');
      return json(200, issue(refreshToken), noStore);
    }
    if (form.get('grant_type') !== 'authorization_code')
      return refused('unsupported_grant_type', 'grant type not supported');
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code); // Good for one attempt.
    if (!grant) return refused('invalid_grant', 'expired authorization code');
    if (form.get('redirect_uri') !== grant.redirectUri) {
      return refused('redirect_uri_mismatch', 'redirect_uri must match configuration');
    }
    const verifier = form.get('code_verifier') ?? '';
    if (!verifier) return refused('invalid_grant', 'missing code verifier');
    if (createHash('sha256').update(verifier).digest('base64url') !== grant.challenge) {
      return refused('invalid_grant', 'invalid code verifier');
    }
    const refreshToken = `5Aep${secret()}`;
    return json(200, { ...issue(refreshToken), refresh_token: refreshToken }, noStore);
  };

  const revoke = (form: URLSearchParams): Answer => {
    const given = form.get('token') ?? '';
    if (access.delete(given)) return text(200, '');
    const wasAccess = [...access.values()].some((tokens) => tokens.delete(given));
    return wasAccess ? text(200, '') : refused('invalid_token', 'the token is not valid');
  };

  return {
    answer({ url, method, form, isDenied }) {
      const endpoint = /^\/services\/oauth2\/(\w+)$/.exec(url.pathname)?.[1];
      if (endpoint === 'authorize' && method === 'GET') return authorize(url.searchParams, isDenied);
      if (endpoint === 'token' && method === 'POST') return token(form);
      if (endpoint === 'revoke' && method === 'POST') return revoke(form);
      return html(404, refusalPage('not_found', 'URL No Longer Exists'));
    },
    isBearer(header) {
      const [, given = ''] = /^Bearer (\S+)$/.exec(header ?? '') ?? [];
      return [...access.values()].some((tokens) => tokens.has(given));
    },
  };
}

const noStore = { 'cache-control': 'no-cache, no-store' };

function refused(error: string, description: string): Answer {
  return json(400, { error, error_description: description }, noStore);
}

function refusalPage(error: string, description: string): string {
  return `<!doctype html><title>OAuth Error</title><p>error=${error}&amp;error_description=${description}</p>`;
}

function secret(): string {
  return randomBytes(30).toString('base64url');
}
