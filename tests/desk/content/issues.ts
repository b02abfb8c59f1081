import type { Ago, Clock } from './clock.ts';
import { issues, type OrganizationKey, tickets } from './ids.ts';
import type { PersonKey } from './people.ts';
import type { Block } from './rich-text.ts';

export interface IssueSeed {
  key: string;
  id: number;
  type: 'Bug' | 'Task' | '[System] Service request';
  summary: string;
  status: { name: string; category: 'new' | 'indeterminate' | 'done' };
  priority: 'Highest' | 'High' | 'Medium' | 'Low';
  reporter: PersonKey;
  assignee?: PersonKey;
  created: Ago;
  updated: Ago;
  resolution?: string;
  due?: Ago;
  labels: string[];
  components: string[];
  versions: string[];
  fixVersions: string[];
  environment?: Block[];
  body: (clock: Clock) => Block[];
  comments: IssueCommentSeed[];
  links: { type: 'Blocks' | 'Relates'; outward?: string; inward?: string }[];
  zendeskTickets: number[];
  customer?: OrganizationKey;
  attachments?: string[];
  worklogs?: { by: PersonKey; ago: Ago; seconds: number }[];
  /** The key it had in another project. */
  movedFrom?: { key: string; ago: Ago };
  /** Only for requests of the service desk. */
  sla?: { name: string; startedAgo: Ago; breachAgo: Ago; goalHours: number; completedAgo?: Ago }[];
}

export interface IssueCommentSeed {
  by: PersonKey;
  ago: Ago;
  body: Block[];
  /** Service desk: seen by the customer or not. */
  public?: boolean;
  restrictedTo?: string;
  /** Shown as a reply to the one before. */
  reply?: true;
}

const zendesk = (id: number) => `[#${id}](https://acme.zendesk.com/agent/tickets/${id})`;

export const allIssues: IssueSeed[] = [
  {
    key: issues.import429,
    id: 20812,
    type: 'Bug',
    summary: 'Imports: 429 without Retry-After when a batch has more than 200 rows',
    status: { name: 'In Progress', category: 'indeterminate' },
    priority: 'Highest',
    reporter: 'tomasz',
    assignee: 'aiko',
    created: '20h',
    updated: '2h',
    labels: ['escalation', 'rate-limit'],
    components: ['Imports', 'API gateway'],
    versions: ['4.20.1'],
    fixVersions: ['4.21.1'],
    environment: [{ p: 'Production, EU-2, Connect 4.20.1' }],
    body: (at) => [
      { p: `Customer ticket ${zendesk(tickets.bulkImport429)}, Brightwater Utilities.` },
      { h: 'Impact' },
      { p: '412,000 households get no reading for the day and billing is blocked, three nights in a row.' },
      { h: 'Steps to reproduce' },
      {
        numbers: [
          'POST `/v2/imports` with a batch of 500 rows',
          'Repeat with four workers in parallel',
          'After 40 calls the answer is 429',
        ],
      },
      { h: 'Expected' },
      { p: 'Calls are counted, not rows, and a refused call carries `Retry-After`.' },
      { h: 'Actual' },
      {
        code: `${at.iso('1d 9h')} POST https://brightwater.kelda.example/v2/imports 429 Too Many Requests\nx-request-id: req_01JD1Q7M2VX8\nx-ratelimit-remaining: 0`,
      },
      { panel: 'note', text: 'Workaround: batches of 200 with **one** worker. Takes eleven hours, so not for long.' },
    ],
    comments: [
      {
        by: 'aiko',
        ago: '18h',
        body: [
          { p: 'Reproduced on staging. The bucket is charged with `rows` since the limiter moved into the gateway.' },
        ],
      },
      {
        by: 'aiko',
        ago: '6h',
        body: [
          { p: 'Measured with the patch:' },
          {
            table: [
              ['Batch', 'Before', 'After'],
              ['200', '11 h', '52 min'],
              ['500', '429', '21 min'],
            ],
          },
        ],
      },
      {
        by: 'tomasz',
        ago: '2h',
        body: [
          {
            p: 'Stopped again last night, second request ID `req_01JD3F5W0B6N`. @aiko can it go to EU-2 before 22:00?',
          },
        ],
      },
    ],
    links: [{ type: 'Relates', outward: issues.keyRotationRequest }],
    zendeskTickets: [tickets.bulkImport429],
    customer: 'brightwater',
    attachments: ['gateway-429.log', 'batch-500.har'],
    worklogs: [
      { by: 'aiko', ago: '18h', seconds: 5400 },
      { by: 'aiko', ago: '6h', seconds: 9000 },
    ],
  },
  {
    key: issues.webhooksRepeated,
    id: 20805,
    type: 'Bug',
    summary: 'Webhook deliveries repeated after a 504: outbox relay publishes twice',
    status: { name: 'In Review', category: 'indeterminate' },
    priority: 'High',
    reporter: 'tomasz',
    assignee: 'aiko',
    created: '8d 3h',
    updated: '1d',
    labels: ['escalation', 'webhooks'],
    components: ['Webhooks'],
    versions: ['4.17.6', '4.21.0'],
    fixVersions: ['4.21.1'],
    environment: [{ p: 'Production, EU-1' }],
    body: () => [
      {
        p: `Two events with different \`Kelda-Event-Id\` for one order, both with \`Kelda-Attempt: 1\`. ${zendesk(tickets.webhookRetries)} (Lumen Retail), earlier ${zendesk(tickets.webhooksAfter504)} (Halden Freight).`,
      },
      { code: 'evt_01JC2F8E4W whd_5f0a1c attempt=1\nevt_01JC2F9X7K whd_5f0a1d attempt=1' },
      { p: 'Expected: one event, delivered again with the **same** event ID and attempt 2.' },
    ],
    comments: [
      { by: 'aiko', ago: '7d', body: [{ p: 'Reproduced by killing the relay between publish and commit.' }] },
      {
        by: 'samuel',
        ago: '6d',
        reply: true,
        body: [
          { quote: 'Reproduced by killing the relay' },
          {
            p: 'The position is saved after the batch, so up to 100 events can repeat. Use the event’s own id as the key.',
          },
        ],
      },
      { by: 'aiko', ago: '5d', body: [{ p: 'Done in that way, pull request is up.' }] },
      {
        by: 'mara',
        ago: '4d',
        body: [{ p: 'Lumen asks for a date every day. Is 4.21.1 still planned for this month?' }],
      },
      {
        by: 'aiko',
        ago: '3d',
        restrictedTo: 'Engineering',
        body: [{ p: 'Needs a migration of the outbox table, 40 minutes in EU-1. Not yet agreed with operations.' }],
      },
      { by: 'aiko', ago: '2d', body: [{ p: 'Yes, if the review ends this week.' }] },
      { by: 'mara', ago: '1d', body: [{ p: 'Two more pairs from Lumen: `evt_01JCZ7Q3MB` and `evt_01JCZ7QHA2`.' }] },
    ],
    links: [{ type: 'Relates', outward: issues.import429 }],
    zendeskTickets: [tickets.webhookRetries, tickets.webhooksAfter504],
    customer: 'lumen',
  },
  {
    key: issues.acsPaths,
    id: 20798,
    type: 'Task',
    summary: 'SSO: accept both ACS paths while a customer moves tenants',
    status: { name: 'To Do', category: 'new' },
    priority: 'High',
    reporter: 'mara',
    assignee: 'samuel',
    created: '1h 30m',
    updated: '1h 10m',
    due: 'in 11d',
    labels: ['sso', 'entra'],
    components: ['Identity'],
    versions: ['4.18.2'],
    fixVersions: [],
    environment: [{ p: 'Production, EU-1, Connect 4.18.2' }],
    body: (at) => [
      {
        p: `Halden Freight moved its Entra tenant on ${at.day('1d')}: ${zendesk(tickets.ssoTenantMove)}. The new tenant has only \`/saml/acs\` registered, we send \`/sso/acs\`.`,
      },
      {
        code: 'AADSTS50011: The redirect URI specified in the request does not match\nthe redirect URIs configured for the application.',
      },
      {
        p: 'About 140 of 2,300 users are locked out. Ask: allow both paths for their workspace until they have changed it.',
      },
    ],
    comments: [
      {
        by: 'samuel',
        ago: '1h 10m',
        body: [{ p: 'Possible by a flag. Which request failed, and when? I need one `req_…` to be sure it is this.' }],
      },
    ],
    links: [{ type: 'Blocks', inward: issues.scimNestedGroups }],
    zendeskTickets: [tickets.ssoTenantMove],
    customer: 'halden',
  },
  {
    key: issues.slowReports,
    id: 20791,
    type: 'Bug',
    summary: 'Reports: index on orders.closed_at lost in the 4.21 migration',
    status: { name: 'In Progress', category: 'indeterminate' },
    priority: 'High',
    reporter: 'tomasz',
    assignee: 'aiko',
    created: '3d 19h',
    updated: '20h',
    labels: ['escalation', 'performance'],
    components: ['Reports'],
    versions: ['4.21.0'],
    fixVersions: ['4.21.1'],
    environment: [{ p: 'Production, EU-1, PostgreSQL 16' }],
    body: (at) => [
      { p: `Lumen Retail, ${zendesk(tickets.slowDashboard)}: all 212 shop managers wait 40 seconds, some get 504.` },
      {
        code: `${at.iso('3d 23h')} LOG:  duration: 40871.233 ms\nSELECT shop_id, sum(total) FROM orders WHERE closed_at >= $1 AND state = 'closed' GROUP BY shop_id`,
        language: 'sql',
      },
      {
        bullets: [
          'Request ID `req_01JCX9H4T7RA`',
          'Expected 2 to 3 s, actual 41.2 s',
          'Without the filter “Only closed orders” it is fast',
        ],
      },
    ],
    comments: [
      { by: 'aiko', ago: '20h', body: [{ p: '`CREATE INDEX CONCURRENTLY` is running in EU-1, about six hours.' }] },
    ],
    links: [],
    zendeskTickets: [tickets.slowDashboard],
    customer: 'lumen',
  },
  {
    key: issues.scimNestedGroups,
    id: 20779,
    type: 'Bug',
    summary: 'SCIM group sync drops nested groups',
    status: { name: 'In Review', category: 'indeterminate' },
    priority: 'Medium',
    reporter: 'mara',
    assignee: 'samuel',
    created: '15d',
    updated: '3d',
    labels: ['scim', 'entra'],
    components: ['Identity'],
    versions: ['4.18.2'],
    fixVersions: ['4.21.1'],
    body: () => [
      { p: `64 of 2,300 people at Halden Freight lose access at each cycle, ${zendesk(tickets.scimNestedGroups)}.` },
      { p: 'Entra sends direct members only; we remove everybody else instead of resolving the inner groups.' },
    ],
    comments: [
      { by: 'samuel', ago: '14d', body: [{ p: 'Accepted. All there is to know is in the ticket, thank you.' }] },
      { by: 'samuel', ago: '3d', body: [{ p: 'Planned for 4.21.1.' }] },
    ],
    links: [],
    zendeskTickets: [tickets.scimNestedGroups],
    customer: 'halden',
  },
  {
    key: issues.tlsEcdsa,
    id: 20766,
    type: 'Bug',
    summary: 'Agents before 4.20 with the FIPS profile cannot verify the ECDSA chain',
    status: { name: 'To Do', category: 'new' },
    priority: 'High',
    reporter: 'tomasz',
    created: '3h 30m',
    updated: '3h',
    labels: ['tls'],
    components: ['Agent'],
    versions: ['agent 4.19.4'],
    fixVersions: [],
    environment: [{ p: 'On-premises, TLS-inspecting proxy' }],
    body: () => [
      {
        p: `Nordlicht Klinik, ${zendesk(tickets.germanTls)}. Since the change of certificate the agent ends with handshake_failure (40) at two of three sites.`,
      },
      {
        code: 'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target',
        language: 'java',
      },
    ],
    comments: [
      {
        by: 'tomasz',
        ago: '3h',
        body: [{ p: 'Can the RSA chain be served beside it on `eu-2.kelda.example`? @aiko' }],
      },
    ],
    links: [],
    zendeskTickets: [tickets.germanTls],
    customer: 'nordlicht',
    movedFrom: { key: issues.movedFrom, ago: '3h 20m' },
  },
  {
    key: issues.egressDocs,
    id: 20744,
    type: 'Task',
    summary: 'Publish the egress addresses of each region',
    status: { name: 'Done', category: 'done' },
    priority: 'Low',
    reporter: 'mara',
    assignee: 'tomasz',
    created: '30d',
    updated: '9d',
    resolution: 'Done',
    labels: ['docs'],
    components: ['Webhooks'],
    versions: [],
    fixVersions: ['4.21.0'],
    body: () => [{ p: 'Customers with a firewall ask for them every month.' }],
    comments: [{ by: 'tomasz', ago: '9d', body: [{ p: 'Published, with a date of change per range.' }] }],
    links: [],
    zendeskTickets: [tickets.egressAllowlist],
    customer: 'nordlicht',
  },
  {
    key: issues.keyRotationRequest,
    id: 30341,
    type: '[System] Service request',
    summary: 'Rotate the API key of our staging workspace',
    status: { name: 'Waiting for support', category: 'indeterminate' },
    priority: 'Medium',
    reporter: 'devika',
    assignee: 'mara',
    created: '5h',
    updated: '1h 15m',
    labels: [],
    components: [],
    versions: [],
    fixVersions: [],
    body: () => [
      {
        p: 'Please rotate the API key of brightwater-staging: it was in a log that a colleague sent by mail.\nWe cannot do it ourselves, the page says HTTP 403.',
      },
      { p: 'Connect 4.20.1, staging, EU-2.' },
    ],
    comments: [
      {
        by: 'mara',
        ago: '4h 30m',
        public: true,
        body: [{ p: 'Hello Devika, shall the old key stop at once or stay valid for a day?' }],
      },
      {
        by: 'mara',
        ago: '4h 20m',
        public: false,
        body: [
          { p: `Same key as in ${zendesk(tickets.logsAndSecrets)}. The 403 is right: their role may not rotate keys.` },
        ],
      },
      {
        by: 'devika',
        ago: '1h 15m',
        public: true,
        body: [{ p: 'At once, please. And who may rotate keys on our side?' }],
      },
    ],
    links: [{ type: 'Relates', inward: issues.import429 }],
    zendeskTickets: [tickets.logsAndSecrets],
    customer: 'brightwater',
    sla: [
      { name: 'Time to first response', startedAgo: '5h', breachAgo: '1h', goalHours: 4, completedAgo: '4h 30m' },
      { name: 'Time to resolution', startedAgo: '5h', breachAgo: 'in 3h', goalHours: 8 },
    ],
  },
];
