import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { checkPacket } from './check';
import type { Rubric } from './rubric';
import { severities, ticketTypes } from './situation';

const tenant: Rubric[number] = {
  id: 'own-tenant',
  title: 'Tenant',
  question: 'Which tenant?',
  judge: { name: 'words', words: ['tenant', 'work space', 'C++'] },
  weight: 1,
  on: true,
  asked: { types: [...ticketTypes], severities: [...severities] },
  required: { types: [...ticketTypes], severities: [...severities] },
};
const ticket = (text: string): TicketContext => ({
  ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
  readAt: 0,
  partial: false,
  kind: 'ticket',
  fields: {},
  empty: [],
  conversation: [{ id: 'c1', author: { name: 'Ines Carvalho', role: 'customer' }, public: true, text }],
});

test.each<[text: string, cited: string | undefined]>([
  ['We moved. Our tenant is halden-eu. It fails.', 'Our tenant is halden-eu.'],
  ['TENANT: halden-eu', 'TENANT: halden-eu'],
  ['Work\nspace two is down.', 'Work\nspace two is down.'],
  ['It is in work  space two.', 'It is in work  space two.'],
  ['The C++ client stops.', 'The C++ client stops.'],
  ['Both tenants are down.', undefined],
  ['Subtenant one is down.', undefined],
  ['Tenant:\n\nNothing else.', undefined],
  ['Nothing of it.', undefined],
])('%j is cited as %j', (text, cited) => {
  const check = checkPacket(ticket(text), [], [tenant]);
  const [verdict] = check.verdicts;
  expect(verdict?.criterion).toBe('own-tenant');
  expect(verdict?.verdict).toBe(cited === undefined ? 'missing' : 'met');
  expect(verdict?.citations.map((citation) => citation.text)).toEqual(cited === undefined ? [] : [cited]);
  expect(check).toMatchObject({
    completeness: { met: cited === undefined ? 0 : 1, required: 1 },
    score: cited === undefined ? { low: 0, high: 0 } : { low: 5, high: 5 },
  });
});
