import { describe, expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import { readSaved } from './saved';

const now = Date.parse('2026-11-19T10:00:00Z');
const read = (body: unknown) => readSaved({ body }, 'github.com', now);
const ref = { site: 'github', host: 'github.com', kind: 'ticket', object: 'kelda/connect-agent', id: '412' };
const api = 'https://api.github.com/repos/kelda/connect-agent';

/** As `GET /repos/{owner}/{repo}/issues/{n}` answers (API version 2022-11-28). */
const issue = {
  url: `${api}/issues/412`,
  repository_url: api,
  html_url: 'https://github.com/kelda/connect-agent/issues/412',
  id: 2310412345,
  number: 412,
  title: 'Handshake fails with <b>ECDSA</b>',
  body: 'Since 4.19.4.\r\n\r\n```\r\nhandshake_failure\r\n```',
  user: { login: 'heike-b', id: 5, type: 'User' },
  author_association: 'NONE',
  labels: [{ name: 'bug' }, 'tls'],
  state: 'closed',
  state_reason: 'not_planned',
  type: { id: 1, name: 'Bug' },
  assignee: { login: 'samuel-o', id: 6, type: 'User' },
  assignees: [{ login: 'samuel-o' }, { login: 'aiko-t' }],
  milestone: { title: '4.21.1', due_on: null },
  comments: 1,
  created_at: '2026-11-18T08:42:00Z',
  updated_at: '2026-11-19T08:00:00Z',
  closed_at: '2026-11-19T08:00:00Z',
  locked: false,
};
const comment = {
  url: `${api}/issues/comments/70`,
  html_url: 'https://github.com/kelda/connect-agent/issues/412#issuecomment-70',
  issue_url: `${api}/issues/412`,
  id: 70,
  user: { login: 'samuel-o', id: 6, type: 'User' },
  author_association: 'MEMBER',
  created_at: '2026-11-18T12:00:00Z',
  body: 'Only with ECDSA.',
};
const pull = { ...issue, number: 413, url: `${api}/issues/413`, pull_request: { url: `${api}/pulls/413` } };

test('an issue with its fields', () => {
  const [record, ...rest] = read(issue);
  expect(rest).toEqual([]);
  expect(contextSchema.safeParse(record?.context).error).toBeUndefined();
  expect(record).toEqual({
    ref,
    context: {
      kind: 'ticket',
      ref,
      readAt: now,
      partial: true,
      empty: [],
      fields: Object.fromEntries(
        Object.entries({
          subject: 'Handshake fails with <b>ECDSA</b>',
          status: { label: 'closed', category: 'closed' },
          type: 'Bug',
          tags: ['bug', 'tls'],
          requester: { name: 'heike-b', id: '5', role: 'unknown' },
          assignee: { name: 'samuel-o', id: '6', role: 'agent' },
          createdAt: Date.parse('2026-11-18T08:42:00Z'),
          updatedAt: Date.parse('2026-11-19T08:00:00Z'),
          solvedAt: Date.parse('2026-11-19T08:00:00Z'),
          resolution: 'not planned',
          custom: [
            { id: 'assignees', label: 'Assignees', value: 'samuel-o, aiko-t' },
            { id: 'milestone', label: 'Milestone', value: '4.21.1' },
          ],
        }).map(([name, value]) => [name, { value, source: 'api', at: now }]),
      ),
      conversation: [
        {
          id: 'description',
          author: { name: 'heike-b', id: '5', role: 'unknown' },
          at: Date.parse('2026-11-18T08:42:00Z'),
          text: 'Since 4.19.4.\n\n```\nhandshake_failure\n```',
        },
      ],
    },
  });
});

test('without comments it is complete', () => {
  expect(read({ ...issue, comments: 0 })[0]?.context?.partial).toBe(false);
  expect(read({ ...issue, comments: undefined })[0]?.context?.partial).toBe(true);
});

test('a list, a search and a webhook give each issue, and no pull request', () => {
  const other = { ...issue, number: 5, url: 'https://api.github.com/repos/kelda/docs/issues/5', comments: 0 };
  const numbers = (body: unknown) => read(body).map(({ ref: found }) => `${found?.object}#${found?.id}`);
  expect(numbers([issue, pull, other])).toEqual(['kelda/connect-agent#412', 'kelda/docs#5']);
  expect(numbers({ total_count: 2, incomplete_results: false, items: [issue, pull] })).toEqual([
    'kelda/connect-agent#412',
  ]);
  expect(
    numbers({ ...issue, pull_request: undefined, html_url: 'https://github.com/kelda/connect-agent/pull/412' }),
  ).toEqual([]);
  expect(numbers(pull)).toEqual([]);
  const [record] = read({ action: 'created', issue, comment });
  expect(record).toMatchObject({
    ref,
    context: { partial: false, conversation: [{}, { id: '70', author: { role: 'agent' } }] },
  });
});

test('comments alone are their issue’s conversation, those of pull requests none', () => {
  const later = { ...comment, id: 71, created_at: '2026-11-18T11:00:00Z', body: 'Which chain?', user: null };
  const ofPull = { ...comment, html_url: 'https://github.com/kelda/connect-agent/pull/413#issuecomment-72' };
  const elsewhere = { ...comment, issue_url: 'https://api.github.com/repos/kelda/docs/issues/5', html_url: '' };
  expect(read([comment, later, ofPull, elsewhere])).toMatchObject([
    {
      ref,
      context: {
        partial: true,
        fields: {},
        conversation: [
          { id: '71', author: { name: 'Unknown' }, text: 'Which chain?' },
          { id: '70', author: { name: 'samuel-o' } },
        ],
      },
    },
    { ref: { object: 'kelda/docs', id: '5' }, context: { conversation: [{ id: '70' }] } },
  ]);
});

describe('an error body', () => {
  test.each([
    [{ message: 'Not Found', status: '404' }, 'no-permission-or-missing', 404],
    [
      { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
      'no-permission-or-missing',
      undefined,
    ],
    [{ message: 'This issue was deleted', status: '410' }, 'no-permission-or-missing', 410],
    [{ message: 'Resource not accessible by integration', status: '403' }, 'no-permission-or-missing', 403],
    [{ message: 'Bad credentials', status: '401' }, 'signed-out', 401],
    [{ message: 'Requires authentication', documentation_url: '' }, 'signed-out', undefined],
    [{ message: 'API rate limit exceeded for 203.0.113.9.', status: '403' }, 'rate-limited', 403],
    [{ message: 'You have exceeded a secondary rate limit', documentation_url: '' }, 'rate-limited', undefined],
    [{ message: 'Validation Failed', errors: [], documentation_url: '' }, 'changed-shape', undefined],
  ])('%j', (body, reason, status) => {
    const [record] = read(body);
    expect(record).toEqual({ failure: expect.objectContaining({ reason, at: now }) });
    expect(record?.failure?.status).toBe(status);
  });
});

describe('odd values', () => {
  test.each([
    ['null', null],
    ['text', 'x'],
    ['a list of nothing', [null, 7, 'x', []]],
    ['nothing', {}],
    ['a repository', { id: 1, full_name: 'kelda/docs', html_url: 'https://github.com/kelda/docs' }],
    ['a milestone', { number: 4, title: '4.21', html_url: 'https://github.com/kelda/docs/milestone/4' }],
    ['a pull request', { number: 4, title: 'x', url: 'https://api.github.com/repos/kelda/docs/pulls/4' }],
  ])('%s holds no record', (_, body) => expect(read(body)).toEqual([]));

  test('nulls are said to be empty, the rest stays absent, and nothing throws', () => {
    const nulls = Object.fromEntries(Object.keys(issue).map((key) => [key, null]));
    const [record] = read({ ...nulls, number: 412, title: '', url: issue.url });
    expect(record?.context).toMatchObject({
      fields: {},
      empty: [
        'subject',
        'status',
        'type',
        'tags',
        'requester',
        'assignee',
        'createdAt',
        'updatedAt',
        'solvedAt',
        'resolution',
      ],
      conversation: [],
    });
    const numbers = Object.fromEntries(Object.keys(issue).map((key) => [key, 7]));
    const [odd] = read({ ...numbers, number: 412, title: 'x', url: issue.url });
    expect(contextSchema.safeParse(odd?.context).error).toBeUndefined();
  });

  test.each([
    ['open', 'open'],
    ['closed', 'closed'],
    ['paused', 'unknown'],
    ['constructor', 'unknown'],
  ])('state %s is %s', (state, category) => {
    expect(read({ ...issue, state })[0]?.context?.kind).toBe('ticket');
    expect(read({ ...issue, state })[0]?.context?.fields).toMatchObject({
      status: { value: { label: state, category } },
    });
  });

  test('an issue whose address says nothing has a named reason', () => {
    expect(read({ number: 412, title: 'x' })).toEqual([
      { failure: { reason: 'changed-shape', at: now, path: 'issue.url' } },
    ]);
  });
});
