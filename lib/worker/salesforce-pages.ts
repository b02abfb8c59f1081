import { apiHostOf } from '@/lib/sites/salesforce/api-host';
import type { PageHandlers } from './pages';
import { readAgainWhere } from './readings';
import type { Worker } from './worker';

type SalesforceHandlers = Pick<
  PageHandlers,
  'salesforceSignIn' | 'salesforceSignOut' | 'salesforceStatus' | 'saveSalesforceApp'
>;

/** What our own pages may ask about signing in to Salesforce. No token ever leaves the worker. */
export function salesforceHandlers(worker: Worker): SalesforceHandlers {
  const { salesforce } = worker.sessions;

  /** The org's records are read in another way from now on. */
  async function sessionChanged(host: string) {
    worker.changed(['sites']);
    await readAgainWhere(worker, (ref) => ref.site === 'salesforce' && apiHostOf(ref.host) === apiHostOf(host));
  }

  return {
    async salesforceSignIn({ host }) {
      const outcome = await salesforce.signIn(host);
      if (outcome.ok) await sessionChanged(host);
      return outcome;
    },

    async salesforceSignOut({ host }) {
      const outcome = await salesforce.signOut(host);
      await sessionChanged(host);
      return outcome;
    },

    salesforceStatus: ({ host }) => salesforce.status(host),

    async saveSalesforceApp({ host, clientId }) {
      await salesforce.saveApp(host, clientId || undefined);
      worker.changed(['sites']);
    },
  };
}
