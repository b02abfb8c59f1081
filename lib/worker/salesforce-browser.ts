import { browser } from 'wxt/browser';
import type { Policy } from './policy';
import type { SessionPorts } from './salesforce-session';

const appsKey = 'salesforceApps';

/** The browser's side of signing in to Salesforce. Tokens are in session storage only, which pages cannot read. */
export function salesforcePorts(policy: () => Promise<Policy>, ended: SessionPorts['ended']): SessionPorts {
  return {
    ended,
    oauth: {
      // Asked for anew each time: the permission may come and go while the worker lives.
      get launchWebAuthFlow() {
        const identity = identityApi();
        return identity && ((url: string) => openFlow(identity, url));
      },
      fetch: (url, init) => fetch(url, init),
      crypto,
    },
    redirectUrl: () => identityApi()?.getRedirectURL() ?? knownRedirectUrl(),
    apps: {
      policy: async () => (await policy()).salesforceApps,
      own: async () => (await browser.storage.local.get(appsKey))[appsKey],
      saveOwn: (apps) => browser.storage.local.set({ [appsKey]: apps }),
    },
    load: async (key) => (await browser.storage.session.get(key))[key],
    save: (key, session) =>
      session ? browser.storage.session.set({ [key]: session }) : browser.storage.session.remove(key),
  };
}

type Identity = Pick<typeof browser.identity, 'launchWebAuthFlow' | 'getRedirectURL'>;

/** Absent until the person allowed it. */
function identityApi(): Identity | undefined {
  return (browser as { identity?: Identity }).identity;
}

async function openFlow(identity: Identity, url: string): Promise<string> {
  const redirect = await identity.launchWebAuthFlow({ url, interactive: true });
  if (!redirect) throw new Error('The sign-in ended without an answer.');
  return redirect;
}

/** Chrome's can be told before the permission is given: whoever sets up the Connected App needs it first. */
function knownRedirectUrl(): string | undefined {
  return import.meta.env.FIREFOX ? undefined : `https://${browser.runtime.id}.chromiumapp.org/`;
}
