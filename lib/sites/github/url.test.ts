import { describe, expect, test } from 'vitest';
import { recordAt } from './url';

const at = (path: string) => recordAt(new URL(path, 'https://github.com'));

describe('an issue', () => {
  test.each([
    ['/kelda/connect-agent/issues/412', 'kelda/connect-agent', '412'],
    ['/kelda/connect-agent/issues/412/', 'kelda/connect-agent', '412'],
    ['/kelda/connect-agent/issues/412#issuecomment-2310412345', 'kelda/connect-agent', '412'],
    ['/kelda/connect-agent/issues/412#issue-2310412345', 'kelda/connect-agent', '412'],
    ['/kelda/connect-agent/issues/412?timeline_page=1', 'kelda/connect-agent', '412'],
    ['/kelda/connect-agent/issues/412?notification_referrer_id=NT_kwDO', 'kelda/connect-agent', '412'],
    ['/kelda/connect-agent/issues/412?q=is%3Apr', 'kelda/connect-agent', '412'],
    ['/Kelda/Connect/issues/1', 'Kelda/Connect', '1'],
    ['/kelda/.github/issues/3', 'kelda/.github', '3'],
    ['/kelda/connect.js/issues/9999999', 'kelda/connect.js', '9999999'],
    ['/kelda/under_score-d/issues/20', 'kelda/under_score-d', '20'],
    ['/a/b/issues/2', 'a/b', '2'],
    ['/7up/x/issues/2', '7up/x', '2'],
    ['/mara_kelda/notes/issues/5', 'mara_kelda/notes', '5'],
    ['/kelda/issues/issues/6', 'kelda/issues', '6'],
    ['/kelda/pull/issues/7', 'kelda/pull', '7'],
  ])('%s', (path, object, id) => {
    expect(at(path)).toEqual({ site: 'github', host: 'github.com', kind: 'ticket', object, id });
  });
});

describe('no issue', () => {
  test.each([
    '/',
    '/issues',
    '/issues/assigned',
    '/kelda',
    '/kelda/connect-agent',
    '/kelda/connect-agent/issues',
    '/kelda/connect-agent/issues/',
    '/kelda/connect-agent/issues?q=is%3Aopen+412',
    '/kelda/connect-agent/issues/new',
    '/kelda/connect-agent/issues/new/choose',
    '/kelda/connect-agent/issues/assigned/mara',
    '/kelda/connect-agent/issues/created_by/mara',
    '/kelda/connect-agent/issues/0',
    '/kelda/connect-agent/issues/012',
    '/kelda/connect-agent/issues/412abc',
    '/kelda/connect-agent/issues/-412',
    '/kelda/connect-agent/issues/412/edit',
    '/kelda/connect-agent/issues/12345678901',
    '/kelda/connect-agent/pull/413',
    '/kelda/connect-agent/pull/413/files',
    '/kelda/connect-agent/pulls',
    '/kelda/connect-agent/discussions/12',
    '/kelda/connect-agent/milestone/4',
    '/kelda/connect-agent/blob/main/issues/12',
    '/orgs/kelda/projects/4?pane=issue&itemId=1&issue=kelda%7Cconnect-agent%7C412',
    '/-kelda/connect-agent/issues/1',
    '/kelda/connect%20agent/issues/1',
    '//connect-agent/issues/1',
    'https://api.github.com/repos/kelda/connect-agent/issues/412',
    'https://gist.github.com/kelda/connect-agent/issues/412',
    'https://github.com.evil.example/kelda/connect-agent/issues/412',
    'https://evilgithub.com/kelda/connect-agent/issues/412',
    'https://gitlab.com/kelda/connect-agent/issues/412',
  ])('%s', (path) => expect(at(path)).toBeUndefined());
});
