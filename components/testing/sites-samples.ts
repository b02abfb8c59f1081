import type { SalesforceStatus } from '@/lib/contract/salesforce';
import type { SitesView } from '@/lib/contract/sites';
import { minute, row } from './samples';

/** The options page of the same morning: one host of each kind of trouble. */

const hour = 60 * minute;
const day = 24 * hour;

export const salesforceHost = 'kelda.lightning.force.com';
export const ownHost = 'jira.brightwater.example';

const ticketFields = ['subject', 'status', 'priority', 'type', 'tags', 'requester', 'assignee', 'organization', 'sla'];
const caseFields = ['subject', 'status', 'priority', 'type', 'channel', 'requester', 'assignee', 'organization'];

export function reading(part: Partial<SitesView['readings'][number]> = {}): SitesView['readings'][number] {
  const base = { site: 'zendesk', host: 'kelda.zendesk.com', object: 'ticket', ...part } as const;
  return {
    key: `${base.site}:${base.host}:${base.object}`,
    at: Date.now() - 3000,
    sources: ['api'],
    partial: false,
    expected: ticketFields,
    missing: [],
    lastRead: {},
    ...base,
  };
}

export function sitesView(): SitesView {
  const now = Date.now();
  return {
    readings: [
      reading(),
      reading({
        object: 'organization',
        at: now - 2 * hour,
        expected: ['name', 'domains', 'tier'],
        missing: ['tier'],
        lastRead: { tier: now - 4 * day },
      }),
      reading({
        site: 'jira',
        host: 'kelda.atlassian.net',
        object: 'issue',
        at: now - 12 * minute,
        sources: ['dom', 'title'],
        partial: true,
        missing: ['subject', 'requester'],
        lastRead: { subject: now - 4 * day },
        failure: { reason: 'rate-limited', status: 429, at: now - 12 * minute, until: now + 3 * minute },
      }),
      reading({
        site: 'salesforce',
        host: salesforceHost,
        object: 'Case',
        at: now - 6000,
        sources: ['dom'],
        partial: true,
        expected: caseFields,
        missing: ['priority'],
      }),
      reading({
        site: 'salesforce',
        host: salesforceHost,
        object: 'Account',
        at: now - 3 * day,
        sources: ['dom'],
        partial: true,
        expected: ['name', 'owner'],
      }),
    ],
    ownHosts: [{ ...row(), host: ownHost, product: 'jira-dc', version: '9.12.4' }],
    picks: [
      {
        ...row(),
        site: 'zendesk',
        host: 'kelda.zendesk.com',
        object: 'ticket',
        field: 'priority',
        css: '[data-test-id="ticket-fields-priority"] > div:nth-of-type(2)',
      },
    ],
    packs: [
      {
        ...row(),
        site: 'jira',
        issuer: 'Kelda support tooling',
        issuedAt: new Date(2026, 10, 17).getTime(),
        key: { thumbprint: 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U', name: 'Kelda IT' },
        selectors: {
          subject: [
            { css: '[data-testid="issue.title"]', seen: '2026-11' },
            { css: 'h1', seen: '2026-11' },
          ],
          reporter: [{ css: '[data-testid="reporter"]', seen: '2026-11' }],
        },
      },
    ],
    keys: [
      { thumbprint: 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U', name: 'Kelda IT', from: 'policy' },
      {
        thumbprint: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
        name: 'Mara’s own',
        from: 'person',
        addedAt: new Date(2026, 10, 18).getTime(),
      },
    ],
  };
}

export function salesforceStatus(part: Partial<SalesforceStatus> = {}): SalesforceStatus {
  return {
    signedIn: false,
    apiHost: 'kelda.my.salesforce.com',
    redirectUrl: 'https://abcdefghijklmnop.chromiumapp.org/',
    ...part,
  };
}
