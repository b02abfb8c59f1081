import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { draftFromTicket, markdownOfDraft } from './from-ticket';
import { readRunbook } from './parse';

const at = Date.UTC(2026, 10, 19, 9);
const field = <T>(value: T) => ({ value, source: 'api' as const, at });
const comment = (id: string, role: 'agent' | 'customer', text: string) => ({
  ...{ id, text },
  author: { name: role === 'agent' ? 'Mara Lindqvist' : 'Piotr Zając', role },
});
const ticket: TicketContext = {
  kind: 'ticket',
  ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48219' },
  readAt: at,
  partial: false,
  fields: { subject: field('Import agent of Castellane Retail cannot connect'), area: field(['Data', 'import']) },
  empty: [],
  conversation: [
    comment('1', 'customer', 'Please help, TLSV1_ALERT since Monday.'),
    comment('2', 'agent', 'Hello Piotr Zając. Please tell us the agent’s version and OS. We are sorry.'),
    comment(
      '3',
      'agent',
      '1. Update the agent to 2.9 or newer.\n2. Restart it on 203.0.113.24.\n> Check the quoted one.',
    ),
  ],
};
const source = {
  signals: ['TLSV1_ALERT'],
  owner: 'Mara Lindqvist',
  known: { names: ['Piotr Zając'], accounts: ['Castellane Retail'] },
  workarounds: [{ record: 'ENG-7', text: 'Allow TLS 1.2 on the proxy.' }],
};

test('a draft has the ticket’s subject, area, evidence and what we said to do, each with where it is from', () => {
  const { draft, leftOut } = draftFromTicket(ticket, source);
  expect(draft).toMatchObject({ area: 'Data · import', owner: 'Mara Lindqvist', signals: ['TLSV1_ALERT'] });
  expect(draft.steps).toEqual([
    { text: 'Allow TLS 1.2 on the proxy.', from: { record: 'ENG-7' } },
    { text: 'Please tell us the agent’s version and OS.', from: { comment: 2 } },
    { text: 'Update the agent to 2.9 or newer.', from: { comment: 3 } },
    { text: 'Restart it on [ip 1].', from: { comment: 3 } },
  ]);
  expect(draft.title).not.toContain('Castellane');
  expect(leftOut).toEqual(
    expect.arrayContaining([
      { kind: 'ip', count: 1 },
      { kind: 'account', count: 1 },
    ]),
  );
});

test('a ticket without anything of ours gives a draft without steps', () => {
  const { draft } = draftFromTicket({ ...ticket, conversation: [] }, { ...source, workarounds: [] });
  expect(draft.steps).toEqual([]);
});

test('a draft is a file that is read as it was written', () => {
  const { draft } = draftFromTicket(ticket, source);
  const title = 'Import agent: “TLS 1.0” is off';
  const markdown = markdownOfDraft({ ...draft, title }, { today: '2026-11-19', source: '#48219' });
  const { runbook, remarks } = readRunbook(markdown, 'new.md');
  expect(remarks).toEqual([]);
  expect(runbook).toMatchObject({
    ...{ id: 'import-agent-tls-1-0-is-off', title, area: 'Data · import', owner: 'Mara Lindqvist' },
    ...{ signals: ['TLSV1_ALERT'], reviewed: '2026-11-19', source: '#48219' },
  });
  expect(runbook.steps).toHaveLength(4);
});
