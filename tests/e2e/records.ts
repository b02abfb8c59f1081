import {
  accounts,
  cases,
  gitHubIssues,
  hosts,
  incidents,
  issues,
  opportunities,
  organizations,
  repository,
  serviceCases,
  tickets,
} from '../desk/desk.ts';

/** Addresses of the desk's records and pages. */
export const urls = {
  ticket: (id: number) => `https://${hosts.zendesk}/agent/tickets/${id}`,
  organization: (id: number) => `https://${hosts.zendesk}/agent/organizations/${id}`,
  issue: (key: string) => `https://${hosts.jira}/browse/${key}`,
  board: (key: string) => `https://${hosts.jira}/jira/software/c/projects/KEL/boards/1?selectedIssue=${key}`,
  salesforce: (object: string, id: string) => `https://${hosts.salesforce}/lightning/r/${object}/${id}/view`,
  incident: (sysId: string) => `https://${hosts.servicenow}/incident.do?sys_id=${sysId}`,
  framedIncident: (sysId: string) => `https://${hosts.servicenow}/nav_to.do?uri=incident.do%3Fsys_id%3D${sysId}`,
  /** The same in Next Experience, whose frame is in shadow roots. */
  nextIncident: (sysId: string) =>
    `https://${hosts.servicenow}/now/nav/ui/classic/params/target/incident.do%3Fsys_id%3D${sysId}`,
  serviceCase: (sysId: string) => `https://${hosts.servicenow}/now/cwf/agent/record/sn_customerservice_case/${sysId}`,
  gitHubIssue: (number: number) => `https://${hosts.github}/${repository}/issues/${number}`,
};

/** Pages of the sites that show no record. */
export const withoutRecord = [
  `https://${hosts.zendesk}/agent/dashboard`,
  `https://${hosts.jira}/jira/your-work`,
  `https://${hosts.salesforce}/lightning/page/home`,
  `https://${hosts.servicenow}/now/nav/ui/home`,
  `https://${hosts.github}/${repository}/issues`,
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
  {
    name: 'ServiceNow incident',
    url: urls.incident(incidents.importLimiter),
    title: /Imports API answers 429/,
    site: 'ServiceNow',
  },
  {
    name: 'ServiceNow incident in the navigation’s frame',
    url: urls.framedIncident(incidents.tlsHandshake),
    title: /TLS-Handshake/,
    site: 'ServiceNow',
  },
  {
    name: 'ServiceNow case in a workspace',
    url: urls.serviceCase(serviceCases.ssoTenantMove),
    title: /SSO sign-in fails/,
    site: 'ServiceNow',
  },
  {
    name: 'GitHub issue',
    url: urls.gitHubIssue(gitHubIssues.tlsEcdsa),
    title: /handshake_failure behind a proxy/,
    site: 'GitHub',
  },
];
