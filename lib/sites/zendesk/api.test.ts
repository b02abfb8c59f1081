import { beforeEach, describe, expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { cpuMs } from '@/tests/cpu-time';
import { type Answer, type Ask, LeftError, ReadError, UnchangedError } from '../site';
import { readApi } from './api';

let host = '';
let hosts = 0;
/** A host of its own for each test: what an account calls its fields is remembered by host. */
beforeEach(() => {
  host = `acme-${hosts++}.zendesk.com`;
});
const ticketRef = (id = '7'): RecordRef => ({ site: 'zendesk', host, kind: 'ticket', object: 'ticket', id });
const organizationRef = (id = '4'): RecordRef => ({ ...ticketRef(id), kind: 'account', object: 'organization' });
const now = Date.parse('2026-11-19T10:00:00Z');

const ticket = {
  id: 7,
  subject: 'SSO fails',
  status: 'hold',
  custom_status_id: 51,
  priority: null,
  type: 'incident',
  tags: ['sso'],
  requester_id: 1,
  assignee_id: 2,
  group_id: 3,
  organization_id: 4,
  brand_id: 5,
  ticket_form_id: 6,
  problem_id: 70,
  follower_ids: [2],
  email_cc_ids: [8, 9],
  via: { channel: 'email', source: { rel: null } },
  created_at: '2026-11-19T08:42:00Z',
  updated_at: '2026-11-19T09:15:00Z',
  due_at: '2026-11-25T00:00:00Z',
  slas: {
    policy_metrics: [
      { breach_at: '2026-11-19T09:00:00Z', stage: 'achieved', metric: 'first_reply_time' },
      { breach_at: '2026-11-20T09:00:00Z', stage: 'active', metric: 'next_reply_time', hours: 23 },
      { breach_at: null, stage: 'paused', metric: 'requester_wait_time' },
    ],
  },
  custom_fields: [
    { id: 10, value: 'identity' },
    { id: 11, value: null },
    { id: 12, value: '4.18.2' },
    { id: 13, value: 'KEL-798, https://acme.atlassian.net/browse/KEL-812?focusedId=1' },
    { id: 14, value: 'EU-1' },
    { id: 15, value: ['a_tag', 'other'] },
    { id: 16, value: false },
  ],
};
const user = { id: 1, name: 'Ines Carvalho', email: 'ines@halden.example', role: 'end-user', time_zone: 'Lisbon' };
const sideLoads = {
  users: [
    {
      ...user,
      tags: ['vip'],
      notes: null,
      user_fields: { shift: 'early', api_token: 'never' },
      authenticity_token: 'x',
    },
    { id: 2, name: 'Mara Lindqvist', role: 'agent' },
  ],
  groups: [{ id: 3, name: 'Identity' }],
  organizations: [
    {
      id: 4,
      name: 'Halden Freight',
      external_id: '0014W000027f6V3QAI',
      domain_names: ['halden.example', 'halden2.example'],
      organization_fields: { tier: 'enterprise', connect_version: null },
    },
  ],
  ticket_forms: [{ id: 6, name: 'Incident form' }],
  metric_sets: [{ id: 1, ticket_id: 7, solved_at: '2026-11-19T09:10:00Z', reopens: 2 }],
};
const fields = {
  ticket_fields: [
    {
      id: 9,
      type: 'status',
      title: 'Status',
      custom_statuses: [{ id: 51, agent_label: 'With engineering', status_category: 'hold' }],
    },
    { id: 10, title: 'Product area', custom_field_options: [{ name: 'Identity & SSO', value: 'identity' }] },
    { id: 12, title: 'Connect version' },
    { id: 13, title: 'Jira issue' },
    { id: 14, title: 'Region' },
    { id: 15, title: 'constructor', custom_field_options: [{ name: 'A', value: 'a_tag' }] },
    { id: 16, title: '__proto__' },
  ],
};
const comment = (id: number, author: number, isPublic = true) => ({
  id,
  author_id: author,
  body: `comment ${id}`,
  public: isPublic,
  created_at: `2026-11-19T08:${id}:00Z`,
  attachments: id === 22 ? [{ file_name: 'trace.har' }] : [],
});
/** The last page still names a next one, as Zendesk does. */
const page = (comments: object[], more: boolean, cursor: string) => ({
  comments,
  users: sideLoads.users,
  meta: { has_more: more, after_cursor: cursor },
  links: { next: 'https://acme.zendesk.com/api/v2/tickets/7/comments.json?page[after]=x' },
});
const whole = {
  'tickets/7.json': { ticket, ...sideLoads },
  'after]=c1': page([comment(22, 2, false)], false, 'c2'),
  'comments.json': page([comment(21, 1)], true, 'c1'),
  'ticket_fields.json': fields,
  'brands.json': { brands: [{ id: 5, name: 'Kelda' }] },
};

const json = 'application/json; charset=utf-8';

/** A site that answers by the first key that the path holds; a number is a status. */
function desk(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const get = async (path: string): Promise<Answer> => {
    asked.push(path);
    const key = Object.keys(answers).find((part) => path.includes(part));
    const body = key === undefined ? 404 : answers[key];
    if (typeof body === 'number') return { kind: 'answer', status: body, contentType: json, body: '{"error":"x"}' };
    return { kind: 'answer', status: 200, contentType: json, body: JSON.stringify(body) };
  };
  const ask: Ask = { get, now: () => now };
  return { asked, ask };
}

async function failureOf(answers: Record<string, unknown>, ref = ticketRef()) {
  const error = await readApi(ref, desk(answers).ask).catch((thrown: unknown) => thrown);
  if (!(error instanceof ReadError)) throw new Error('expected a ReadError');
  return error.failure;
}

describe('a ticket', () => {
  test('has its fields, its people and the whole conversation', async () => {
    const { ask, asked } = desk(whole);
    const context = await readApi(ticketRef(), ask);
    expect(contextSchema.safeParse(context).error).toBeUndefined();
    expect(context).toMatchObject({
      kind: 'ticket',
      ref: ticketRef(),
      partial: false,
      empty: ['priority'],
      fields: {
        subject: { value: 'SSO fails', source: 'api', at: now },
        status: { value: { label: 'With engineering', category: 'hold' } },
        requester: { value: { name: 'Ines Carvalho', email: 'ines@halden.example', role: 'customer' } },
        requesterDetails: {
          value: [
            { id: 'time_zone', label: 'Time zone', value: 'Lisbon' },
            { id: 'tags', label: 'Tags', value: 'vip' },
            { id: 'shift', label: 'shift', value: 'early' },
          ],
        },
        assignee: { value: { name: 'Mara Lindqvist', role: 'agent' } },
        group: { value: 'Identity' },
        organization: { value: { name: 'Halden Freight', id: '4', externalId: '0014W000027f6V3QAI' } },
        organizationDetails: {
          value: [
            { id: 'domain_names', value: 'halden.example, halden2.example' },
            { id: 'tier', value: 'enterprise' },
          ],
        },
        form: { value: 'Incident form' },
        brand: { value: 'Kelda' },
        area: { value: ['Identity & SSO'] },
        versions: { value: ['4.18.2'] },
        environment: { value: 'EU-1' },
        followers: { value: 1 },
        copied: { value: 2 },
        createdAt: { value: Date.parse('2026-11-19T08:42:00Z') },
        dueAt: { value: Date.parse('2026-11-25T00:00:00Z') },
        solvedAt: { value: Date.parse('2026-11-19T09:10:00Z') },
        reopenings: { value: { count: 2, at: [] } },
        sla: { value: { name: 'next reply time', breachAt: Date.parse('2026-11-20T09:00:00Z'), breached: false } },
        attachments: { value: ['trace.har'] },
        links: {
          value: [
            { id: '70', relation: 'incident of' },
            { id: 'KEL-812', relation: 'Jira issue', url: 'https://acme.atlassian.net/browse/KEL-812' },
            { id: 'KEL-798', relation: 'Jira issue' },
          ],
        },
      },
      conversation: [
        { id: '21', public: true, author: { role: 'customer' } },
        { id: '22', public: false, author: { role: 'agent' } },
      ],
    });
    // `links.next` never ends; `has_more` does.
    expect(asked.filter((path) => path.includes('comments.json'))).toHaveLength(2);
    expect(JSON.stringify(context)).not.toMatch(/authenticity|api_token|never/);
  });

  test('labels that are names of every object’s own are labels like others', async () => {
    const context = await readApi(ticketRef(), desk(whole).ask);
    expect(context.fields.custom?.value).toEqual(
      expect.arrayContaining([
        { id: '15', label: 'constructor', value: 'A, other' },
        { id: '16', label: '__proto__', value: 'false' },
      ]),
    );
  });

  test('what the account calls things is asked for once', async () => {
    const { ask, asked } = desk(whole);
    await readApi(ticketRef(), ask);
    asked.length = 0;
    await readApi(ticketRef(), ask);
    expect(asked.filter((path) => !path.includes('/tickets/7'))).toEqual([]);
    await readApi(ticketRef(), { ...ask, now: () => now + 2 * 3_600_000 });
    expect(asked.filter((path) => path.includes('ticket_fields'))).toHaveLength(1);
  });

  test('keeps its fields under their ids when names may not be read, and does not ask again', async () => {
    const { 'ticket_fields.json': _, 'brands.json': __, ...rest } = whole;
    const { ask, asked } = desk(rest);
    const { fields: read } = await readApi(ticketRef(), ask);
    expect(read.custom?.value).toContainEqual({ id: '10', label: 'Field 10', value: 'identity' });
    expect(read).toMatchObject({ brand: { value: 'Brand 5' }, status: { value: { label: 'hold', category: 'hold' } } });
    asked.length = 0;
    await readApi(ticketRef(), ask);
    expect(asked.filter((path) => /ticket_fields|brands|custom_statuses/.test(path))).toEqual([]);
  });

  test('custom statuses come from their own list where the fields do not have them', async () => {
    const answers = {
      ...whole,
      'ticket_fields.json': { ticket_fields: [] },
      'custom_statuses.json': { custom_statuses: [{ id: 51, agent_label: 'At vendor', status_category: 'hold' }] },
    };
    const context = await readApi(ticketRef(), desk(answers).ask);
    expect(context.fields).toMatchObject({ status: { value: { label: 'At vendor', category: 'hold' } } });
  });

  test.each([
    ['solved', { label: 'solved', category: 'solved' }],
    ['closed', { label: 'closed', category: 'closed' }],
    ['hold', { label: 'With engineering', category: 'hold' }],
    ['deferred', { label: 'With engineering', category: 'hold' }],
  ])('status %s under a custom status on hold', async (status, expected) => {
    const answers = { ...whole, 'tickets/7.json': { ticket: { ...ticket, status } } };
    const context = await readApi(ticketRef(), desk(answers).ask);
    expect(context.fields).toMatchObject({ status: { value: expected } });
  });

  test('without side-loads ids stand for names, and accounts stay known by id', async () => {
    const answers = { 'tickets/7.json': { ticket }, 'comments.json': { comments: [comment(21, 1)] } };
    const context = await readApi(ticketRef(), desk(answers).ask);
    expect(context).toMatchObject({
      fields: {
        requester: { value: { id: '1', name: 'User 1', role: 'customer' } },
        assignee: { value: { id: '2', name: 'User 2', role: 'agent' } },
        group: { value: 'Group 3' },
        organization: { value: { id: '4', name: 'Organization 4' } },
        form: { value: 'Form 6' },
      },
      conversation: [{ author: { id: '1', role: 'customer' } }],
    });
    expect(context.fields).not.toHaveProperty('requesterDetails');
  });

  test.each([
    ['another ticket', { ticket: { ...ticket, id: 8 } }, 'ticket.id'],
    ['no ticket', { error: 'RecordNotFound' }, 'ticket'],
    ['a list', [], 'ticket'],
    ['a ticket that is text', { ticket: 'SSO fails' }, 'ticket'],
  ])('refuses %s in the answer', async (_, body, path) => {
    expect(await failureOf({ ...whole, 'tickets/7.json': body })).toMatchObject({ reason: 'changed-shape', path });
  });

  test.each([
    ['no comments at all', { ...whole, 'comments.json': 404 }, { reason: 'no-permission-or-missing' }],
    ['comments of another shape', { ...whole, 'comments.json': {} }, { reason: 'changed-shape', path: 'comments' }],
    ['nobody signed in', { 'tickets/7.json': 401, 'comments.json': 401 }, { reason: 'signed-out' }],
  ])('%s is a failure', async (_, answers, failure) => expect(await failureOf(answers)).toMatchObject(failure));

  test('a later page that is refused leaves the conversation incomplete', async () => {
    const context = await readApi(ticketRef(), desk({ ...whole, 'after]=c1': 500 }).ask);
    expect(context).toMatchObject({ partial: true, conversation: [{ id: '21' }] });
  });

  test('a cursor that does not move ends', async () => {
    const stuck = page([comment(21, 1)], true, 'c1');
    const { ask, asked } = desk({ ...whole, 'after]=c1': stuck, 'comments.json': stuck });
    expect(await readApi(ticketRef(), ask)).toMatchObject({ partial: true, conversation: [{ id: '21' }] });
    expect(asked.filter((path) => path.includes('comments.json'))).toHaveLength(2);
  });

  test('5,000 comments are all there, in linear time', async () => {
    const body = 'a line of text\n'.repeat(20);
    const get = async (path: string): Promise<Answer> => {
      const at = Number(/after\]=(\d+)/.exec(path)?.[1] ?? 0);
      const comments = Array.from({ length: 100 }, (_, index) => ({ ...comment(21, 1), id: at * 100 + index, body }));
      const answer = path.includes('comments') ? page(comments, at < 49, String(at + 1)) : { ticket, ...sideLoads };
      return { kind: 'answer', status: 200, contentType: json, body: JSON.stringify(answer) };
    };
    const start = cpuMs();
    const context = await readApi(ticketRef(), { get, now: () => now });
    expect(cpuMs() - start).toBeLessThan(2_000);
    expect(context).toMatchObject({ partial: false });
    expect(context.kind === 'ticket' && context.conversation).toHaveLength(5_000);
  });

  test('ends when the person leaves in the middle; the next ticket asks for the names again', async () => {
    const { ask, asked } = desk(whole);
    const leaving = async (path: string): Promise<Answer> =>
      /after]|ticket_fields/.test(path) ? { kind: 'left' } : ask.get(path);
    await expect(readApi(ticketRef(), { ...ask, get: leaving })).rejects.toBeInstanceOf(LeftError);
    const context = await readApi(ticketRef(), ask);
    expect(asked.filter((path) => path.includes('ticket_fields'))).toHaveLength(1);
    expect(context.fields).toMatchObject({ area: { value: ['Identity & SSO'] } });
  });
});

describe('a ticket that the asker knows', () => {
  const known = Date.parse(ticket.updated_at);

  test('is one request while it is as known', async () => {
    const { ask, asked } = desk(whole);
    await expect(readApi(ticketRef(), { ...ask, knownUpdatedAt: known })).rejects.toBeInstanceOf(UnchangedError);
    expect(asked).toEqual([expect.stringMatching(/^\/api\/v2\/tickets\/7\.json\?include=/)]);
  });

  test.each([
    ['changed', ticket, known - 1000],
    ['does not say when', { ...ticket, updated_at: undefined }, known],
    ['is one whose messages do not change it', { ...ticket, via: { channel: 'native_messaging' } }, known],
  ])('is read as a whole when it %s, the ticket itself once', async (_, answer, knownUpdatedAt) => {
    const { ask, asked } = desk({ ...whole, 'tickets/7.json': { ticket: answer, ...sideLoads } });
    const context = await readApi(ticketRef(), { ...ask, knownUpdatedAt });
    expect(context).toMatchObject({ conversation: [{ id: '21' }, { id: '22' }] });
    expect(asked.filter((path) => path.includes('tickets/7.json'))).toHaveLength(1);
  });

  test('is no other ticket of the same instant', async () => {
    const { ask } = desk({ ...whole, 'tickets/7.json': { ticket: { ...ticket, id: 8 } } });
    const error = await readApi(ticketRef(), { ...ask, knownUpdatedAt: known }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { reason: 'changed-shape', path: 'ticket.id' } });
  });

  test('nothing more is asked for once it is refused', async () => {
    const { ask, asked } = desk({ ...whole, 'tickets/7.json': 401 });
    const error = await readApi(ticketRef(), { ...ask, knownUpdatedAt: known }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { reason: 'signed-out' } });
    expect(asked).toHaveLength(1);
  });
});

describe('a messaging ticket', () => {
  const messaging = { ...ticket, via: { channel: 'native_messaging' }, from_messaging_channel: true };
  const event = (id: string, rest: object) => ({
    id,
    type: 'Messaging::ConversationMessage',
    attachments: [],
    ...rest,
  });
  const log = {
    events: [
      event('01A', {
        created_at: '2026-11-19T08:40:00.100Z',
        author: { display_name: 'Answer bot', type: 'bot', 'zen:support:user_id': -1, 'zen:sunco:user_id': 'a21' },
        content: { type: 'text', text: 'Hey! How can I help?', actions: [{ reply: { text: 'Talk to a human' } }] },
      }),
      event('01B', {
        created_at: '2026-11-19T08:40:20Z',
        author: { display_name: 'Ines C', type: 'user', 'zen:support:user_id': 1 },
        content: { type: 'image', altText: '' },
        attachments: [{ file_name: 'error.png' }],
      }),
      event('01C', {
        type: 'Comment',
        created_at: '2026-11-19T08:21:00Z',
        reference: 'zen:ticket_event:21',
        author: { display_name: 'Ines C', type: 'user' },
        content: { type: 'html', body: '<p>comment <b>21</b></p>' },
        metadata: { public: true },
      }),
      event('01D', {
        type: 'Comment',
        created_at: '2026-11-19T08:50:00Z',
        author: { display_name: 'Mara', type: 'agent', 'zen:support:user_id': 99 },
        content: { type: 'html', body: '<div>Looks like <script>x</script>&lt;SSO&gt;</div>' },
        metadata: { public: false },
      }),
      event('01E', { type: 'Messaging::ParticipantJoined', content: {}, created_at: '2026-11-19T08:51:00Z' }),
    ],
    meta: { has_more: false },
  };
  const answers = { ...whole, 'tickets/7.json': { ticket: messaging, ...sideLoads }, conversation_log: log };

  test('is read from its conversation log, comments included', async () => {
    const { ask, asked } = desk(answers);
    const context = await readApi(ticketRef(), ask);
    expect(context).toMatchObject({
      partial: false,
      fields: { channel: { value: 'native_messaging' }, attachments: { value: ['trace.har', 'error.png'] } },
      conversation: [
        { id: '21', text: 'comment 21', public: true },
        { id: '22', public: false },
        { id: '01A', text: 'Hey! How can I help?', public: true, author: { name: 'Answer bot', role: 'system' } },
        { id: '01B', text: '', author: { name: 'Ines Carvalho', id: '1', role: 'customer' } },
        { id: '01D', text: 'Looks like <SSO>', public: false, author: { name: 'Mara', id: '99', role: 'agent' } },
      ],
    });
    expect(context.kind === 'ticket' && context.conversation).toHaveLength(5);
    expect(asked.filter((path) => path.includes('conversation_log'))).toHaveLength(1);
  });

  test.each([403, 404, 429, 500])('whose log answers %i keeps its comments, marked partial', async (status) => {
    const context = await readApi(ticketRef(), desk({ ...answers, conversation_log: status }).ask);
    expect(context).toMatchObject({ partial: true, conversation: [{ id: '21' }, { id: '22' }] });
  });

  test('a ticket by e-mail has no log to ask for', async () => {
    const { ask, asked } = desk(whole);
    await readApi(ticketRef(), ask);
    expect(asked.filter((path) => path.includes('conversation_log'))).toEqual([]);
  });
});

describe('an organization', () => {
  const organization = {
    id: 4,
    name: 'Halden Freight',
    external_id: null,
    domain_names: ['halden.example'],
    notes: 'Shifts from 06:00',
    organization_fields: { tier: 'enterprise', seats: 2300 },
  };
  const results = [
    { id: 7, subject: 'SSO fails', status: 'open', priority: 'high', created_at: '2026-11-19T08:42:00Z' },
    { id: 6, subject: 'Just solved', status: 'solved' },
    { id: 5, subject: 'Nested groups', status: 'pending', priority: null },
  ];
  const answers = { 'organizations/4.json': { organization }, 'search.json': { results, next_page: null } };

  test('is always read as a whole: its tickets change without it', async () => {
    const updated_at = '2026-11-19T09:15:00Z';
    const given = { ...answers, 'organizations/4.json': { organization: { ...organization, updated_at } } };
    const { ask, asked } = desk(given);
    const context = await readApi(organizationRef(), { ...ask, knownUpdatedAt: Date.parse(updated_at) });
    expect(context).toMatchObject({ fields: { openTickets: { value: [{ label: '#7' }, { label: '#5' }] } } });
    expect(asked).toHaveLength(2);
  });

  test('is an account with its open tickets', async () => {
    expect(await readApi(organizationRef(), desk(answers).ask)).toMatchObject({
      kind: 'account',
      partial: false,
      empty: ['externalId'],
      fields: {
        name: { value: 'Halden Freight' },
        accountId: { value: '4' },
        tier: { value: 'enterprise' },
        domains: { value: ['halden.example'] },
        custom: { value: [{ id: 'notes' }, { id: 'tier' }, { id: 'seats', value: '2300' }] },
        openTickets: { value: [{ label: '#7', priority: 'high', status: { category: 'open' } }, { label: '#5' }] },
      },
    });
  });

  test.each([
    ['the search is refused', { ...answers, 'search.json': 403 }],
    ['there are more than it lists', { ...answers, 'search.json': { results, next_page: 'https://…page=2' } }],
  ])('is partial when %s', async (_, given) => {
    expect(await readApi(organizationRef(), desk(given).ask)).toMatchObject({
      partial: true,
      fields: { name: { value: 'Halden Freight' } },
    });
  });

  test('of another id is refused', async () => {
    const other = { 'organizations/4.json': { organization: { ...organization, id: 40 } } };
    expect(await failureOf(other, organizationRef())).toMatchObject({ path: 'organization.id' });
  });
});
