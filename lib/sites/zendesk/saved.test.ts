import { describe, expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import { fc } from '@/tests/properties';
import type { SavedAnswer } from '../saved';
import { readSaved } from './saved';

const host = 'acme.zendesk.com';
const now = Date.parse('2026-11-22T00:00:00Z');
const read = (body: unknown) => readSaved({ body }, host, now);
const readAnswer = (answer: SavedAnswer) => readSaved(answer, host, now);
const ticketRef = (id: string) => ({ site: 'zendesk', host, kind: 'ticket', object: 'ticket', id });

/** With the keys of a recorded ticket. */
const ticket = {
  url: 'https://d3v-acme.zendesk.com/api/v2/tickets/15192.json',
  id: 15192,
  external_id: null,
  via: { channel: 'web', source: { from: { ticket_id: 14001 }, to: {}, rel: 'follow_up' } },
  created_at: '2023-08-07T12:01:50Z',
  updated_at: '2023-08-07T12:01:54Z',
  type: 'problem',
  subject: 'hey yo',
  raw_subject: 'hey yo',
  description: 'It is broken.',
  priority: 'normal',
  status: 'open',
  recipient: null,
  requester_id: 1568991111,
  submitter_id: 1568991111,
  assignee_id: null,
  organization_id: 382309671,
  group_id: 24481,
  collaborator_ids: [1, 2, 3],
  follower_ids: [1],
  email_cc_ids: [2, 3],
  problem_id: null,
  has_incidents: true,
  is_public: true,
  due_at: null,
  tags: ['sso', 'vip'],
  custom_fields: [{ id: 360041, value: 'EU-1' }],
  satisfaction_rating: null,
  custom_status_id: 6130892426138,
  fields: [{ id: 360041, value: 'EU-1' }],
  followup_ids: [15200],
  ticket_form_id: 6130830344474,
  brand_id: 6130830354842,
  from_messaging_channel: false,
};
const organization = {
  url: 'https://d3v-acme.zendesk.com/api/v2/organizations/382309671.json',
  id: 382309671,
  name: 'Halden Freight',
  external_id: null,
  domain_names: [],
  details: null,
  notes: null,
  tags: [],
  organization_fields: {},
  created_at: '2023-09-09T23:52:02Z',
  updated_at: '2023-09-09T23:52:02Z',
};
const users = [{ id: 1568991111, name: 'Ines', role: 'end-user', authenticity_token: 'live-write-token' }];
const comments = [
  { id: 2, type: 'Comment', author_id: 9, body: 'Later', public: false, created_at: '2023-08-07T13:00:00Z' },
  {
    id: 1,
    type: 'Comment',
    author_id: 1568991111,
    html_body: '<p>First</p>',
    public: true,
    created_at: '2023-08-07T12:00:00Z',
    attachments: [{ name: 'crash.log' }, { file_name: 'trace.har' }],
  },
];

describe('a ticket', () => {
  test('has every field its answer has', () => {
    const [record, ...more] = read({ ticket, users, groups: [{ id: 24481, name: 'Tier 2' }] });
    expect(more).toEqual([]);
    expect(record?.ref).toEqual(ticketRef('15192'));
    expect(record?.context).toMatchObject({
      partial: true,
      empty: ['assignee', 'dueAt'],
      fields: {
        subject: { value: 'hey yo' },
        status: { value: { label: 'open', category: 'open' } },
        priority: { value: 'normal' },
        type: { value: 'problem' },
        tags: { value: ['sso', 'vip'] },
        requester: { value: { id: '1568991111', name: 'Ines', role: 'customer' } },
        group: { value: 'Tier 2' },
        organization: { value: { id: '382309671' } },
        form: { value: 'Form 6130830344474' },
        brand: { value: 'Brand 6130830354842' },
        channel: { value: 'web' },
        followers: { value: 1 },
        copied: { value: 2 },
        createdAt: { value: Date.parse('2023-08-07T12:01:50Z') },
        custom: { value: [{ id: '360041', label: 'Field 360041', value: 'EU-1' }] },
        links: {
          value: [
            { id: '14001', relation: 'follow-up of' },
            { id: '15200', relation: 'followed up by' },
          ],
        },
      },
      conversation: [{ id: 'description', text: 'It is broken.', author: { name: 'Ines' } }],
    });
    expect(JSON.stringify(record)).not.toContain('live-write-token');
  });

  const { via: _via, ...row } = ticket;
  test.each<[string, unknown, string[]]>([
    ['one', { ticket }, ['15192']],
    ['a list', { tickets: [ticket, { ...ticket, id: '15193' }], next_page: null, count: 2 }, ['15192', '15193']],
    ['a cursor list', { tickets: [ticket], meta: { has_more: false }, links: { next: 'https://x' } }, ['15192']],
    [
      'a search',
      {
        results: [
          { ...ticket, result_type: 'ticket' },
          { id: 3, name: 'Ines', result_type: 'user' },
        ],
        facets: null,
      },
      ['15192'],
    ],
    ['an exported search', { results: [ticket], links: {}, meta: {} }, ['15192']],
    ['a view', { rows: [{ subject: 'hey yo', requester_id: 1, priority: '-', ticket: row }], columns: [] }, ['15192']],
    ['one row', { requester_id: 1, created: '2017-04-26T14:57:10Z', ticket: { id: 12, subject: 'Fire' } }, ['12']],
    ['an incremental export', { tickets: [ticket], after_cursor: 'x', end_of_stream: true }, ['15192']],
    ['an end user’s requests', { requests: [{ id: 5, subject: 'Hi', status: 'open', requester_id: 1 }] }, ['5']],
    ['activities', { activities: [{ verb: 'tickets.comment', target: { ticket: { id: 4, subject: 'x' } } }] }, ['4']],
    ['a bare ticket', ticket, ['15192']],
    ['bare tickets', [ticket], ['15192']],
    ['no record', { users }, []],
    ['a job', { job_status: { id: 'x', results: [{ id: 1, status: 'Updated' }] } }, []],
    ['nothing', {}, []],
    ['null', null, []],
    ['an empty body', '', []],
    ['a number', 7, []],
  ])('%s', (_, body, ids) => {
    const records = read(body);
    expect(records.map(({ ref }) => ref?.id)).toEqual(ids);
    for (const { context } of records) expect(contextSchema.safeParse(context).error).toBeUndefined();
  });

  test('targets beside a list are nobody’s', () => {
    const slas = {
      policy_metrics: [{ metric: 'next_reply_time', stage: 'active', breach_at: '2023-08-07T13:00:00Z' }],
    };
    expect(read({ tickets: [ticket], slas })[0]?.context?.fields).not.toHaveProperty('sla');
    expect(read({ ticket, slas })[0]?.context?.fields).toMatchObject({ sla: { value: { breached: true } } });
  });

  test('a row’s columns say what its ticket does not', () => {
    const cells = { requester_id: 1, group_id: 5, created: '2017-04-26T14:57:10Z', solved: '2017-05-01T00:00:00Z' };
    const last_comment = { id: 3, body: 'The smoke is very colorful.', author_id: 1, public: true };
    const body = {
      rows: [{ ...cells, priority: '-', ticket: { id: 12, status: 'new', priority: null, last_comment } }],
    };
    expect(read(body)[0]?.context).toMatchObject({
      empty: ['priority'],
      fields: {
        requester: { value: { id: '1' } },
        group: { value: 'Group 5' },
        createdAt: { value: Date.parse('2017-04-26T14:57:10Z') },
        solvedAt: { value: Date.parse('2017-05-01T00:00:00Z') },
      },
      conversation: [{ id: '3', text: 'The smoke is very colorful.' }],
    });
  });

  test('comes with its comments, or with the audit of a change', () => {
    expect(read({ ticket, comments })).toMatchObject([
      { context: { conversation: [{ text: 'First' }, { text: 'Later' }] } },
    ]);
    const audit = {
      ticket_id: 15192,
      created_at: '2023-08-07T14:00:00Z',
      author_id: 9,
      events: [{ ...comments[0], id: 8 }],
    };
    expect(read({ ticket, audit })).toMatchObject([
      { context: { conversation: [{ text: 'It is broken.' }, { id: '8', text: 'Later' }] } },
    ]);
  });

  test.each<[string, unknown, string]>([
    ['without an id', { ticket: { ...ticket, id: undefined } }, 'ticket.id'],
    ['with a word for an id', { tickets: [{ ...ticket, id: 'new' }] }, 'ticket.id'],
    ['that is text', { tickets: ['oops'] }, 'ticket'],
  ])('%s is a changed shape', (_, body, path) => {
    expect(read(body)).toMatchObject([{ failure: { reason: 'changed-shape', path } }]);
    expect(read(body)[0]?.context).toBeUndefined();
  });

  test('is the one that was asked for, or a changed shape', () => {
    const answer = { status: 200, body: { ticket } };
    expect(readAnswer({ ...answer, path: '/api/v2/tickets/15192.json' })).toMatchObject([{ context: {} }]);
    const [record] = readAnswer({ ...answer, path: '/api/v2/tickets/7.json' });
    expect(record).toMatchObject({ ref: { id: '7' }, failure: { reason: 'changed-shape', path: 'ticket.id' } });
    expect(record?.context).toBeUndefined();
  });
});

describe('an organization', () => {
  test.each<[string, unknown]>([
    ['one', { organization }],
    ['a list', { organizations: [organization], count: 1 }],
    ['a bare one', organization],
    ['a search', { results: [{ ...organization, result_type: 'organization' }] }],
  ])('%s', (_, body) => {
    const [record] = read(body);
    expect(record?.ref).toMatchObject({ kind: 'account', object: 'organization', id: '382309671' });
    expect(contextSchema.safeParse(record?.context).error).toBeUndefined();
    expect(record?.context).toMatchObject({
      kind: 'account',
      empty: ['externalId', 'domains', 'custom'],
      fields: { name: { value: 'Halden Freight' }, accountId: { value: '382309671' } },
    });
  });
});

describe('a conversation', () => {
  const next = 'https://acme.zendesk.com/api/v2/tickets/15192/comments.json?page%5Bafter%5D=x';
  test.each<[string, unknown, string | undefined, path?: string]>([
    ['of nobody knows what', { comments }, undefined],
    ['whose next page names its ticket', { comments, links: { next, prev: null }, meta: { has_more: false } }, '15192'],
    ['by offset', { comments, next_page: null, previous_page: next }, '15192'],
    ['whose address is known', { comments }, '15192', '/api/v2/tickets/15192/comments.json'],
    ['that is a bare list', comments, undefined],
    [
      'in audits',
      {
        audits: [
          { ticket_id: 15192, events: comments },
          { ticket_id: 1, events: [{ type: 'Change' }] },
        ],
      },
      '15192',
    ],
    ['in one audit', { audit: { ticket_id: '15192', events: comments } }, '15192'],
    [
      'in exported events',
      {
        ticket_events: [
          { ticket_id: 15192, child_events: comments.map(({ type, ...event }) => ({ ...event, event_type: type })) },
        ],
      },
      '15192',
    ],
  ])('%s', (_, body, id, path) => {
    const [record, ...more] = readAnswer({ path, body });
    expect(more).toEqual([]);
    expect(record?.ref?.id).toBe(id);
    expect(contextSchema.safeParse(record?.context).error).toBeUndefined();
    expect(record?.context).toMatchObject({
      partial: true,
      fields: { attachments: { value: ['crash.log', 'trace.har'] } },
      conversation: [
        { id: '1', text: 'First', public: true },
        { id: '2', text: 'Later', public: false },
      ],
    });
  });

  test('a conversation log', () => {
    const events = [
      {
        id: '01A',
        type: 'Messaging::ConversationMessage',
        author: { display_name: 'Ines', type: 'user' },
        content: { text: 'Hi' },
      },
    ];
    expect(read({ events, links: { next: '/api/v2/tickets/7/conversation_log?page=x' } })).toMatchObject([
      { ref: { id: '7' }, context: { conversation: [{ id: '01A', text: 'Hi', author: { role: 'customer' } }] } },
    ]);
  });

  test('comments on an article are none of a ticket', () => {
    expect(read({ comments: [{ id: 1, author_id: 2, body: 'Nice', source_type: 'Article' }] })).toEqual([]);
  });

  test('100,000 comments in one audit and 200 audits of one ticket', () => {
    const many = Array.from({ length: 100_000 }, (_, id) => ({ type: 'Comment', id, author_id: 1, body: 'x' }));
    const audits = [
      { ticket_id: 1, events: many },
      ...Array.from({ length: 200 }, (_, id) => ({
        ticket_id: 1,
        events: [{ type: 'Comment', id: `a${id}`, body: 'y' }],
      })),
    ];
    const [record] = read({ audits });
    expect(record?.context?.kind === 'ticket' && record.context.conversation).toHaveLength(100_200);
  });
});

describe('a refusal has a name', () => {
  const recorded = (status: number, body: unknown, path = '/api/v2/tickets/7.json') => ({ path, status, body });
  test.each<[string, SavedAnswer, object]>([
    ['401', recorded(401, { error: "Couldn't authenticate you" }), { reason: 'signed-out', status: 401 }],
    ['401 without its status', { body: { error: "Couldn't authenticate you" } }, { reason: 'signed-out' }],
    ['403', recorded(403, { error: 'Forbidden' }), { reason: 'no-permission-or-missing', status: 403 }],
    ['404', recorded(404, { error: 'RecordNotFound' }), { reason: 'no-permission-or-missing', status: 404 }],
    [
      '404 without its status',
      { body: { error: 'RecordNotFound', description: 'Not found' } },
      { reason: 'no-permission-or-missing' },
    ],
    [
      'a wrong path',
      { body: { error: { title: 'InvalidEndpoint', message: 'Not found' } } },
      { reason: 'no-permission-or-missing' },
    ],
    [
      '429',
      recorded(429, 'Number of allowed API requests per minute exceeded'),
      { reason: 'rate-limited', status: 429 },
    ],
    ['400', recorded(400, { error: 'TooManyValues', max_count: 100 }), { reason: 'network', status: 400 }],
    ['500', recorded(500, '<html>'), { reason: 'network', status: 500 }],
    ['nobody signed in', { body: { user: { name: 'Anonymous user' } } }, { reason: 'signed-out' }],
    ['nobody signed in, id null', { body: { user: { id: null, name: 'Anonymous user' } } }, { reason: 'signed-out' }],
    ['a web page', { body: '<!doctype html><title>Sign in</title>' }, { reason: 'not-json' }],
    ['a cut body', recorded(200, '{"ticket":{"id"'), { reason: 'not-json', status: 200 }],
  ])('%s', (_, answer, failure) => {
    expect(readAnswer(answer)).toMatchObject([{ failure: { at: now, ...failure } }]);
  });

  test('and the record that was asked for', () => {
    expect(readAnswer(recorded(404, { error: 'RecordNotFound' }))[0]?.ref).toEqual(ticketRef('7'));
    expect(readAnswer(recorded(404, {}, '/api/v2/organizations/5.json'))[0]?.ref?.object).toBe('organization');
    expect(readAnswer(recorded(404, {}, '/api/v2/groups/5.json'))[0]?.ref).toBeUndefined();
  });

  test('someone signed in is no refusal', () => expect(read({ user: users[0] })).toEqual([]));
});

test('odd values are left out or kept as text, never a crash', () => {
  const hostile = '<img src=x onerror=alert(1)> ‮مرحبا\u0000 👩‍💻 \ud800';
  const odd = {
    ...ticket,
    subject: hostile,
    description: hostile,
    status: 'constructor',
    priority: 3,
    type: ['incident'],
    tags: ['a', null, 3, '__proto__'],
    requester_id: '1568991111',
    assignee_id: {},
    organization_id: -0.5,
    via: 'web',
    created_at: 1_690_000_000,
    updated_at: 'yesterday',
    due_at: '5',
    custom_fields: [null, 'x', { id: 1, value: { a: 1 } }, { id: {}, value: 1 }, { id: 2, value: [1, null, 'b'] }],
    satisfaction: 'new key',
  };
  const [record] = read({ ticket: odd, users: [{ id: 1568991111, name: 'x', role: 'constructor' }, 'odd'] });
  expect(contextSchema.safeParse(record?.context).error).toBeUndefined();
  expect(record?.context).toMatchObject({
    fields: {
      subject: { value: hostile },
      status: { value: { label: 'constructor', category: 'unknown' } },
      priority: { value: '3' },
      tags: { value: ['a', '__proto__'] },
      requester: { value: { name: 'x', role: 'customer' } },
      custom: { value: [{ id: '2', value: '1, b' }] },
    },
    conversation: [{ text: hostile }],
  });
  for (const name of ['type', 'assignee', 'organization', 'channel', 'createdAt', 'updatedAt', 'dueAt']) {
    expect(record?.context?.fields).not.toHaveProperty(name);
  }
});

/** A value with any one place in it replaced. */
function mutated(value: unknown): fc.Arbitrary<unknown> {
  const places: (string | number)[][] = [];
  const walk = (at: unknown, path: (string | number)[]) => {
    places.push(path);
    if (typeof at !== 'object' || at === null) return;
    for (const [key, child] of Object.entries(at)) walk(child, [...path, key]);
  };
  walk(value, []);
  const odd = fc.oneof(fc.anything({ maxDepth: 2 }), fc.constantFrom(null, '', '7', -1, [], {}, 'constructor'));
  return fc.tuple(fc.constantFrom(...places), odd).map(([path, replacement]) => replaced(value, path, replacement));
}

function replaced(value: unknown, [key, ...rest]: (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

test('whatever one place holds: contexts that are contexts, or a reason, and never an exception', () => {
  const asked = { path: '/api/v2/tickets/7.json', status: 404 };
  const answers: SavedAnswer[] = [
    { body: { ticket, users, organizations: [organization], comments } },
    { body: { tickets: [ticket], metric_sets: [{ ticket_id: 15192, solved_at: null }] } },
    { body: { audits: [{ ticket_id: 1, events: comments }] } },
    { ...asked, body: { error: 'RecordNotFound' } },
    {
      body: { events: [{ id: '1', author: { type: 'bot' }, content: { body: '<p>x</p>', items: [{ title: 't' }] } }] },
    },
  ];
  const changed = ({ body, ...about }: SavedAnswer) => mutated(body).map((odd) => ({ ...about, body: odd }));
  fc.assert(
    fc.property(fc.oneof(...answers.map(changed)), (answer) => {
      for (const { context, failure } of readAnswer(answer)) {
        expect(failure?.path).not.toBe('answer');
        expect((context === undefined) !== (failure === undefined)).toBe(true);
        if (context) expect(contextSchema.safeParse(context).error).toBeUndefined();
      }
    }),
    { numRuns: 2_000 },
  );
});
