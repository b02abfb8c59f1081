import type { NewEngagement } from '@/lib/accounts/engagement';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { AccountContext, Comment, Field, Reading, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';

/** One support engineer's morning, for tests and for looking at the panel. */

export const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** When tests of pages begin: on a Thursday, in the person's own zone. */
export const morning = new Date(2026, 10, 19, 10, 12).getTime();

/** Today at a local time of day, UTC milliseconds. */
export function todayAt(hours: number, minutes: number): number {
  return new Date().setHours(hours, minutes, 0, 0);
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
const conversation = (): Comment[] => [
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
    `Provisioning fails as well. From their agent’s log:\n2026-11-19T08:55:31Z GET /scim/v2/Users from 203.0.113.24 Authorization: Bearer ${secret}\nHTTP 401\nAsk ines.carvalho@halden.example.`,
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
      organization: read({ name: 'Halden Freight', id: '360001', externalId: accountRef.id }),
      area: read(['Identity', 'SSO']),
      versions: read(['Connect 4.18.2']),
      sla: read({ name: 'Next reply', breachAt: Date.now() + 72 * minute + 30_000, breached: false, paused: false }),
      createdAt: read(todayAt(8, 42)),
      updatedAt: read(todayAt(9, 15)),
    },
    empty: ['environment'],
    conversation: conversation(),
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
      renewalOn: read(calendarDate(daysAgo(-132)), 'dom'),
    },
    empty: ['website'],
  };
  const expected = ['name', 'tier', 'industry', 'employees', 'owner', 'renewalOn', 'website', 'annualRevenue'];
  return { ref: accountRef, at: Date.now(), context, expected };
}

/** By what the ticket and the account page name the same customer. */
export const accountKeys = [`zendesk:${ticketRef.host}:organization:360001`, `salesforce:${accountRef.id}`];

/** The local date some days ago. */
function daysAgo(days: number): string {
  const date = new Date(Date.now() - days * day);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

const halden = { name: 'Halden Freight', keys: accountKeys };

export const newEngagements = {
  goLive: (): NewEngagement => ({
    name: 'SSO go-live',
    account: halden,
    kind: 'go-live',
    defaultClass: 'reactive',
    billable: true,
    dueOn: daysAgo(-1),
  }),
  scim: (): NewEngagement => ({
    name: 'SCIM rollout',
    account: halden,
    kind: 'integration',
    defaultClass: 'proactive',
    billable: true,
    dueOn: daysAgo(2),
  }),
  brightwater: (): NewEngagement => ({
    name: 'Integration',
    account: { name: 'Brightwater', keys: ['salesforce:0014W00002BRIGHTQA'] },
    kind: 'integration',
    defaultClass: 'reactive',
    billable: true,
  }),
  triage: (): NewEngagement => ({
    name: 'Triage',
    kind: 'internal',
    defaultClass: 'internal',
    billable: false,
  }),
};
