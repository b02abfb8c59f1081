import { expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import type { Ask } from '@/lib/sites/site';
import { readApi } from '@/lib/sites/zendesk/api';
import { readOpenTickets } from '@/lib/sites/zendesk/open-tickets';
import { zendeskApi } from './api/zendesk.ts';
import { contentAt } from './content/content.ts';
import { hosts, organizations, tickets } from './content/ids.ts';
import { allTickets } from './content/tickets/all.ts';

const now = Date.UTC(2026, 10, 19, 10, 54);
const content = contentAt(now);
const ref = (id: number): RecordRef => ({
  site: 'zendesk',
  host: hosts.zendesk,
  kind: 'ticket',
  object: 'ticket',
  id: String(id),
});

function deskAsk() {
  const asked: string[] = [];
  const ask: Ask = {
    now: () => now,
    get: async (path) => {
      asked.push(path);
      const { status, headers, body } = zendeskApi(new URL(path, `https://${hosts.zendesk}`), content, true, 0);
      return { kind: 'answer', status, contentType: headers['content-type'] ?? '', body };
    },
  };
  return { ask, asked };
}

test.each(allTickets.filter(({ id }) => id !== tickets.restricted).map(({ id, subject }) => [id, subject]))(
  '%i %s is read whole',
  async (id, subject) => {
    const context = await readApi(ref(id), deskAsk().ask);
    expect(contextSchema.safeParse(context).error).toBeUndefined();
    expect(context).toMatchObject({
      partial: false,
      fields: { subject: { value: subject }, brand: { value: 'Kelda' }, form: { value: 'Default ticket form' } },
    });
  },
);

test('messages of a chat are in its conversation, with the notes about it', async () => {
  const { ask, asked } = deskAsk();
  const context = await readApi(ref(tickets.chatImport), ask);
  expect(
    context.kind === 'ticket' && context.conversation.map(({ author, public: isPublic }) => [author.role, isPublic]),
  ).toEqual([
    ['system', true],
    ['customer', false],
    ['customer', true],
    ['system', true],
    ['customer', true],
    ['agent', true],
    ['customer', true],
    ['agent', false],
  ]);
  expect(context.fields).toMatchObject({
    copied: { value: 1 },
    dueAt: { value: now + 24 * 3_600_000 },
    attachments: { value: ['leeds-prices.csv'] },
  });
  expect(asked.filter((path) => path.includes('conversation_log'))).toHaveLength(1);
});

test('a status is shown in the account’s own words', async () => {
  const onHold = allTickets.find(({ status }) => status === 'hold' || status === 'pending');
  const context = await readApi(ref(onHold?.id ?? 0), deskAsk().ask);
  const label = onHold?.status === 'hold' ? 'With engineering' : 'Awaiting customer';
  expect(context.fields).toMatchObject({ status: { value: { label, category: onHold?.status } } });
});

test('an organization’s open tickets, from its page and by a list', async () => {
  const organization: RecordRef = { ...ref(organizations.halden), kind: 'account', object: 'organization' };
  const context = await readApi(organization, deskAsk().ask);
  const { ask, asked } = deskAsk();
  const open = await readOpenTickets(organization, undefined, ask);
  expect(asked).toHaveLength(1);
  expect(open).toMatchObject({ complete: true, next: undefined, left: open.tickets.length });
  const listed = context.kind === 'account' ? context.fields.openTickets?.value : undefined;
  const labels = (tickets: { label: string }[] = []) => tickets.map(({ label }) => label).sort();
  expect(labels(open.tickets)).toEqual(labels(listed));
});
