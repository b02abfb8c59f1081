import { asObject, asText, type Json } from '../json';

/**
 * Salesforce's authorization-code flow with PKCE (RFC 6749 §4.1, RFC 7636) for a public client: there is no secret, and
 * a code is worth nothing without the verifier that never left the worker. Endpoints and answers: Salesforce Help,
 * "OAuth 2.0 Web Server Flow", "Revoke OAuth Tokens".
 */
export interface OAuthPorts {
  fetch(url: string, init: RequestInit): Promise<Response>;
}

export interface SignInPorts extends OAuthPorts {
  /** Lets the person sign in at this URL; resolves with the redirect URL, rejects when they closed the window. */
  launchWebAuthFlow(url: string): Promise<string>;
  crypto: Pick<Crypto, 'getRandomValues' | 'subtle'>;
}

/** Every way in which signing in can fail. */
type OAuthReason = 'cancelled' | 'refused' | 'unreachable' | 'changed-shape' | 'wrong-org';

export interface OAuthFailure {
  ok: false;
  reason: OAuthReason;
  /** `refused`: what Salesforce says about it, in its own words. */
  description?: string;
}

interface Tokens {
  accessToken: string;
  /** Absent when the Connected App gives none: then the person signs in again once the access token ends. */
  refreshToken?: string;
}

export type TokenOutcome = { ok: true; tokens: Tokens } | OAuthFailure;

/** The Connected App of an org. */
export interface OAuthClient {
  /** Host of the org's API and of its sign-in, e.g. `acme.my.salesforce.com`. */
  apiHost: string;
  clientId: string;
}

/** Reading by API, and going on doing so when the access token ends. */
const scope = 'api refresh_token';
/** Gives a verifier of 128 characters, the most that RFC 7636 §4.1 allows. */
const verifierBytes = 96;
const stateBytes = 32;
const timeoutMs = 15_000;
const longestDescription = 200;
/** Nothing that Salesforce issues is longer; a JWT access token has about 2,000 characters. */
const longestToken = 10_000;

/** Errors that say nothing about the person or the app: the same request may succeed later. */
const passing = new Set(['server_error', 'temporarily_unavailable', 'unknown_error', 'rate_limit_exceeded']);

/** Lets the person sign in and allow reading. Never throws. */
export async function signIn(client: OAuthClient & { redirectUrl: string }, ports: SignInPorts): Promise<TokenOutcome> {
  const { apiHost, clientId, redirectUrl } = client;
  const verifier = randomText(verifierBytes, ports);
  const state = randomText(stateBytes, ports);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUrl,
    scope,
    state,
    code_challenge: await challengeOf(verifier, ports),
    code_challenge_method: 'S256',
  });
  let redirect: string;
  try {
    redirect = await ports.launchWebAuthFlow(`https://${apiHost}/services/oauth2/authorize?${query}`);
  } catch (error) {
    return { ok: false, reason: isUnreachable(error) ? 'unreachable' : 'cancelled' };
  }
  const answer = codeIn(redirect, redirectUrl, state);
  if (!answer.ok) return answer;
  const form = {
    grant_type: 'authorization_code',
    code: answer.code,
    client_id: clientId,
    redirect_uri: redirectUrl,
    code_verifier: verifier,
  };
  return askForTokens(apiHost, form, ports);
}

/** Gets a new access token. Keeps the refresh token, unless the org changes it each time. Never throws. */
export async function refresh(client: OAuthClient, refreshToken: string, ports: OAuthPorts): Promise<TokenOutcome> {
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: client.clientId };
  const outcome = await askForTokens(client.apiHost, form, ports);
  return outcome.ok ? { ok: true, tokens: { refreshToken, ...outcome.tokens } } : outcome;
}

/** Makes a token void; a refresh token with all access tokens that came of it. Tells whether Salesforce did. */
export async function revoke(apiHost: string, token: string, ports: OAuthPorts): Promise<boolean> {
  try {
    return (await post(apiHost, 'revoke', { token }, ports)).ok;
  } catch {
    return false;
  }
}

function codeIn(redirect: string, redirectUrl: string, state: string): { ok: true; code: string } | OAuthFailure {
  const changed: OAuthFailure = { ok: false, reason: 'changed-shape' };
  const url = parsed(redirect);
  const ours = parsed(redirectUrl);
  if (!url || !ours || url.origin !== ours.origin || url.pathname !== ours.pathname) return changed;
  const told = (name: string) => url.searchParams.get(name) ?? undefined;
  // An answer to another question than ours is worth nothing, whatever it says.
  if (told('state') !== state) return changed;
  const error = told('error');
  if (error) return refusal(error, told('error_description'));
  const code = told('code');
  return code ? { ok: true, code } : changed;
}

async function askForTokens(apiHost: string, form: Record<string, string>, ports: OAuthPorts): Promise<TokenOutcome> {
  let response: Response;
  let answer: Json | undefined;
  try {
    response = await post(apiHost, 'token', form, ports);
    answer = objectIn(await response.text());
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
  if (response.status >= 500 || response.status === 429) return { ok: false, reason: 'unreachable' };
  const error = asText(answer?.error);
  if (error) return refusal(error, asText(answer?.error_description));
  if (!response.ok || !answer) return { ok: false, reason: 'changed-shape' };
  return tokensIn(answer, apiHost);
}

/** Accepts tokens for exactly this org: they are never sent to another host, whatever the answer names. */
function tokensIn(answer: Json, apiHost: string): TokenOutcome {
  const accessToken = tokenText(answer.access_token);
  const isBearer = /^bearer$/i.test(asText(answer.token_type) ?? '');
  const instance = asText(answer.instance_url);
  const hasRefresh = answer.refresh_token !== undefined;
  const refreshToken = tokenText(answer.refresh_token);
  if (!accessToken || !isBearer || instance === undefined || (hasRefresh && !refreshToken)) {
    return { ok: false, reason: 'changed-shape' };
  }
  const url = parsed(instance);
  const isOurs = url?.origin === `https://${apiHost}` && url.username === '' && url.password === '';
  if (!isOurs) return { ok: false, reason: 'wrong-org' };
  return { ok: true, tokens: { accessToken, ...(refreshToken ? { refreshToken } : {}) } };
}

/** What can stand in a header: a token with anything else is none. */
function tokenText(value: unknown): string | undefined {
  const text = asText(value);
  return text && text.length <= longestToken && /^[\x21-\x7e]+$/.test(text) ? text : undefined;
}

function refusal(error: string, description: string | undefined): OAuthFailure {
  if (passing.has(error)) return { ok: false, reason: 'unreachable' };
  const words = (description || error).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return { ok: false, reason: 'refused', description: [...words].slice(0, longestDescription).join('') };
}

/** Chrome and Firefox tell the two apart in words only. */
function isUnreachable(error: unknown): boolean {
  return error instanceof Error && /could not be loaded|failed to load/i.test(error.message);
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

/** A redirect is refused rather than followed: what is sent is for this host alone. */
function post(apiHost: string, endpoint: string, form: Record<string, string>, ports: OAuthPorts): Promise<Response> {
  return ports.fetch(`https://${apiHost}/services/oauth2/${endpoint}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
}

function objectIn(body: string): Json | undefined {
  try {
    return asObject(JSON.parse(body));
  } catch {
    return undefined;
  }
}

async function challengeOf(verifier: string, { crypto }: SignInPorts): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function randomText(bytes: number, { crypto }: SignInPorts): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** RFC 4648 §5, without padding. */
function base64Url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
