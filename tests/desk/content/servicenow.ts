import type { Ago, Clock } from './clock.ts';
import { companies } from './companies.ts';
import {
  accounts,
  hosts,
  incidents,
  issues,
  type OrganizationKey,
  organizations,
  serviceCases,
  tickets,
} from './ids.ts';
import { type PersonKey, person } from './people.ts';

/** The token a page carries for its session; the API wants it back in `X-UserToken`. */
export const userToken = 'c4f5a0d2e81b4d7f9a3c6e5081f2b7d94e6a1c3f5b7d9e0a2c4e6f8091a3b5c7d9ef0123';

/** The signed-in person's zone, for what is shown: an hour ahead of UTC all year, to keep it simple. */
const zone = 60 * 60_000;

type ServiceTable = 'incident' | 'sn_customerservice_case';

interface Entry {
  element: 'comments' | 'work_notes';
  by: PersonKey;
  ago: Ago;
  text: string;
}

export interface ServiceSeed {
  table: ServiceTable;
  sysId: string;
  number: string;
  subject: string;
  description: (clock: Clock) => string;
  state: [value: string, label: string];
  priority: string;
  category: string;
  subcategory: string;
  channel: string;
  requester: PersonKey;
  assignee?: PersonKey;
  group: string;
  company: OrganizationKey;
  opened: Ago;
  updated: Ago;
  due?: Ago;
  resolved?: Ago;
  resolution?: string;
  version: string;
  region: string;
  item: string;
  /** Zendesk ticket that this is about. */
  ticket: number;
  issue: string;
  journal: Entry[];
}

export const serviceSeeds: ServiceSeed[] = [
  {
    table: 'incident',
    sysId: incidents.importLimiter,
    number: 'INC0012017',
    subject: 'Imports API answers 429 to nightly batches since the limiter moved',
    description: (at) =>
      `Brightwater Utilities' nightly import stops after about 20,000 rows. Connect 4.20.1, EU-2.\n\n${at.iso('1d 9h')} POST https://brightwater.kelda.example/v2/imports 429 Too Many Requests\nx-request-id: req_01JD1Q7M2VX8`,
    state: ['2', 'In Progress'],
    priority: '1 - Critical',
    category: 'Software',
    subcategory: 'Data import',
    channel: 'Email',
    requester: 'devika',
    assignee: 'aiko',
    group: 'Platform',
    company: 'brightwater',
    opened: '1d 2h',
    updated: '2h',
    due: 'in 6h',
    version: '4.20.1',
    region: 'EU-2',
    item: 'Imports API',
    ticket: tickets.bulkImport429,
    issue: issues.import429,
    journal: [
      {
        element: 'comments',
        by: 'devika',
        ago: '1d 1h',
        text: '412,000 households get no reading for the day; billing is blocked.',
      },
      {
        element: 'work_notes',
        by: 'aiko',
        ago: '18h',
        text: 'Reproduced on staging: the bucket is charged with rows since the limiter moved into the gateway.',
      },
      { element: 'comments', by: 'tomasz', ago: '6h', text: 'Workaround until then: batches of 200 with one worker.' },
      { element: 'comments', by: 'devika', ago: '2h', text: 'Stopped again last night, request req_01JD3F5W0B6N.' },
    ],
  },
  {
    table: 'incident',
    sysId: incidents.tlsHandshake,
    number: 'INC0012038',
    subject: 'Connect-Agent: TLS-Handshake schlägt seit dem Zertifikatswechsel fehl',
    description: () =>
      'Seit dem Zertifikatswechsel verbindet sich der Connect-Agent 4.19.4 nicht mehr (handshake_failure). Drei Standorte.',
    state: ['3', 'On Hold'],
    priority: '2 - High',
    category: 'Network',
    subcategory: '',
    channel: 'Phone',
    requester: 'heike',
    group: 'Service desk',
    company: 'nordlicht',
    opened: '4h 40m',
    updated: '3h',
    version: '4.19.4',
    region: 'on-premises',
    item: 'Connect agent',
    ticket: tickets.germanTls,
    issue: issues.tlsEcdsa,
    journal: [
      { element: 'comments', by: 'heike', ago: '4h', text: 'Der Proxy bricht TLS auf; die neue Kette ist ECDSA.' },
      { element: 'work_notes', by: 'mara', ago: '3h', text: 'Waiting for the chain as PEM. Same as KEL-766, I think.' },
    ],
  },
  {
    table: 'incident',
    sysId: incidents.webhookRelay,
    number: 'INC0011902',
    subject: 'Outbox relay published order events twice after a 504',
    description: () => 'order.created arrives twice for one order, with two event IDs. 17 shops shipped twice.',
    state: ['6', 'Resolved'],
    priority: '3 - Moderate',
    category: 'Software',
    subcategory: 'Webhooks',
    channel: 'Self-service',
    requester: 'sofia',
    assignee: 'mara',
    group: 'Service desk',
    company: 'lumen',
    opened: '14d 6h',
    updated: '1d',
    resolved: '1d',
    resolution: 'Solution provided',
    version: '4.21.0',
    region: 'EU-1',
    item: 'Webhooks',
    ticket: tickets.webhookRetries,
    issue: issues.webhooksRepeated,
    journal: [
      {
        element: 'comments',
        by: 'sofia',
        ago: '2d 4h',
        text: '4 doubled order.updated events yesterday, all with 504 before.',
      },
      {
        element: 'comments',
        by: 'mara',
        ago: '1d',
        text: 'The relay now waits for the acknowledgement. Fixed in 4.21.1.',
      },
    ],
  },
  {
    table: 'sn_customerservice_case',
    sysId: serviceCases.ssoTenantMove,
    number: 'CS0012041',
    subject: 'SSO sign-in fails with AADSTS50011 after Entra tenant move',
    description: (at) =>
      `SSO is broken again for everyone in the new tenant. Halden Freight moved its Entra tenant last night (${at.day('1d')}). Connect 4.18.2, production, EU-1.\n\nAADSTS50011: The redirect URI specified in the request does not match the redirect URIs configured for the application.`,
    state: ['10', 'Open'],
    priority: '2 - High',
    category: 'Issue',
    subcategory: 'Identity',
    channel: 'Email',
    requester: 'ines',
    assignee: 'mara',
    group: 'Customer service',
    company: 'halden',
    opened: '2h 12m',
    updated: '1h 39m',
    version: '4.18.2',
    region: 'EU-1',
    item: 'Sign-in',
    ticket: tickets.ssoTenantMove,
    issue: issues.acsPaths,
    journal: [
      {
        element: 'comments',
        by: 'ines',
        ago: '2h 3m',
        text: 'About 140 of 2,300 users are locked out since this morning. The warehouse shift starts at 14:00.',
      },
      { element: 'work_notes', by: 'mara', ago: '1h 56m', text: 'Handed to Identity as KEL-798.' },
      { element: 'comments', by: 'ines', ago: '1h 39m', text: 'Password sign-in works, but only for admins.' },
    ],
  },
];

/** A column as `sysparm_display_value=all` gives it. */
export interface Cell {
  value: string;
  display_value: string;
  link?: string;
}

export function serviceSeed(table: string, sysId: string): ServiceSeed | undefined {
  return serviceSeeds.find((seed) => seed.table === table && seed.sysId === sysId);
}

/** A record's columns; `incident` and the case differ in some names. */
export function serviceRow(seed: ServiceSeed, clock: Clock): Record<string, Cell> {
  const isCase = seed.table === 'sn_customerservice_case';
  const company = reference(
    isCase ? 'customer_account' : 'core_company',
    sysIdOf(organizations[seed.company]),
    companies[seed.company].name,
  );
  const { account } = companies[seed.company];
  return {
    sys_id: text(seed.sysId),
    sys_class_name: { value: seed.table, display_value: isCase ? 'Case' : 'Incident' },
    number: text(seed.number),
    short_description: text(seed.subject),
    description: text(seed.description(clock)),
    state: { value: seed.state[0], display_value: seed.state[1] },
    priority: { value: seed.priority.slice(0, 1), display_value: seed.priority },
    impact: { value: seed.priority.slice(0, 1), display_value: seed.priority.replace('Critical', 'High') },
    category: choice(seed.category),
    subcategory: choice(seed.subcategory),
    contact_type: choice(seed.channel),
    [isCase ? 'contact' : 'caller_id']: personCell(seed.requester),
    opened_by: personCell(seed.requester),
    assigned_to: seed.assignee ? personCell(seed.assignee) : text(''),
    assignment_group: reference('sys_user_group', sysIdOf(seed.group.length), seed.group),
    [isCase ? 'account' : 'company']: company,
    cmdb_ci: reference('cmdb_ci', sysIdOf(seed.item.length), seed.item),
    opened_at: instant(clock, seed.opened),
    sys_created_on: instant(clock, seed.opened),
    sys_updated_on: instant(clock, seed.updated),
    due_date: seed.due ? instant(clock, seed.due) : text(''),
    resolved_at: seed.resolved ? instant(clock, seed.resolved) : text(''),
    closed_at: text(''),
    [isCase ? 'resolution_code' : 'close_code']: choice(seed.resolution ?? ''),
    correlation_id: text(String(seed.ticket)),
    correlation_display: text('Zendesk'),
    watch_list: text(''),
    u_connect_version: text(seed.version),
    u_region: text(seed.region),
    u_jira_issue: text(seed.issue),
    ...(account ? { u_salesforce_account: text(accounts[account]) } : {}),
    comments: journalColumn(seed, 'comments', clock),
    work_notes: journalColumn(seed, 'work_notes', clock),
  };
}

/** Rows of `sys_journal_field`, with values only: nobody asks for more. */
export function journalOf(seed: ServiceSeed, clock: Clock): Record<string, string>[] {
  return seed.journal.map(({ element, by, ago, text: value }, index) => ({
    sys_id: sysIdOf(index, seed.sysId.slice(0, 8)),
    name: seed.table,
    element,
    element_id: seed.sysId,
    value,
    sys_created_on: stamp(clock.at(ago)),
    sys_created_by: person(by).email.split('@')[0] ?? '',
  }));
}

const labels = { comments: 'Additional comments', work_notes: 'Work notes' };

/** The journal as one text, newest first, in the person's zone; the column has no value of its own. */
function journalColumn({ journal }: ServiceSeed, element: Entry['element'], clock: Clock): Cell {
  const entries = journal
    .filter((entry) => entry.element === element)
    .map(({ by, ago, text: said }) => `${shownAt(clock, ago)} - ${person(by).name} (${labels[element]})\n${said}\n\n`);
  return { value: '', display_value: entries.reverse().join('') };
}

/** `2026-11-19 09:42:00` in the person's zone. */
export function shownAt(clock: Clock, ago: Ago): string {
  return stamp(clock.at(ago) + zone);
}

function instant(clock: Clock, ago: Ago): Cell {
  return { value: stamp(clock.at(ago)), display_value: shownAt(clock, ago) };
}

function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

function personCell(key: PersonKey): Cell {
  return reference('sys_user', sysIdOf(person(key).zendeskId), person(key).name);
}

function reference(table: string, sysId: string, name: string): Cell {
  return { value: sysId, display_value: name, link: `https://${hosts.servicenow}/api/now/table/${table}/${sysId}` };
}

function choice(label: string): Cell {
  return { value: label.toLowerCase().replaceAll(' ', '_'), display_value: label };
}

function text(value: string): Cell {
  return { value, display_value: value };
}

/** 32 digits are hexadecimal as well. */
function sysIdOf(number: number, prefix = ''): string {
  return prefix + String(number).padStart(32 - prefix.length, '0');
}
