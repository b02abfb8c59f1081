import { salesforce as messages } from '@/lib/contract/salesforce';
import { apiHostOf } from '@/lib/sites/salesforce/api-host';
import type { Changes } from '../changes';
import { handle } from '../handlers';
import type { SendToTab } from '../ports';
import { readAgainWhere } from '../readings';
import type { SalesforceSessions } from '../salesforce-session';
import type { Tabs } from '../tabs';

interface Needs {
  sessions: SalesforceSessions;
  changes: Changes;
  tabs: Tabs;
  send: SendToTab;
}

/** Signing in to a Salesforce org. No token ever leaves the worker. */
export function salesforceHandlers({ sessions, changes, tabs, send }: Needs) {
  /** The org's records are read in another way from now on. */
  async function sessionChanged(host: string) {
    changes.tell({ topic: 'sites' });
    await readAgainWhere({ tabs, send }, (ref) => ref.site === 'salesforce' && apiHostOf(ref.host) === apiHostOf(host));
  }
  return handle(messages, {
    async salesforceSignIn({ host }) {
      const outcome = await sessions.signIn(host);
      if (outcome.ok) await sessionChanged(host);
      return outcome;
    },
    async salesforceSignOut({ host }) {
      const outcome = await sessions.signOut(host);
      await sessionChanged(host);
      return outcome;
    },
    salesforceStatus: ({ host }) => sessions.status(host),
    async saveSalesforceApp({ host, clientId }) {
      await sessions.saveApp(host, clientId || undefined);
      changes.tell({ topic: 'sites' });
    },
  });
}
