import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import { ticketKindOf } from './ticket-kind';

const at = { source: 'api' as const, at: 0 };
function kind(type: string | undefined, tags: string[] = [], evidence: Evidence[] = []) {
  const context: TicketContext = {
    ref: { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-812' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: { ...(type !== undefined && { type: { value: type, ...at } }), tags: { value: tags, ...at } },
    empty: [],
    conversation: [],
  };
  return ticketKindOf(context, evidence).kind;
}

test.each([
  ['question', 'question'],
  ['Task', 'request'],
  ['New Feature', 'request'],
  ['Aufgabe', 'request'],
  ['Bug', 'fault'],
  ['incident', 'fault'],
  ['problem', 'fault'],
  ['Questionnaire', 'fault'],
  [undefined, 'fault'],
])('type %s is a %s', (type, expected) => {
  expect(kind(type)).toBe(expected);
});

test('a tag tells when there is no type', () => {
  expect(kind(undefined, ['emea', 'feature-request'])).toBe('request');
  expect(kind('Bug', ['feature-request'])).toBe('fault');
});

test('an error in the conversation outweighs the type', () => {
  const error: Evidence = { kind: 'http-status', value: 'HTTP 503', spans: [] };
  expect(kind('question', [], [error])).toBe('fault');
  expect(kind('question', [], [{ ...error, value: 'HTTP 200' }])).toBe('question');
});
