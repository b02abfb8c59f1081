import { accounts, cases, hosts, issues, opportunities, organizations, tickets } from '../desk/desk.ts';

/** Addresses of the desk's records and pages. */
export const urls = {
  ticket: (id: number) => `https://${hosts.zendesk}/agent/tickets/${id}`,
  organization: (id: number) => `https://${hosts.zendesk}/agent/organizations/${id}`,
  issue: (key: string) => `https://${hosts.jira}/browse/${key}`,
  board: (key: string) => `https://${hosts.jira}/jira/software/c/projects/KEL/boards/1?selectedIssue=${key}`,
  salesforce: (object: string, id: string) => `https://${hosts.salesforce}/lightning/r/${object}/${id}/view`,
};

/** Pages of the three sites that show no record. */
export const withoutRecord = [
  `https://${hosts.zendesk}/agent/dashboard`,
  `https://${hosts.jira}/jira/your-work`,
  `https://${hosts.salesforce}/lightning/page/home`,
];

/** One record of each kind that is read, and what the panel's heading says of it. */
export const readable = [
  {
    name: 'Zendesk ticket',
    url: urls.ticket(tickets.ssoTenantMove),
    title: /SSO sign-in fails with AADSTS50011/,
    site: 'Zendesk',
  },
  {
    name: 'Zendesk organization',
    url: urls.organization(organizations.halden),
    title: /Halden Freight/,
    site: 'Zendesk',
  },
  { name: 'Jira issue', url: urls.issue(issues.import429), title: /429 without Retry-After/, site: 'Jira' },
  { name: 'Jira board', url: urls.board(issues.scimNestedGroups), title: /SCIM/i, site: 'Jira' },
  {
    name: 'Jira service request',
    url: urls.issue(issues.keyRotationRequest),
    title: /Rotate the API key/,
    site: 'Jira',
  },
  {
    name: 'Salesforce Case',
    url: urls.salesforce('Case', cases.ssoTenantMove),
    title: /SSO sign-in fails/,
    site: 'Salesforce',
  },
  {
    name: 'Salesforce Account',
    url: urls.salesforce('Account', accounts.halden),
    title: /Halden Freight/,
    site: 'Salesforce',
  },
  {
    name: 'Salesforce Opportunity',
    url: urls.salesforce('Opportunity', opportunities.haldenRenewal),
    title: /Halden Freight/,
    site: 'Salesforce',
  },
];
