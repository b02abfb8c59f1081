import { createSalesforceSessions, type SalesforceSessions, type SessionPorts } from '@/lib/worker/salesforce-session';

export const apiHost = 'kelda.my.salesforce.com';

/** A Salesforce org, and the window in which a person signs in to it. */
export class FakeOrg {
  /** What the Connected App must have as callback; the browser may tell it only after it allowed sign-ins. */
  redirectUrl: string | undefined = 'https://abcdefghijklmnop.chromiumapp.org/';
  /** Whether the browser lets us open the window. */
  opens = true;
  /** How the window ends: what the redirect says, or that the person closed it. */
  answer: Record<string, string> | 'closed' = { code: 'aPrx' };
  /** What the org gives for the code; `undefined` when it cannot be reached. */
  tokens: unknown = {
    access_token: 'A1',
    token_type: 'Bearer',
    instance_url: `https://${apiHost}`,
    refresh_token: 'R1',
  };
  private own: unknown = {};
  private sessions = new Map<string, unknown>();

  /** `policy`: the company's Connected Apps. */
  connect(policy: () => unknown, ended: () => void): SalesforceSessions {
    return createSalesforceSessions(this.ports(policy, ended));
  }

  private ports(policy: () => unknown, ended: () => void): SessionPorts {
    const org = this;
    return {
      ended,
      oauth: {
        crypto,
        get launchWebAuthFlow() {
          return org.opens ? (url: string) => org.window(url) : undefined;
        },
        fetch: async () => {
          if (org.tokens === undefined) throw new TypeError('Failed to fetch');
          return Response.json(org.tokens);
        },
      },
      redirectUrl: () => org.redirectUrl,
      apps: {
        policy: async () => policy(),
        own: async () => org.own,
        saveOwn: async (apps) => {
          org.own = apps;
        },
      },
      load: async (key) => org.sessions.get(key),
      save: async (key, session) => {
        if (session) org.sessions.set(key, session);
        else org.sessions.delete(key);
      },
    };
  }

  private async window(url: string): Promise<string> {
    if (this.answer === 'closed') throw new Error('The user did not approve access.');
    const state = new URL(url).searchParams.get('state') ?? '';
    return `${this.redirectUrl}?${new URLSearchParams({ ...this.answer, state })}`;
  }
}
