import type { PageHandlers } from './pages';
import type { Worker } from './worker';

type SalesforceHandlers = Pick<
  PageHandlers,
  'salesforceSignIn' | 'salesforceSignOut' | 'salesforceStatus' | 'saveSalesforceApp'
>;

/** What our own pages may ask about signing in to Salesforce. No token ever leaves the worker. */
export function salesforceHandlers({ sessions: { salesforce }, changed }: Worker): SalesforceHandlers {
  return {
    async salesforceSignIn({ host }) {
      const outcome = await salesforce.signIn(host);
      if (outcome.ok) changed(['sites']);
      return outcome;
    },

    async salesforceSignOut({ host }) {
      const outcome = await salesforce.signOut(host);
      changed(['sites']);
      return outcome;
    },

    salesforceStatus: ({ host }) => salesforce.status(host),

    async saveSalesforceApp({ host, clientId }) {
      await salesforce.saveApp(host, clientId || undefined);
      changed(['sites']);
    },
  };
}
