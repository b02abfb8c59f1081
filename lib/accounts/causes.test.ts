import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import { causeName, causesOf, causesOfLinked } from './causes';

type Links = NonNullable<TicketContext['fields']['links']>['value'];

const zendesk: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' };
const jira: RecordRef = { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-1' };
const own: RecordRef = { ...jira, host: 'jira.example.com', base: '/jira' };
const causes = (ref: RecordRef, links: Links) =>
  causesOf({ ref, fields: { links: { value: links, source: 'api', at: 0 } } }, [], sites);

describe('a linked issue is told with where it is', () => {
  test.each<[string, RecordRef, Links[number], string[] | undefined]>([
    [
      'by the address of a repository',
      zendesk,
      { id: '412', relation: 'GitHub', url: 'https://github.com/kelda/connect-agent/issues/412' },
      ['issue github.com/kelda/connect-agent 412'],
    ],
    [
      'by the address of a ticket',
      jira,
      { id: '412', relation: 'Zendesk', url: 'https://acme.zendesk.com/agent/tickets/412' },
      ['issue acme.zendesk.com 412'],
    ],
    ['of the record’s own Jira', jira, { id: 'KEL-812', relation: 'blocks' }, ['issue acme.atlassian.net KEL-812']],
    ['below a path', own, { id: 'CONN-3', relation: 'blocks' }, ['issue jira.example.com/jira CONN-3']],
    [
      'on a host that is not known here',
      zendesk,
      { id: 'CONN-3', relation: 'Jira issue', url: 'https://jira.example.com/jira/browse/CONN-3' },
      ['issue jira.example.com/jira CONN-3'],
    ],
    ['a key alone stays one', zendesk, { id: 'KEL-812', relation: 'Jira issue' }, ['issue KEL-812']],
    ['a number alone is none', jira, { id: '412', relation: 'Zendesk Ticket IDs' }, undefined],
    ['what it belongs to is no cause', jira, { id: 'KEL-2', relation: 'epic' }, undefined],
  ])('%s', (_, ref, link, expected) => expect(causes(ref, [link])).toEqual(expected));
});

test('a ticket has the cause of those that are linked to it, under each of its names', () => {
  expect(causesOfLinked({ key: 'github:github.com:kelda/connect-agent:412' })).toEqual([
    'issue github.com/kelda/connect-agent 412',
  ]);
  expect(causesOfLinked({ key: 'jira:jira.example.com/jira:issue:NEW-1', names: ['id:NEW-1', 'id:OLD-7'] })).toEqual([
    'issue jira.example.com/jira NEW-1',
    'issue jira.example.com/jira OLD-7',
  ]);
});

test.each([
  ['error-code AADSTS50011', 'AADSTS50011'],
  ['stack-trace java.net.SocketException: Broken pipe', 'java.net.SocketException: Broken pipe'],
  ['issue acme.atlassian.net KEL-812', 'KEL-812'],
  ['issue github.com/kelda/connect-agent 412', '#412'],
  ['issue KEL-812', 'KEL-812'],
])('%s is called %s', (cause, name) => expect(causeName(cause)).toBe(name));
