import { describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { type Answer, LeftError, ReadError } from '../site';
import { readApi } from './api';

const ref: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '7' };
const now = Date.parse('2026-11-19T10:00:00Z');

const ticket = {
  id: 7,
  subject: 'SSO fails',
  status: 'hold',
  priority: null,
  type: 'incident',
  tags: ['sso'],
  requester_id: 1,
  assignee_id: 2,
  group_id: 3,
  organization_id: 4,
  via: { channel: 'email' },
  created_at: '2026-11-19T08:42:00Z',
  updated_at: '2026-11-19T09:15:00Z',
  custom_fields: [
    { id: 10, value: 'identity' },
    { id: 11, value: null },
    { id: 12, value: '4.18.2' },
  ],
};
const sideLoads = {
  users: [
    { id: 1, name: 'Ines Carvalho', email: 'ines@halden.example', role: 'end-user' },
    { id: 2, name: 'Mara Lindqvist', role: 'agent' },
  ],
  groups: [{ id: 3, name: 'Identity' }],
  organizations: [{ id: 4, name: 'Halden Freight', external_id: '0014W000027f6V3QAI' }],
};
const fields = {
  ticket_fields: [
    { id: 10, title: 'Product area' },
    { id: 12, title: 'Connect version' },
  ],
};
const comment = (id: number, author: number, isPublic = true) => ({
  id,
  author_id: author,
  body: `comment ${id}`,
  public: isPublic,
  created_at: '2026-11-19T08:42:00Z',
});
/** The last page still names a next one, as Zendesk does. */
const page = (comments: object[], more: boolean, cursor: string) => ({
  comments,
  users: sideLoads.users,
  meta: { has_more: more, after_cursor: cursor },
  links: { next: 'https://acme.zendesk.com/api/v2/tickets/7/comments.json?page[after]=x' },
});

function desk(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const get = async (path: string): Promise<Answer> => {
    asked.push(path);
    const key = Object.keys(answers).find((prefix) => path.includes(prefix));
    const body = key === undefined ? undefined : answers[key];
    if (body === undefined) return { kind: 'answer', status: 404, contentType: 'application/json', body: '{}' };
    return { kind: 'answer', status: 200, contentType: 'application/json', body: JSON.stringify(body) };
  };
  return { asked, ask: { get, now: () => now } };
}

const whole = {
  'tickets/7.json': { ticket, ...sideLoads },
  'after]=c1': page([comment(22, 2, false)], false, 'c2'),
  'comments.json': page([comment(21, 1)], true, 'c1'),
  'ticket_fields.json': fields,
};

describe('a ticket', () => {
  test('has its fields, its people and the whole conversation', async () => {
    const { ask, asked } = desk(whole);
    const context = await readApi(ref, ask);
    expect(context).toMatchObject({
      kind: 'ticket',
      ref,
      partial: false,
      empty: ['priority'],
      fields: {
        subject: { value: 'SSO fails', source: 'api', at: now },
        status: { value: { category: 'hold' } },
        requester: { value: { name: 'Ines Carvalho', role: 'customer' } },
        assignee: { value: { name: 'Mara Lindqvist', role: 'agent' } },
        group: { value: 'Identity' },
        organization: { value: { name: 'Halden Freight', id: '4', externalId: '0014W000027f6V3QAI' } },
        area: { value: ['identity'] },
        versions: { value: ['4.18.2'] },
        createdAt: { value: Date.parse('2026-11-19T08:42:00Z') },
      },
      conversation: [
        { id: '21', public: true, author: { role: 'customer' } },
        { id: '22', public: false, author: { role: 'agent' } },
      ],
    });
    // `links.next` never ends; `has_more` does.
    expect(asked.filter((path) => path.includes('comments.json'))).toHaveLength(2);
  });

  test('keeps its custom fields under their ids when labels may not be read', async () => {
    const { 'ticket_fields.json': _, ...rest } = whole;
    const other = { ...ref, host: 'labels-refused.zendesk.com' };
    const context = await readApi(other, desk(rest).ask);
    expect(context.fields.custom?.value).toContainEqual({ id: '10', label: 'Field 10', value: 'identity' });
  });

  test.each([
    ['another ticket', { ticket: { ...ticket, id: 8 } }, 'ticket.id'],
    ['no ticket', { error: 'RecordNotFound' }, 'ticket'],
    ['a list', [], 'ticket'],
  ])('refuses %s in the answer', async (_, body, path) => {
    const error = await readApi(ref, desk({ ...whole, 'tickets/7.json': body }).ask).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadError);
    expect((error as ReadError).failure).toMatchObject({ reason: 'changed-shape', path });
  });

  test('ends when the person leaves in the middle', async () => {
    const { ask } = desk(whole);
    const leaving = async (path: string): Promise<Answer> =>
      path.includes('after]') ? { kind: 'left' } : ask.get(path);
    await expect(readApi(ref, { ...ask, get: leaving })).rejects.toBeInstanceOf(LeftError);
  });
});

test('an organization lists its open tickets', async () => {
  const organization: RecordRef = { ...ref, kind: 'account', object: 'organization', id: '4' };
  const { ask } = desk({
    'organizations/4.json': {
      organization: { id: 4, name: 'Halden Freight', organization_fields: { tier: 'enterprise' } },
    },
    'organizations/4/tickets.json': {
      tickets: [
        { id: 7, subject: 'SSO fails', status: 'open', priority: 'high', created_at: '2026-11-19T08:42:00Z' },
        { id: 6, subject: 'Done', status: 'closed' },
      ],
      next_page: null,
    },
  });
  expect(await readApi(organization, ask)).toMatchObject({
    kind: 'account',
    partial: false,
    fields: {
      name: { value: 'Halden Freight' },
      tier: { value: 'enterprise' },
      openTickets: { value: [{ label: '#7', priority: 'high', status: { category: 'open' } }] },
    },
  });
});
