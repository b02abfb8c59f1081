import type { Engagement } from '@/lib/accounts/engagement';
import type { AccountContext, Comment, Field, Reading, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import type { AccountView } from '@/lib/contract/accounts';
import type { SuggestionsView } from '@/lib/contract/runbooks';
import type { PacketCheck } from '@/lib/packet/packet';
import { rubric } from '@/lib/packet/rubric';
import type { Row } from '@/lib/rows/row';
import type { Runbook } from '@/lib/runbooks/runbook';
import type { TimeEntry } from '@/lib/time/entry';

/** One support engineer's morning, for tests and for looking at the panel. */

export const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Today at a local time of day, UTC milliseconds. */
export function todayAt(hours: number, minutes: number): number {
  return new Date().setHours(hours, minutes, 0, 0);
}

let rows = 0;
export function row(): Row {
  rows += 1;
  const id = `01890000-0000-7000-8000-${String(rows).padStart(12, '0')}`;
  return { id, author: 'mara', device: 'd1', createdAt: Date.now(), updatedAt: '0', revision: 1 };
}

export const ticketRef: RecordRef = {
  site: 'zendesk',
  host: 'kelda.zendesk.com',
  kind: 'ticket',
  object: 'ticket',
  id: '48213',
};
export const otherTicketRef: RecordRef = { ...ticketRef, id: '48219' };
export const accountRef: RecordRef = {
  site: 'salesforce',
  host: 'kelda.lightning.force.com',
  kind: 'account',
  object: 'Account',
  id: '0014W000027f6V3QAI',
};

function read<T>(value: T, source: Field<T>['source'] = 'api'): Field<T> {
  return { value, source, at: Date.now() - 3000 };
}

function comment(id: string, name: string, at: number, words: string, isPublic = true): Comment {
  const role = name === 'Mara Lindqvist' ? 'agent' : 'customer';
  return { id, author: { name, role }, at, text: words, public: isPublic };
}

export const secret = 'scim_9f2c41d07be8a55e13d0';
const conversation: Comment[] = [
  comment(
    'c1',
    'Ines Carvalho',
    todayAt(8, 42),
    'SSO is broken again for everyone in the new tenant. We moved our Entra tenant last night (18 Nov). We run Connect 4.18.2, production, EU-1. The error page says:\nAADSTS50011: The redirect URI specified in the request does not match the redirect URIs configured for the application.',
  ),
  comment(
    'c2',
    'Ines Carvalho',
    todayAt(8, 51),
    'About 140 of 2,300 users are locked out since this morning. The warehouse shift starts at 14:00.',
  ),
  comment(
    'c3',
    'Mara Lindqvist',
    todayAt(8, 58),
    `Provisioning fails as well. From their agent’s log:\nGET /scim/v2/Users from 203.0.113.24\nAuthorization: Bearer ${secret}\nHTTP 401\nAsk ines.carvalho@halden.example.`,
    false,
  ),
  comment(
    'c4',
    'Ines Carvalho',
    todayAt(9, 7),
    '1. Open halden.kelda.example\n2. Choose “Sign in with Entra”\n3. Pick the work account',
  ),
  comment('c5', 'Ines Carvalho', todayAt(9, 15), 'Password sign-in works, but only for admins.'),
];

export function ticketContext(ref: RecordRef = ticketRef, subject?: string): TicketContext {
  return {
    ref,
    kind: 'ticket',
    readAt: Date.now() - 3000,
    partial: false,
    fields: {
      subject: read(subject ?? 'SSO sign-in fails with AADSTS50011 after Entra tenant move'),
      status: read({ label: 'Open', category: 'open' }),
      priority: read('high'),
      type: read('incident'),
      tags: read(['sso', 'entra', 'enterprise']),
      requester: read({ name: 'Ines Carvalho', role: 'customer', email: 'ines.carvalho@halden.example' }),
      assignee: read({ name: 'Mara Lindqvist', role: 'agent' }),
      organization: read({ name: 'Halden Freight', id: '360001' }),
      area: read(['Identity', 'SSO']),
      versions: read(['Connect 4.18.2']),
      sla: read({ name: 'Next reply', breachAt: Date.now() + 72 * minute + 30_000, breached: false, paused: false }),
      createdAt: read(todayAt(8, 42)),
      updatedAt: read(todayAt(9, 15)),
    },
    empty: ['environment'],
    conversation,
  };
}

const expectedOfTicket = [
  ...['subject', 'status', 'priority', 'type', 'tags', 'requester', 'assignee', 'organization', 'area', 'versions'],
  ...['sla', 'createdAt', 'updatedAt', 'environment'],
];

export function ticketReading(ref: RecordRef = ticketRef, subject?: string): Reading {
  return { ref, at: Date.now(), context: ticketContext(ref, subject), expected: expectedOfTicket };
}

export function accountReading(): Reading {
  const context: AccountContext = {
    ref: accountRef,
    kind: 'account',
    readAt: Date.now() - 6000,
    partial: false,
    fields: {
      name: read('Halden Freight', 'dom'),
      tier: read('Enterprise', 'dom'),
      industry: read('Logistics', 'dom'),
      employees: read(2300, 'dom'),
      owner: read({ name: 'Priya Raman', role: 'agent' }, 'dom'),
      renewalAt: read(Date.now() + 131.5 * day, 'dom'),
    },
    empty: ['website'],
  };
  const expected = ['name', 'tier', 'industry', 'employees', 'owner', 'renewalAt', 'website', 'annualRevenue'];
  return { ref: accountRef, at: Date.now(), context, expected };
}

function daysAgo(days: number): string {
  const date = new Date(Date.now() - days * day);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

export const runbooks: Runbook[] = [
  {
    id: 'entra-redirect-uri',
    title: 'Fix redirect URI after an Entra move',
    area: 'Identity · SSO',
    summary: 'Register our ACS URL in the new tenant, retest with one pilot user.',
    signals: ['AADSTS50011'],
    tags: ['sso', 'entra'],
    owner: 'Tomasz Bielak',
    reviewed: daysAgo(12),
    source: 'Starter library',
    intro: 'When the customer moved to another Entra tenant, the new one does not know our address yet.',
    steps: [
      'Confirm that the tenant was moved, and when.',
      'Compare the ACS URL sent with the one registered.',
      'Ask their Entra admin to add this redirect URI:\n\n```\nhttps://halden.kelda.example/sso/acs\n```',
      'Wait 5 minutes, then retry in a private window.',
      'Confirm with **one pilot user** before all of them.',
      'See [the Entra reference](https://learn.microsoft.com/entra) for the rest, <b>not</b> [this](javascript:alert(1)). ![spy](https://evil.example/x.png)',
    ],
    outro: 'If SCIM still answers 401, go on to the token.',
  },
  {
    id: 'scim-token',
    title: 'Rotate the SCIM token on HTTP 401',
    area: 'Identity · SCIM',
    summary: 'Issue a new bearer token, update Entra, restart the sync cycle.',
    signals: ['HTTP 401'],
    tags: ['scim'],
    owner: 'Mara Lindqvist',
    reviewed: daysAgo(92),
    source: 'Starter library',
    intro: '',
    steps: ['Issue a new token.', 'Update Entra.', 'Restart the cycle.'],
    outro: '',
  },
  {
    id: 'saml-clock-skew',
    title: 'SAML rejected: clock skew or old certificate',
    area: 'Identity · SSO',
    summary: 'Check NotOnOrAfter, server time and the signing certificate’s dates.',
    signals: ['NotOnOrAfter'],
    tags: ['sso'],
    owner: 'Tomasz Bielak',
    reviewed: daysAgo(221),
    source: 'Starter library',
    intro: '',
    steps: ['Compare the clocks.'],
    outro: '',
  },
];

const span = (entry: string) => ({ entry, start: 0, end: 5 });

export function suggestionsView(): Omit<SuggestionsView, 'runs'> {
  const [first, second, third] = runbooks as [Runbook, Runbook, Runbook];
  return {
    librarySize: 128,
    evidence: [
      { kind: 'error-code', value: 'AADSTS50011', spans: [span('subject'), span('c1')] },
      { kind: 'http-status', value: 'HTTP 401', spans: [span('c3')] },
      { kind: 'http-request', value: 'GET /scim/v2/Users', spans: [span('c3')] },
      { kind: 'version', value: 'Connect 4.18.2', spans: [span('c1')] },
      { kind: 'host', value: 'halden.kelda.example', spans: [span('c4')] },
      { kind: 'affected', value: '140 of 2,300 users', spans: [span('c2')] },
      { kind: 'steps', value: '3 steps', spans: [span('c4')] },
    ],
    suggestions: [
      {
        runbook: first,
        score: 7.2,
        fit: 'strong',
        because: [
          { code: 'evidence', text: 'AADSTS50011' },
          { code: 'evidence', text: 'HTTP 401' },
          { code: 'area', area: 'Identity · SSO' },
          { code: 'solvedLike', count: 4 },
        ],
      },
      {
        runbook: second,
        score: 4.1,
        fit: 'good',
        because: [
          { code: 'evidence', text: 'HTTP 401' },
          { code: 'evidence', text: '/scim/v2/Users' },
          { code: 'area', area: 'Identity · SCIM' },
        ],
      },
      {
        runbook: third,
        score: 1.9,
        fit: 'weak',
        because: [
          { code: 'area', area: 'Identity · SSO' },
          { code: 'words', words: ['sso', 'entra'] },
        ],
      },
    ],
  };
}

function cite(entry: string, words: string) {
  const text = conversation.find(({ id }) => id === entry)?.text ?? '';
  const start = text.indexOf(words);
  return { span: { entry, start, end: start + words.length }, text: words };
}

export function packetCheck(): PacketCheck {
  return {
    rubric,
    completeness: { met: 6, required: 8 },
    score: 3.8,
    verdicts: [
      {
        criterion: 'summary',
        verdict: 'met',
        citations: [],
        field: { name: 'subject', value: 'SSO sign-in fails with AADSTS50011 after Entra tenant move' },
      },
      { criterion: 'severity', verdict: 'met', citations: [], field: { name: 'priority', value: 'High' } },
      {
        criterion: 'impact',
        verdict: 'met',
        citations: [cite('c2', 'About 140 of 2,300 users are locked out since this morning.')],
      },
      { criterion: 'environment', verdict: 'met', citations: [cite('c1', 'We run Connect 4.18.2, production, EU-1.')] },
      {
        criterion: 'steps',
        verdict: 'met',
        citations: [cite('c4', '1. Open halden.kelda.example\n2. Choose “Sign in with Entra”')],
      },
      { criterion: 'expected', verdict: 'missing', citations: [] },
      {
        criterion: 'actual',
        verdict: 'met',
        citations: [cite('c1', 'AADSTS50011: The redirect URI specified in the request does not match')],
      },
      {
        criterion: 'evidence',
        verdict: 'weak',
        because: { code: 'noRequestId' },
        citations: [cite('c3', `GET /scim/v2/Users from 203.0.113.24\nAuthorization: Bearer ${secret}`)],
      },
      {
        criterion: 'workaround',
        verdict: 'not-applicable',
        because: { code: 'ticketType', type: 'question' },
        citations: [],
      },
    ],
  };
}

export const accountKey = 'zendesk:kelda.zendesk.com:organization:360001';

function engagement(part: Partial<Engagement>): Engagement {
  return {
    ...row(),
    name: 'SSO go-live',
    accountName: 'Halden Freight',
    accountKeys: [accountKey],
    kind: 'go-live',
    defaultClass: 'reactive',
    billable: true,
    ...part,
  };
}

export const engagements: Engagement[] = [
  engagement({ dueOn: daysAgo(-1) }),
  engagement({ name: 'SCIM rollout', kind: 'integration', defaultClass: 'proactive', dueOn: daysAgo(2) }),
  engagement({
    name: 'Integration',
    accountName: 'Brightwater',
    accountKeys: ['salesforce:001B'],
    kind: 'integration',
  }),
  engagement({
    name: 'Triage',
    accountName: '',
    accountKeys: [],
    kind: 'internal',
    defaultClass: 'internal',
    billable: false,
  }),
];

export function entry(part: Partial<TimeEntry>): TimeEntry {
  return {
    ...row(),
    engagementId: engagements[0]?.id ?? '',
    record: { ref: ticketRef, title: 'SSO sign-in fails' },
    startedAt: Date.now() - hour,
    zone: 'Europe/Lisbon',
    class: 'reactive',
    billable: true,
    note: '',
    ...part,
  };
}

export function accountView(): AccountView {
  return {
    name: 'Halden Freight',
    keys: [accountKey],
    engagements: engagements.filter(({ accountName }) => accountName === 'Halden Freight'),
    risk: {
      level: 'medium',
      score: 44,
      range: { from: 44, to: 74 },
      levelFrom: { medium: 34, high: 60 },
      coverage: { known: 4, of: 6 },
      drivers: [
        {
          id: 'severe-tickets',
          known: true,
          detail: { code: 'severeTickets', sev1: 0, sev2: 2, unrated: 0 },
          contribution: 16,
          max: 25,
          asOf: Date.now() - 2 * hour,
          source: { code: 'seenHere' },
          stale: false,
        },
        {
          id: 'oldest-ticket',
          known: true,
          detail: { code: 'oldestTicket', days: 15 },
          contribution: 11,
          max: 15,
          asOf: Date.now() - 8 * day,
          source: { code: 'seenHere' },
          stale: true,
        },
        {
          id: 'repeat-issues',
          known: true,
          detail: { code: 'repeatedArea', area: 'Identity', count: 3, days: 90 },
          contribution: 10,
          max: 15,
          asOf: Date.now() - 2 * hour,
          source: { code: 'seenHere' },
          stale: false,
        },
        {
          id: 'late-engagements',
          known: true,
          detail: { code: 'late', late: 1, of: 2, days: 2 },
          contribution: 7,
          max: 15,
          asOf: Date.now(),
          source: { code: 'engagements' },
          stale: false,
        },
        { id: 'integration-state', known: false, max: 20, unknown: { code: 'nobodyEntered', days: 90 } },
        { id: 'rework-share', known: false, max: 10, unknown: { code: 'littleTimeLogged', days: 30 } },
      ],
    },
    canListTickets: true,
    openTickets: [
      {
        key: 'zendesk:kelda.zendesk.com:ticket:48213',
        label: '#48213',
        subject: 'SSO fails after tenant move',
        url: 'https://kelda.zendesk.com/agent/tickets/48213',
        open: true,
        severity: 2,
        area: 'Identity',
        openedAt: Date.now() - day,
        seenAt: Date.now() - 2 * minute,
      },
      {
        key: 'jira:kelda.atlassian.net:issue:ENG-2291',
        label: 'ENG-2291',
        subject: 'SCIM drops nested groups',
        open: true,
        openedAt: Date.now() - 15 * day,
        seenAt: Date.now() - day,
      },
    ],
  };
}
