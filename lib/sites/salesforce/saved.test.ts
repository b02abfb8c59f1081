import { describe, expect, test } from 'vitest';
import { readSaved } from './saved';

const now = Date.parse('2026-11-22T00:00:00Z');
const host = 'acme.lightning.force.com';
const account = '0014W000027f6V3QAI';
const attributes = (type: string, id = '') => ({ type, url: `/services/data/v62.0/sobjects/${type}/${id}` });
const read = (body: unknown) => readSaved({ body }, host, now);
const contexts = (body: unknown) => read(body).map(({ context }) => context);

/** Modelled on the UI API's record; the shown dates are the reader's own zone and order. */
const uiCase = {
  apiName: 'Case',
  childRelationships: {},
  id: '5004W00001abcdEQAQ',
  fields: {
    Subject: { displayValue: null, value: 'SSO fails' },
    Status: { displayValue: 'Eskaliert', value: 'Escalated' },
    Priority: { displayValue: null, value: null },
    CreatedDate: { displayValue: '2/3/2026 9:18 PM', value: '2026-02-03T20:18:53.000Z' },
    AccountId: { displayValue: null, value: account },
    Account: {
      displayValue: 'Halden Freight',
      value: { apiName: 'Account', id: account, fields: { Name: { displayValue: null, value: 'Halden Freight' } } },
    },
    Contact: {
      displayValue: 'Ines Moreau',
      value: {
        apiName: 'Contact',
        id: '0034W00002abcdEQAQ',
        fields: { Name: { value: 'Ines Moreau' }, Email: { value: 'ines@halden.example' } },
      },
    },
    Product__c: { displayValue: null, value: 'a0B4W000001abcd' },
    Product__r: { displayValue: 'SSO', value: { apiName: 'Product__c', fields: { Name: { value: 'SSO' } } } },
  },
};

describe('the three forms of a record', () => {
  test('UI API: instants and meanings from the value, words from what is shown', () => {
    const [context] = contexts(uiCase);
    expect(context).toMatchObject({
      kind: 'ticket',
      ref: { object: 'Case', id: '5004W00001abcdEQAQ', host },
      empty: ['priority'],
      fields: {
        subject: { value: 'SSO fails', source: 'api' },
        status: { value: { label: 'Eskaliert', category: 'open' } },
        createdAt: { value: Date.parse('2026-02-03T20:18:53Z') },
        organization: { value: { name: 'Halden Freight', id: account } },
        requester: { value: { name: 'Ines Moreau', email: 'ines@halden.example', role: 'customer' } },
        area: { value: ['SSO'] },
        custom: { value: [{ id: 'Product__c', label: 'Product__c', value: 'SSO' }] },
      },
    });
  });

  test('a SOQL page: 15 characters, subqueries, an id in the URL only', () => {
    const body = {
      totalSize: 2,
      done: true,
      records: [
        {
          attributes: attributes('Account', account),
          Id: account.slice(0, 15),
          Name: 'Halden Freight',
          NumberOfEmployees: 2300,
          Industry: null,
          Owner: { attributes: attributes('User'), Name: 'Priya Raman' },
          Cases: {
            totalSize: 2,
            done: true,
            records: [
              { attributes: attributes('Case', '5004W00001abcdEQAQ'), CaseNumber: '00001042', Status: 'New' },
              { attributes: attributes('Case', '5004W00001abcdFQAQ'), CaseNumber: '00001041', Status: 'Closed' },
            ],
          },
        },
        { attributes: attributes('Opportunity', '0064W00000zzzzzQAA'), AccountId: account, CloseDate: '2026-12-01' },
      ],
    };
    const found = contexts(body);
    expect(found.map((context) => context?.ref.object)).toEqual(['Account', 'Case', 'Case', 'Opportunity']);
    expect(found[0]).toMatchObject({
      ref: { id: account },
      empty: ['industry'],
      fields: {
        employees: { value: 2300 },
        owner: { value: { name: 'Priya Raman' } },
        openTickets: { value: [{ label: 'Case 00001042', ref: { id: '5004W00001abcdEQAQ' } }] },
      },
    });
    expect(found[3]).toMatchObject({
      ref: { id: '0064W00000zzzzzQAA' },
      fields: { accountId: { value: account }, opportunity: { value: { closeOn: '2026-12-01' } } },
    });
  });

  test('GraphQL: the object is named outside the node', () => {
    const node = (id: string, name: string) => ({ node: { Id: id, Name: { value: name, displayValue: null } } });
    const body = {
      data: {
        uiapi: {
          query: { Account: { edges: [node(account, 'Halden')] }, Contact: { edges: [node(account, 'Ines')] } },
        },
      },
    };
    expect(contexts(body)).toMatchObject([{ ref: { object: 'Account' }, fields: { name: { value: 'Halden' } } }]);
  });

  test('comments of a Case, oldest first', () => {
    const comment = (at: string, text: string) => ({
      attributes: attributes('CaseComment', '00a4W00000abcde'),
      CommentBody: text,
      CreatedDate: at,
      IsPublished: false,
    });
    const records = [
      comment('2026-02-04T08:00:00.000+0000', 'later'),
      comment('2026-02-03T08:00:00.000+0000', 'first'),
    ];
    const body = {
      ...{ attributes: attributes('Case', '5004W00001abcdEQAQ') },
      CaseComments: { done: false, records },
    };
    expect(contexts(body)).toMatchObject([{ partial: true, conversation: [{ text: 'first' }, { text: 'later' }] }]);
  });
});

describe('errors have names', () => {
  test.each<[string, unknown, string]>([
    ['session over', [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], 'signed-out'],
    [
      'API Access Control',
      [{ message: 'This session is not valid for use with the REST API', errorCode: 'INVALID_SESSION_ID' }],
      'blocked-by-policy',
    ],
    [
      'missing',
      [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }],
      'no-permission-or-missing',
    ],
    ['no rights', [{ message: 'x', errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }], 'no-permission-or-missing'],
    [
      'daily limit',
      [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }],
      'rate-limited',
    ],
    ['API off', [{ message: 'x', errorCode: 'API_DISABLED_FOR_ORG' }], 'blocked-by-policy'],
    ['a field that went', [{ message: "No such column 'X'", errorCode: 'INVALID_FIELD' }], 'changed-shape'],
    [
      'GraphQL',
      { data: null, errors: [{ message: 'x', extensions: { ErrorType: 'ValidationError' } }] },
      'changed-shape',
    ],
    ['OAuth', { error: 'invalid_grant', error_description: 'expired access/refresh token' }, 'signed-out'],
    [
      'inside a composite',
      { compositeResponse: [{ httpStatusCode: 404, body: [{ message: 'x', errorCode: 'NOT_FOUND' }] }] },
      'no-permission-or-missing',
    ],
    ['a row without an id', { records: [{ attributes: { type: 'Account' }, Name: 'Halden' }] }, 'changed-shape'],
  ])('%s', (_, body, reason) => {
    expect(read(body)).toMatchObject([{ failure: { reason, at: now } }]);
  });
});

test.each<[string, unknown]>([
  ['a description of an object', { name: 'Case', keyPrefix: '500', fields: [{ name: 'Subject', type: 'string' }] }],
  ['an object info', { objectInfos: { Account: { apiName: 'Account', fields: { Name: { dataType: 'String' } } } } }],
  ['defaults for a new record', { record: { apiName: 'Account', id: null, fields: { Name: { value: null } } } }],
  ['a write', { id: account, success: true, errors: [] }],
  ['a count', { totalSize: 1, records: [{ attributes: { type: 'AggregateResult' }, expr0: 6 }] }],
  ['a contact', { apiName: 'Contact', id: '0034W00002abcdEQAQ', fields: { Account: uiCase.fields.Account } }],
  ['nothing', null],
  ['text', 'Bad Gateway'],
])('no record in %s', (_, body) => {
  expect(read(body)).toEqual([]);
});
