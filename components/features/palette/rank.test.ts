import { describe, expect, test } from 'vitest';
import { ranked, scoreOf } from './rank';

const names = [
  'Show runbooks',
  'Show the packet',
  'Show time',
  'Show the account',
  'Read again',
  'Stop the clock',
  'Log time…',
  'Review and copy the packet',
  'Copy details for a report',
  'Options',
  'Hide the launcher on kelda.zendesk.com',
  'Undo: Entry deleted, 23 min',
  'Start Halden Freight · SSO go-live',
  'Start Zürcher Straßen · Übergabe',
  '#48213 SSO sign-in fails with AADSTS50011',
  'KEL-812 Webhook retries',
  'SCIM provisioning stopped: HTTP 401',
  'Łódź Logistics: TLS handshake',
];
const first = (typed: string) => ranked(names, typed, (name) => name)[0]?.item;

test.each([
  ['read', 'Read again'],
  ['READ AGAIN', 'Read again'],
  ['again', 'Read again'],
  ['stop', 'Stop the clock'],
  ['clock st', 'Stop the clock'],
  ['packet', 'Show the packet'],
  ['copy packet', 'Review and copy the packet'],
  ['copy', 'Copy details for a report'],
  ['rev', 'Review and copy the packet'],
  ['opt', 'Options'],
  ['hide', 'Hide the launcher on kelda.zendesk.com'],
  ['kelda', 'Hide the launcher on kelda.zendesk.com'],
  ['zurcher', 'Start Zürcher Straßen · Übergabe'],
  ['ZÜRCHER STRASSEN', 'Start Zürcher Straßen · Übergabe'],
  ['uber', 'Start Zürcher Straßen · Übergabe'],
  ['48213', '#48213 SSO sign-in fails with AADSTS50011'],
  ['#48213', '#48213 SSO sign-in fails with AADSTS50011'],
  ['50011', '#48213 SSO sign-in fails with AADSTS50011'],
  ['kel-812', 'KEL-812 Webhook retries'],
  ['kel 812', 'KEL-812 Webhook retries'],
  ['401 scim', 'SCIM provisioning stopped: HTTP 401'],
  ['go-live', 'Start Halden Freight · SSO go-live'],
  ['lodz', 'Łódź Logistics: TLS handshake'],
  ['rac', 'Review and copy the packet'],
  ['undo', 'Undo: Entry deleted, 23 min'],
  ['  undo  ', 'Undo: Entry deleted, 23 min'],
])('%j finds “%s” first', (typed, name) => expect(first(typed)).toBe(name));

test.each(['kafka', 'read kafka', 'xx', '48214', 'packets again'])('%j finds nothing', (typed) =>
  expect(first(typed)).toBeUndefined(),
);

describe('of two names', () => {
  test.each([
    ['log', 'Log time…', 'Catalogue import'],
    ['log', 'Read the log', 'Catalogue import'],
    ['st', 'Show the steps', 'Costs'],
    ['ss', 'Lesson', 'Show settings'],
    ['time', 'Time', 'Time again'],
    ['time', 'Time again', 'Show time'],
  ])('%j prefers “%s” to “%s”', (typed, better, worse) =>
    expect(scoreOf(better, typed) ?? 0).toBeGreaterThan(scoreOf(worse, typed) ?? 0),
  );
});

test.each(['', '   ', '…'])('%j leaves all as they came', (typed) =>
  expect(ranked(names, typed, (name) => name).map(({ item }) => item)).toEqual(names),
);
