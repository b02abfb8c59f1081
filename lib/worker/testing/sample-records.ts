import type { AccountContext, Context, Reading, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { start } from './test-worker';

/** One customer in two systems, joined by an id. */

export const ref: RecordRef = {
  site: 'zendesk',
  host: 'acme.zendesk.com',
  kind: 'ticket',
  object: 'ticket',
  id: '48213',
};
export const issue: RecordRef = {
  site: 'jira',
  host: 'acme.atlassian.net',
  kind: 'ticket',
  object: 'issue',
  id: 'KEL-1',
};
export const salesforceId = '0014W000027f6V3QAI';

export const field = <T>(value: T, source: 'api' | 'dom' = 'api', at = start) => ({ value, source, at });

export const ticket: TicketContext = {
  kind: 'ticket',
  ref,
  readAt: start,
  partial: false,
  fields: {
    subject: field('SSO sign-in fails with AADSTS50011 after Entra tenant move'),
    status: field({ label: 'open', category: 'open' as const }),
    priority: field('high'),
    organization: field({ name: 'Halden Freight', id: '4', externalId: salesforceId }),
    createdAt: field(start - 86_400_000),
  },
  empty: [],
  conversation: [
    {
      id: '1',
      author: { name: 'Ines Carvalho', role: 'customer' },
      at: start,
      text: 'AADSTS50011: The redirect URI specified in the request does not match the redirect URIs configured.',
    },
  ],
};

export const account: AccountContext = {
  kind: 'account',
  ref: { site: 'salesforce', host: 'acme.lightning.force.com', kind: 'account', object: 'Account', id: salesforceId },
  readAt: start,
  partial: true,
  fields: { name: field('Halden Freight') },
  empty: [],
};

export function readingOf(context: Context, part: Partial<Reading> = {}): Reading {
  return { ref: context.ref, at: start, expected: ['subject'], context, ...part };
}
