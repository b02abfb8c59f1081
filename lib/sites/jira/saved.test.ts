import { describe, expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import type { SavedAnswer, SavedRecord } from '../saved';
import { readSaved } from './saved';

const now = Date.parse('2026-11-22T00:00:00Z');
const host = 'acme.atlassian.net';
const read = (body: unknown, about: Omit<SavedAnswer, 'body'> = {}) => readSaved({ ...about, body }, host, now);
const issue = (key: string, fields: object = { summary: `About ${key}` }) => ({
  id: '10001',
  key,
  self: `https://${host}/rest/api/3/issue/10001`,
  fields,
});
const subjects = (records: SavedRecord[]) =>
  records.map(({ ref, context }) => [ref?.id, context?.kind === 'ticket' ? context.fields.subject?.value : undefined]);

describe('issues', () => {
  test.each<[string, unknown, string[]]>([
    ['one', issue('KEL-1'), ['KEL-1']],
    ['a search', { startAt: 0, total: 2, issues: [issue('KEL-1'), issue('KEL-2')] }, ['KEL-1', 'KEL-2']],
    ['a search by token', { isLast: true, issues: [issue('KEL-1')] }, ['KEL-1']],
    [
      'a sprint',
      {
        expand: 'schema,names',
        issues: [
          issue('KEL-1', { summary: 'About KEL-1', sprint: { id: 3 }, epic: { id: 1, key: 'KEL-9', name: 'Epic' } }),
        ],
      },
      ['KEL-1'],
    ],
    ['a queue', { size: 1, isLastPage: true, values: [issue('SUP-1')] }, ['SUP-1']],
    ['fetched in bulk', { issueErrors: [], issues: [issue('KEL-1'), issue('KEL-3')] }, ['KEL-1', 'KEL-3']],
    ['a list', [issue('KEL-1'), issue('KEL-2')], ['KEL-1', 'KEL-2']],
    ['without `self`', { key: 'KEL-1', fields: { summary: 'About KEL-1' } }, ['KEL-1']],
    ['a search that found nothing', { total: 0, issues: [] }, []],
    [
      'the issues in an issue’s links are not records',
      issue('KEL-1', { summary: 'About KEL-1', issuelinks: [{ outwardIssue: issue('KEL-2') }] }),
      ['KEL-1'],
    ],
  ])('%s', (_, body, keys) => expect(subjects(read(body))).toEqual(keys.map((key) => [key, `About ${key}`])));

  test('take the labels that stand beside them', () => {
    const [record] = read({
      names: { customfield_1: 'Severity' },
      issues: [issue('KEL-1', { customfield_1: { value: 'Sev 2' } })],
    });
    expect(record?.context?.fields).toMatchObject({
      custom: { value: [{ id: 'customfield_1', label: 'Severity', value: 'Sev 2' }] },
    });
  });

  test.each<[string, object, boolean]>([
    ['with all comments are whole', { comment: { total: 1, comments: [{ id: '1', body: 'a' }] } }, false],
    ['with some comments are partial', { comment: { total: 9, comments: [{ id: '1', body: 'a' }] } }, true],
    ['without comments are partial', {}, true],
  ])('%s', (_, fields, partial) => expect(read(issue('KEL-1', fields))[0]?.context?.partial).toBe(partial));

  test('shapes of the reference’s examples are taken as well', () => {
    const [record] = read(
      issue('ED-1', {
        comment: [{ id: '1', body: 'text' }],
        worklog: [{ timeSpentSeconds: 12000 }],
        watcher: { watchCount: 1 },
        'sub-tasks': [{ outwardIssue: { key: 'ED-2' } }],
        updated: 1,
      }),
    );
    expect(record?.context).toMatchObject({
      fields: { worklogs: { value: { seconds: 12000, count: 1 } } },
      conversation: [{ text: 'text' }],
    });
  });
});

describe('requests of a service desk', () => {
  const request = {
    issueId: '107001',
    issueKey: 'HELPDESK-1',
    createdDate: {
      iso8601: '2015-10-08T14:42:00+0700',
      jira: '2015-10-08T14:42:00.000+0700',
      epochMillis: 1444290120000,
    },
    reporter: { name: 'fred', key: 'fred', displayName: 'Fred F. User', emailAddress: 'fred@example.com' },
    requestFieldValues: [
      { fieldId: 'summary', label: 'What do you need?', value: 'Request JSD help via REST' },
      { fieldId: 'description', label: 'Why?', value: 'I need a new *mouse*' },
      { fieldId: 'customfield_1', label: 'Asset', value: 'Mouse' },
      { fieldId: '__proto__', label: 'constructor', value: { summary: 'not this' } },
    ],
    currentStatus: { status: 'Waiting for Support', statusCategory: 'INDETERMINATE', statusDate: {} },
  };

  test.each([
    ['one', request],
    ['a page', { size: 1, start: 0, values: [request] }],
  ])('%s', (_, body) =>
    expect(read(body)).toMatchObject([
      {
        ref: { id: 'HELPDESK-1' },
        context: {
          partial: true,
          fields: {
            subject: { value: 'Request JSD help via REST' },
            status: { value: { label: 'Waiting for Support', category: 'open' } },
            requester: { value: { name: 'Fred F. User', email: 'fred@example.com' } },
            createdAt: { value: 1444290120000 },
            custom: { value: [{ id: 'customfield_1', label: 'Asset', value: 'Mouse' }] },
          },
          conversation: [{ id: 'description', text: 'I need a new mouse' }],
        },
      },
    ]),
  );

  test('with what was expanded', () => {
    const comments = {
      values: [
        {
          id: '1000',
          body: 'Hello',
          public: false,
          author: { displayName: 'Fred' },
          created: { epochMillis: 1444290120000 },
        },
      ],
    };
    const sla = {
      values: [
        { name: 'Time to resolution', ongoingCycle: { breached: true, breachTime: { epochMillis: '1444290120000' } } },
      ],
    };
    const participants = { size: 2, isLastPage: true, values: [{}, {}] };
    const expanded = { ...request, comments, sla, participants, requestType: { id: '1', name: 'Get help' } };
    expect(read(expanded)[0]?.context).toMatchObject({
      fields: {
        form: { value: 'Get help' },
        copied: { value: 2 },
        sla: { value: { breached: true, breachAt: 1444290120000 } },
      },
      conversation: [{ id: 'description' }, { id: '1000', public: false, at: 1444290120000 }],
    });
  });
});

describe('comments by themselves', () => {
  const comment = (at: string, id: string) => ({
    self: `https://${host}/rest/api/3/issue/${at}/comment/${id}`,
    id,
    author: { displayName: 'Mia Krystof' },
    body: `Comment ${id}`,
    created: '2021-01-17T12:34:00.000+0000',
  });
  const { self: _, ...bare } = comment('', '7');

  test.each<[string, unknown, [string, string[]][], path?: string]>([
    [
      'a page',
      { startAt: 0, total: 2, comments: [comment('10010', '1'), comment('10010', '2')] },
      [['10010', ['1', '2']]],
    ],
    ['one', comment('KEL-1', '1'), [['KEL-1', ['1']]]],
    [
      'of several issues',
      { values: [comment('10010', '1'), comment('10011', '2')] },
      [
        ['10010', ['1']],
        ['10011', ['2']],
      ],
    ],
    ['whose issue only the address names', { comments: [bare] }, [['KEL-1', ['7']]], '/rest/api/2/issue/KEL-1/comment'],
    [
      'of a request',
      {
        values: [
          { ...bare, public: true, _links: { self: 'http://host/context/rest/servicedeskapi/request/2000/comment/7' } },
        ],
      },
      [['2000', ['7']]],
    ],
  ])('%s', (_, body, expected, path) => {
    const records = read(body, { path });
    const found = records.map(({ ref, context }) => [
      ref?.id,
      context?.kind === 'ticket' && context.conversation.map(({ id }) => id),
    ]);
    expect(found).toEqual(expected);
    expect(records.every(({ context }) => context?.partial)).toBe(true);
  });

  test('of an issue that nothing names are refused, for they could be any issue’s', () =>
    expect(read({ comments: [bare] })).toEqual([{ failure: { reason: 'changed-shape', at: now, path: 'key' } }]));
});

describe('answers without a record', () => {
  const missing = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };
  test.each<[string, unknown, object | undefined, status?: number]>([
    ['missing', missing, { reason: 'no-permission-or-missing' }],
    ['missing, by status', missing, { reason: 'no-permission-or-missing', status: 404 }, 404],
    [
      'signed out',
      { errorMessages: ['You are not authenticated. Authentication required to perform this operation.'], errors: {} },
      { reason: 'signed-out' },
    ],
    [
      'signed out of an older server',
      { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
      { reason: 'signed-out', status: 401 },
    ],
    [
      'a service desk’s refusal',
      { errorMessage: 'The requested resource could not be found.', i18nErrorMessage: {} },
      { reason: 'no-permission-or-missing' },
    ],
    [
      'a bad request',
      { errorMessages: ['Error in the JQL Query'], errors: {} },
      { reason: 'network', status: 400 },
      400,
    ],
    ['too many requests', 'Rate limit exceeded', { reason: 'rate-limited', status: 429 }, 429],
    ['a gateway', '<html>blocked</html>', { reason: 'blocked-by-policy', status: 403 }, 403],
    ['the shell of the app', '<!doctype html>', { reason: 'not-json', status: 200 }, 200],
    ['half an answer', '{"issues":[{"key"', { reason: 'not-json', status: 200 }, 200],
    ['a text', 'EX', undefined, 200],
    ['fields of the site', [{ id: 'summary', name: 'Summary', schema: { type: 'string' } }], undefined],
    [
      'a form to create an issue',
      { projects: [{ key: 'KEL', issuetypes: [{ id: '1', name: 'Bug', fields: { summary: {} } }] }] },
      undefined,
    ],
    ['transitions', { transitions: [{ id: '2', name: 'Close', fields: { summary: { required: true } } }] }, undefined],
    [
      'an issue that was just made',
      { id: '10000', key: 'ED-24', self: `https://${host}/rest/api/3/issue/10000` },
      undefined,
    ],
    ['validated', { errorMessages: [], errors: { projectKey: 'in use' } }, undefined, 200],
    ['nothing', null, undefined],
    ['a number', 3, undefined],
  ])('%s', (_, body, failure, status) => {
    expect(read(body, { status })).toEqual(
      failure ? [expect.objectContaining({ failure: { at: now, ...failure } })] : [],
    );
  });

  test('an address tells whose the refusal is', () => {
    const [record] = read(missing, { path: '/rest/api/3/issue/KEL-1', status: 404 });
    expect(record?.ref?.id).toBe('KEL-1');
  });
});

test.each<[string, unknown]>([
  ['nested without end', Array.from({ length: 3000 }).reduce((inner) => [inner], issue('KEL-1'))],
  ['a key that is too long', issue(`${'K'.repeat(100)}-1`)],
  [
    'fields that are all of another kind',
    issue(
      'KEL-1',
      Object.fromEntries(
        'summary status priority issuetype labels reporter assignee components versions fixVersions environment resolution created updated duedate watches attachment worklog issuelinks comment description'
          .split(' ')
          .map((name, index) => [name, [3, 'x', [], {}, true, [null], { name: {} }][index % 7]]),
      ),
    ),
  ],
])('%s throws nothing and gives nothing that is no context', (_, body) => {
  for (const { context } of read(body)) if (context) contextSchema.parse(context);
});
