import type { SalesforceStatus, SignInOutcome } from '@/lib/contract/salesforce';
import { clientIdSchema } from '@/lib/settings/policy-settings';
import { answerTo } from '@/lib/sites/answer';
import { apiHostOf } from '@/lib/sites/salesforce/api-host';
import { failureIn } from '@/lib/sites/salesforce/errors';
import { type OAuthPorts, refresh, revoke, type SignInPorts, signIn } from '@/lib/sites/salesforce/oauth';
import type { Answer, Ask } from '@/lib/sites/site';
import { z } from '@/lib/zod';
import { type AppStore, clientIdFor, saveClientId } from './salesforce-apps';

/** Sessions by OAuth, one for each org that the person signed in to. */
export interface SalesforceSessions {
  signIn(host: string): Promise<SignInOutcome>;
  /** Forgets the session, then asks Salesforce to make its tokens void; tells whether it did. */
  signOut(host: string): Promise<{ revoked: boolean }>;
  status(host: string): Promise<SalesforceStatus>;
  /** Keeps the person's client id for this host's org; none takes theirs away. */
  saveApp(host: string, clientId: string | undefined): Promise<void>;
  /** GETs with the session of this host's org; `undefined` when nobody signed in to it. */
  getFor(host: string, signal: AbortSignal): Promise<Ask['get'] | undefined>;
}

export interface SessionPorts {
  /** Without `launchWebAuthFlow` while the browser lets us open no sign-in. */
  oauth: OAuthPorts & Partial<SignInPorts>;
  redirectUrl(): string | undefined;
  apps: AppStore;
  /** Kept until the browser closes, in memory only: never on disk. */
  load(key: string): Promise<unknown>;
  save(key: string, session: Session | undefined): Promise<void>;
  /** A session ended without the person: its org refused to renew it. */
  ended(): void;
}

const tokenSchema = z.string().min(1).max(10_000);
const sessionSchema = z.object({
  apiHost: z.string(),
  clientId: clientIdSchema,
  accessToken: tokenSchema,
  refreshToken: tokenSchema.optional(),
});
type Session = z.infer<typeof sessionSchema>;

const dataPath = '/services/data/';

export function createSalesforceSessions(ports: SessionPorts): SalesforceSessions {
  /** Refreshes under way, so that reads in parallel use up one refresh token only. */
  const refreshing = new Map<string, Promise<Session | undefined>>();

  const sessionOf = async (apiHost: string): Promise<Session | undefined> => {
    const stored = await ports.load(keyOf(apiHost)).catch(() => undefined);
    const session = sessionSchema.safeParse(stored).data;
    return session?.apiHost === apiHost ? session : undefined;
  };
  const keep = (apiHost: string, session: Session | undefined) => ports.save(keyOf(apiHost), session);

  async function end(apiHost: string): Promise<undefined> {
    await keep(apiHost, undefined);
    ports.ended();
  }

  /** The session with a new access token; `undefined` when there is none to be had just now. */
  async function renewed(old: Session): Promise<Session | undefined> {
    const now = await sessionOf(old.apiHost);
    if (!now || now.accessToken !== old.accessToken) return now; // Another read was faster, or the person signed out.
    if (!old.refreshToken) return end(old.apiHost);
    const outcome = await refresh(old, old.refreshToken, ports.oauth);
    // Signed out, or in anew, meanwhile: what came is not wanted any more.
    const isWanted = (await sessionOf(old.apiHost))?.accessToken === old.accessToken;
    if (!isWanted) {
      if (outcome.ok) await revoke(old.apiHost, outcome.tokens.refreshToken ?? outcome.tokens.accessToken, ports.oauth);
      return undefined;
    }
    if (outcome.ok) {
      const session = { ...old, ...outcome.tokens };
      await keep(old.apiHost, session);
      return session;
    }
    return outcome.reason === 'refused' || outcome.reason === 'wrong-org' ? end(old.apiHost) : undefined;
  }

  function renew(session: Session): Promise<Session | undefined> {
    const underWay = refreshing.get(session.apiHost);
    if (underWay) return underWay;
    const started = renewed(session).finally(() => refreshing.delete(session.apiHost));
    refreshing.set(session.apiHost, started);
    return started;
  }

  async function get(path: string, apiHost: string, signal: AbortSignal): Promise<Answer> {
    const url = urlOf(path, apiHost);
    const session = await sessionOf(apiHost);
    if (signal.aborted) return { kind: 'left' };
    if (!url || !session) return { kind: 'unreachable' };
    const answer = await ask(url, session.accessToken, signal, ports);
    if (!isSessionOver(answer)) return answer;
    const next = await renew(session).catch(() => undefined);
    if (next) return ask(url, next.accessToken, signal, ports);
    // Refused for good: the answer stands. Only out of reach: the session may still be good.
    return (await sessionOf(apiHost)) ? { kind: 'unreachable' } : answer;
  }

  return {
    async signIn(host) {
      const { fetch, crypto, launchWebAuthFlow } = ports.oauth;
      const redirectUrl = ports.redirectUrl();
      if (!launchWebAuthFlow || !crypto || !redirectUrl) return { ok: false, reason: 'no-permission' };
      const apiHost = orgOf(host);
      const clientId = (await clientIdFor(host, ports.apps))?.value;
      if (!clientId) return { ok: false, reason: 'no-app' };
      const outcome = await signIn({ apiHost, clientId, redirectUrl }, { fetch, crypto, launchWebAuthFlow });
      if (!outcome.ok) return outcome;
      await keep(apiHost, { apiHost, clientId, ...outcome.tokens });
      return { ok: true };
    },

    async signOut(host) {
      const apiHost = orgOf(host);
      const session = await sessionOf(apiHost);
      await keep(apiHost, undefined);
      if (!session) return { revoked: false };
      return { revoked: await revoke(apiHost, session.refreshToken ?? session.accessToken, ports.oauth) };
    },

    async status(host) {
      const apiHost = orgOf(host);
      const [clientId, session] = await Promise.all([clientIdFor(host, ports.apps), sessionOf(apiHost)]);
      const redirectUrl = ports.redirectUrl();
      return {
        apiHost,
        signedIn: session !== undefined,
        ...(clientId ? { clientId } : {}),
        ...(redirectUrl ? { redirectUrl } : {}),
      };
    },

    saveApp: (host, clientId) => saveClientId(host, clientId, ports.apps),

    async getFor(host, signal) {
      const apiHost = apiHostOf(host);
      if (!apiHost || !(await sessionOf(apiHost))) return undefined;
      return (path) => get(path, apiHost, signal);
    },
  };
}

function keyOf(apiHost: string): string {
  return `salesforce:${apiHost}`;
}

function orgOf(host: string): string {
  const apiHost = apiHostOf(host);
  if (!apiHost) throw new Error('This host is no Salesforce org.');
  return apiHost;
}

/** A token goes to its own org, below the data API, and nowhere else, whatever a path says. */
function urlOf(path: string, apiHost: string): URL | undefined {
  const origin = `https://${apiHost}`;
  if (!path.startsWith(dataPath) || !URL.canParse(path, origin)) return undefined;
  const url = new URL(path, origin);
  return url.origin === origin && url.pathname.startsWith(dataPath) ? url : undefined;
}

function ask(url: URL, token: string, leaving: AbortSignal, { oauth }: SessionPorts): Promise<Answer> {
  return answerTo(leaving, (signal) =>
    oauth.fetch(url.href, {
      headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal,
    }),
  );
}

/** Not the 401 that says the app may not use the API: no new token changes that. */
function isSessionOver(answer: Answer): boolean {
  if (answer.kind !== 'answer' || answer.status !== 401) return false;
  try {
    return failureIn(JSON.parse(answer.body), 0)?.reason === 'signed-out';
  } catch {
    return false;
  }
}
