import type { Clock } from './clock.ts';
import { accounts, cases, contacts, issues, opportunities, organizations, tickets } from './ids.ts';
import { type PersonKey, person } from './people.ts';

/** A field of a page layout. `value` is what the page shows; an empty one is shown empty. */
export interface FieldRow {
  /** API name, `Zendesk_Ticket__c`. */
  name: string;
  label: string;
  value: string;
  /** How Lightning shows it; text unless told. */
  as?: 'text' | 'number' | 'url' | 'email' | 'date' | 'datetime' | 'lookup' | 'owner' | 'rich';
  /** `lookup`: the record it leads to. */
  to?: { object: SalesforceObject; id: string };
  /** Shown in the highlights at the top. */
  highlight?: true;
}
type SalesforceObject = 'Account' | 'Case' | 'Opportunity' | 'Contact';

export interface SalesforceRecord {
  id: string;
  object: SalesforceObject;
  /** Shown as the record's name: a Case's is its number. */
  name: string;
  fields: FieldRow[];
  /** Related lists; rows name records of this content. */
  related: {
    title: string;
    name: string;
    columns: string[];
    rows: { object: SalesforceObject; id: string; cells: string[] }[];
  }[];
  feed: { by: string; at: string; text: string; isPublic: boolean }[];
  /** Told by the API only: the pages show them in a list of their own that nobody opened. */
  emails: {
    by: string;
    from: string;
    at: string;
    subject: string;
    text: string;
    isIncoming: boolean;
    isDraft: boolean;
  }[];
}

interface AccountSeed {
  name: string;
  type: string;
  industry: string;
  tier: string;
  employees: string;
  revenue: string;
  website: string;
  renewal: string;
  version: string;
  zendesk: number;
  owner: PersonKey;
  engineer: PersonKey;
  users: string;
  description: string;
}

const accountSeeds: Record<keyof typeof accounts, AccountSeed> = {
  halden: {
    name: 'Halden Freight',
    type: 'Customer - Direct',
    industry: 'Transportation',
    tier: 'Enterprise',
    employees: '3,100',
    revenue: '€480,000,000',
    website: 'https://haldenfreight.example',
    renewal: 'in 132d',
    version: '4.18.2',
    zendesk: organizations.halden,
    owner: 'priya',
    engineer: 'tomasz',
    users: '2,300',
    description: 'Freight and warehouses in nine countries. Entra ID for sign-in and provisioning.',
  },
  brightwater: {
    name: 'Brightwater Utilities',
    type: 'Customer - Direct',
    industry: 'Utilities',
    tier: 'Enterprise',
    employees: '5,400',
    revenue: '€1,200,000,000',
    website: 'https://brightwater.example',
    renewal: 'in 41d',
    version: '4.20.1',
    zendesk: organizations.brightwater,
    owner: 'priya',
    engineer: 'tomasz',
    users: '640',
    description: '',
  },
  lumen: {
    name: 'Lumen Retail',
    type: 'Customer - Direct',
    industry: 'Retail',
    tier: 'Business',
    employees: '1,900',
    revenue: '€260,000,000',
    website: 'https://lumenretail.example',
    renewal: 'in 118d',
    version: '4.21.0',
    zendesk: organizations.lumen,
    owner: 'priya',
    engineer: 'mara',
    users: '424',
    description: '212 shops. Orders go to the shops by webhook.',
  },
  nordlicht: {
    name: 'Nordlicht Klinik',
    type: 'Customer - Channel',
    industry: 'Healthcare',
    tier: 'Business',
    employees: '850',
    revenue: '',
    website: 'https://nordlicht-klinik.example',
    renewal: 'in 260d',
    version: 'Agent 4.19.4',
    zendesk: organizations.nordlicht,
    owner: 'priya',
    engineer: 'tomasz',
    users: '60',
    description: 'On-premises, three sites. German.',
  },
};

interface CaseSeed {
  id: string;
  number: string;
  subject: string;
  status: string;
  priority: string;
  origin: string;
  account: keyof typeof accounts;
  contact: keyof typeof contacts;
  owner: PersonKey;
  opened: string;
  area: string;
  version: string;
  ticket: number;
  issue: string;
  description: (clock: Clock) => string;
  comments: { by: PersonKey; ago: string; text: string; isPublic: boolean }[];
  emails?: { by: PersonKey; ago: string; text: string; isDraft?: true }[];
}

const caseSeeds: CaseSeed[] = [
  {
    id: cases.ssoTenantMove,
    number: '00012041',
    subject: 'SSO sign-in fails with AADSTS50011 after Entra tenant move',
    status: 'Working',
    priority: 'High',
    origin: 'Email',
    account: 'halden',
    contact: 'ines',
    owner: 'mara',
    opened: '2h',
    area: 'Identity',
    version: '4.18.2',
    ticket: tickets.ssoTenantMove,
    issue: issues.acsPaths,
    description: (at) =>
      `SSO is broken again for everyone in the new tenant. Halden Freight moved its Entra tenant last night (${at.day('1d')}). Connect 4.18.2, production, EU-1.\n\nAADSTS50011: The redirect URI specified in the request does not match the redirect URIs configured for the application.`,
    comments: [
      {
        by: 'ines',
        ago: '1h 50m',
        text: 'About 140 of 2,300 users are locked out since this morning. The warehouse shift starts at 14:00.',
        isPublic: true,
      },
      {
        by: 'mara',
        ago: '1h 20m',
        text: 'Handed to Identity as KEL-798. Password sign-in works for admins.',
        isPublic: false,
      },
    ],
  },
  {
    id: cases.scimNestedGroups,
    number: '00011873',
    subject: 'SCIM drops nested groups',
    status: 'Escalated',
    priority: 'Medium',
    origin: 'Email',
    account: 'halden',
    contact: 'ines',
    owner: 'tomasz',
    opened: '15d',
    area: 'Identity',
    version: '4.18.2',
    ticket: tickets.scimNestedGroups,
    issue: issues.scimNestedGroups,
    description: () =>
      '64 of 2,300 people lose access after each SCIM cycle, every 40 minutes.\nExpected: members of nested groups keep their access.',
    comments: [{ by: 'tomasz', ago: '3d', text: 'Fix is planned for 4.21.1.', isPublic: true }],
  },
  {
    id: cases.bulkImport429,
    number: '00012017',
    subject: '429s on bulk import: nightly meter readings stop half way',
    status: 'Escalated',
    priority: 'High',
    origin: 'Email',
    account: 'brightwater',
    contact: 'devika',
    owner: 'tomasz',
    opened: '1d 2h',
    area: 'Data import',
    version: '4.20.1',
    ticket: tickets.bulkImport429,
    issue: issues.import429,
    description: () =>
      'After about 20,000 rows every call answers HTTP 429 without Retry-After. 412,000 households get no reading for the day; billing is blocked.',
    comments: [{ by: 'devika', ago: '3h', text: 'Last night again, request req_01JD3F5W0B6N.', isPublic: true }],
    emails: [
      { by: 'devika', ago: '1d 1h', text: 'Row 20,114 is where it stopped this time. Log attached.' },
      { by: 'tomasz', ago: '22h', text: 'Thank you. Please set the batch size to 200 until the fix is out.' },
      { by: 'devika', ago: '2h 30m', text: 'With 200 it stops at row 61,000 instead.' },
      { by: 'tomasz', ago: '10m', text: 'Could you also send', isDraft: true },
    ],
  },
  {
    id: cases.webhookRetries,
    number: '00011902',
    subject: 'Webhook retries deliver the same order twice',
    status: 'Working',
    priority: 'High',
    origin: 'Email',
    account: 'lumen',
    contact: 'sofia',
    owner: 'mara',
    opened: '14d 6h',
    area: 'Webhooks',
    version: '4.21.0',
    ticket: tickets.webhookRetries,
    issue: issues.webhooksRepeated,
    description: () => 'order.created arrives twice for one order, with two event IDs. 17 shops shipped twice.',
    comments: [
      {
        by: 'sofia',
        ago: '2d 4h',
        text: '4 doubled order.updated events yesterday, all with 504 before.',
        isPublic: true,
      },
      { by: 'priya', ago: '2d', text: 'They mention this in every call now.', isPublic: false },
    ],
  },
  {
    id: cases.tlsHandshake,
    number: '00012038',
    subject: 'TLS-Handshake schlägt seit dem Zertifikatswechsel fehl',
    status: 'New',
    priority: 'High',
    origin: 'Phone',
    account: 'nordlicht',
    contact: 'heike',
    owner: 'tomasz',
    opened: '4h 40m',
    area: 'Agent',
    version: 'Agent 4.19.4',
    ticket: tickets.germanTls,
    issue: issues.tlsEcdsa,
    description: () =>
      'Seit dem Zertifikatswechsel verbindet sich der Connect-Agent 4.19.4 nicht mehr (handshake_failure). Drei Standorte, rund 60 Arbeitsplätze.',
    comments: [],
  },
];

const opportunitySeeds = [
  {
    id: opportunities.haldenRenewal,
    name: 'Halden Freight renewal',
    account: 'halden',
    stage: 'Proposal/Price Quote',
    amount: '€312,000',
    close: 'in 120d',
    probability: '75%',
    type: 'Existing Business',
  },
  {
    id: opportunities.brightwaterExpansion,
    name: 'Brightwater: second region',
    account: 'brightwater',
    stage: 'Negotiation/Review',
    amount: '€190,000',
    close: 'in 34d',
    probability: '60%',
    type: 'Existing Business - Upgrade',
  },
  {
    id: opportunities.lumenRenewal,
    name: 'Lumen Retail renewal',
    account: 'lumen',
    stage: 'Qualification',
    amount: '€96,000',
    close: 'in 104d',
    probability: '40%',
    type: 'Existing Business',
  },
] as const;

const contactAccounts: Record<keyof typeof contacts, keyof typeof accounts> = {
  ines: 'halden',
  devika: 'brightwater',
  sofia: 'lumen',
  heike: 'nordlicht',
};

export function salesforceContent(clock: Clock): SalesforceRecord[] {
  return [
    ...(Object.keys(accounts) as (keyof typeof accounts)[]).map((key) => accountRecord(key, clock)),
    ...caseSeeds.map((seed) => caseRecord(seed, clock)),
    ...opportunitySeeds.map((seed) => opportunityRecord(seed, clock)),
    ...(Object.keys(contacts) as (keyof typeof contacts)[]).map(contactRecord),
  ];
}

function accountRecord(key: keyof typeof accounts, clock: Clock): SalesforceRecord {
  const seed = accountSeeds[key];
  const openCases = caseSeeds.filter(({ account }) => account === key);
  const deals = opportunitySeeds.filter(({ account }) => account === key);
  const staff = (Object.keys(contacts) as (keyof typeof contacts)[]).filter(
    (contact) => contactAccounts[contact] === key,
  );
  return {
    id: accounts[key],
    object: 'Account',
    name: seed.name,
    fields: [
      { name: 'Name', label: 'Account Name', value: seed.name },
      { name: 'Type', label: 'Type', value: seed.type, highlight: true },
      { name: 'Tier__c', label: 'Tier', value: seed.tier, highlight: true },
      { name: 'OwnerId', label: 'Account Owner', value: person(seed.owner).name, as: 'owner', highlight: true },
      { name: 'Website', label: 'Website', value: seed.website, as: 'url', highlight: true },
      { name: 'Industry', label: 'Industry', value: seed.industry },
      { name: 'NumberOfEmployees', label: 'Employees', value: seed.employees, as: 'number' },
      { name: 'AnnualRevenue', label: 'Annual Revenue', value: seed.revenue, as: 'number' },
      { name: 'Renewal_Date__c', label: 'Renewal Date', value: clock.date(seed.renewal), as: 'date', highlight: true },
      { name: 'Licensed_Users__c', label: 'Licensed Users', value: seed.users, as: 'number' },
      { name: 'Connect_Version__c', label: 'Connect Version', value: seed.version },
      {
        name: 'Customer_Success_Engineer__c',
        label: 'Customer Success Engineer',
        value: person(seed.engineer).name,
        as: 'owner',
      },
      { name: 'Zendesk_Organization_Id__c', label: 'Zendesk Organization', value: String(seed.zendesk) },
      { name: 'Description', label: 'Description', value: seed.description },
      { name: 'CreatedById', label: 'Created By', value: `Priya Raman, ${clock.utc('820d')}`, as: 'datetime' },
      { name: 'LastModifiedById', label: 'Last Modified By', value: `Priya Raman, ${clock.utc('4d')}`, as: 'datetime' },
    ],
    related: [
      {
        title: 'Cases',
        name: 'Cases',
        columns: ['Case', 'Subject', 'Status', 'Priority', 'Opened'],
        rows: openCases.map((row) => ({
          object: 'Case',
          id: row.id,
          cells: [row.number, row.subject, row.status, row.priority, clock.date(row.opened)],
        })),
      },
      {
        title: 'Opportunities',
        name: 'Opportunities',
        columns: ['Opportunity Name', 'Stage', 'Amount', 'Close Date'],
        rows: deals.map((row) => ({
          object: 'Opportunity',
          id: row.id,
          cells: [row.name, row.stage, row.amount, clock.date(row.close)],
        })),
      },
      {
        title: 'Contacts',
        name: 'Contacts',
        columns: ['Contact Name', 'Title', 'Email'],
        rows: staff.map((contact) => ({
          object: 'Contact',
          id: contacts[contact],
          cells: [person(contact).name, person(contact).title, person(contact).email],
        })),
      },
    ],
    feed: [],
    emails: [],
  };
}

function caseRecord(seed: CaseSeed, clock: Clock): SalesforceRecord {
  return {
    id: seed.id,
    object: 'Case',
    name: seed.number,
    fields: [
      { name: 'Subject', label: 'Subject', value: seed.subject },
      { name: 'CaseNumber', label: 'Case Number', value: seed.number, highlight: true },
      { name: 'Status', label: 'Status', value: seed.status, highlight: true },
      { name: 'Priority', label: 'Priority', value: seed.priority, highlight: true },
      { name: 'OwnerId', label: 'Case Owner', value: person(seed.owner).name, as: 'owner', highlight: true },
      {
        name: 'AccountId',
        label: 'Account Name',
        value: accountSeeds[seed.account].name,
        as: 'lookup',
        to: { object: 'Account', id: accounts[seed.account] },
      },
      {
        name: 'ContactId',
        label: 'Contact Name',
        value: person(seed.contact).name,
        as: 'lookup',
        to: { object: 'Contact', id: contacts[seed.contact] },
      },
      { name: 'ContactEmail', label: 'Contact Email', value: person(seed.contact).email, as: 'email' },
      { name: 'Type', label: 'Type', value: 'Problem' },
      { name: 'Reason', label: 'Case Reason', value: '' },
      { name: 'Origin', label: 'Case Origin', value: seed.origin },
      { name: 'Product_Area__c', label: 'Product Area', value: seed.area },
      { name: 'Connect_Version__c', label: 'Connect Version', value: seed.version },
      { name: 'Zendesk_Ticket__c', label: 'Zendesk Ticket', value: String(seed.ticket) },
      { name: 'Jira_Issue__c', label: 'Jira Issue', value: seed.issue },
      { name: 'Description', label: 'Description', value: seed.description(clock), as: 'rich' },
      { name: 'CreatedDate', label: 'Date/Time Opened', value: clock.utc(seed.opened), as: 'datetime' },
      {
        name: 'LastModifiedDate',
        label: 'Last Modified Date',
        value: clock.utc(seed.comments.at(-1)?.ago ?? seed.opened),
        as: 'datetime',
      },
    ],
    related: [],
    feed: seed.comments.map(({ by, ago, text, isPublic }) => ({
      by: person(by).name,
      at: clock.iso(ago),
      text,
      isPublic,
    })),
    emails: (seed.emails ?? []).map(({ by, ago, text, isDraft = false }) => ({
      by: person(by).name,
      from: person(by).email,
      at: clock.iso(ago),
      subject: `Re: ${seed.subject}`,
      text,
      isIncoming: person(by).role === 'end-user',
      isDraft,
    })),
  };
}

function opportunityRecord(seed: (typeof opportunitySeeds)[number], clock: Clock): SalesforceRecord {
  const account = accountSeeds[seed.account];
  return {
    id: seed.id,
    object: 'Opportunity',
    name: seed.name,
    fields: [
      { name: 'Name', label: 'Opportunity Name', value: seed.name },
      {
        name: 'AccountId',
        label: 'Account Name',
        value: account.name,
        as: 'lookup',
        to: { object: 'Account', id: accounts[seed.account] },
        highlight: true,
      },
      { name: 'CloseDate', label: 'Close Date', value: clock.date(seed.close), as: 'date', highlight: true },
      { name: 'Amount', label: 'Amount', value: seed.amount, as: 'number', highlight: true },
      { name: 'OwnerId', label: 'Opportunity Owner', value: person(account.owner).name, as: 'owner', highlight: true },
      { name: 'StageName', label: 'Stage', value: seed.stage },
      { name: 'Probability', label: 'Probability (%)', value: seed.probability, as: 'number' },
      { name: 'Type', label: 'Type', value: seed.type },
      { name: 'NextStep', label: 'Next Step', value: '' },
    ],
    related: [],
    feed: [],
    emails: [],
  };
}

function contactRecord(key: keyof typeof contacts): SalesforceRecord {
  const { name, email, title, place } = person(key);
  const account = contactAccounts[key];
  return {
    id: contacts[key],
    object: 'Contact',
    name,
    fields: [
      { name: 'Name', label: 'Name', value: name },
      {
        name: 'AccountId',
        label: 'Account Name',
        value: accountSeeds[account].name,
        as: 'lookup',
        to: { object: 'Account', id: accounts[account] },
        highlight: true,
      },
      { name: 'Title', label: 'Title', value: title, highlight: true },
      { name: 'Email', label: 'Email', value: email, as: 'email', highlight: true },
      { name: 'MailingCity', label: 'Mailing City', value: place },
    ],
    related: [],
    feed: [],
    emails: [],
  };
}
