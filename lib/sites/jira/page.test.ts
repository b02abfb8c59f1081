import { expect, test } from 'vitest';
import { page as jira, jiraAt } from './page';

test.each([
  ['', '/rest/api/2/issue/KEL-1', true],
  ['', '/jira/rest/api/2/issue/KEL-1', false],
  ['/jira', '/jira/rest/api/2/issue/KEL-1', true],
  ['/jira', '/rest/api/2/issue/KEL-1', false],
  ['/jira', '/jira/restful', false],
  ['/a.b', '/axb/rest/api/2', false],
  ['/tools/jira', '/tools/jira/rest/servicedeskapi/request/SUP-1/sla', true],
])('below "%s" the API %s is asked: %s', (base, path, isAsked) => expect(jiraAt(base).api?.test(path)).toBe(isAsked));

test('a granted host shows its issues below its path, Atlassian’s own hosts need no grant', () => {
  const url = new URL('https://work.acme.example/jira/browse/KEL-1');
  expect(jiraAt('/jira').recordAt(url)).toMatchObject({ host: 'work.acme.example', base: '/jira', id: 'KEL-1' });
  expect(jira.recordAt(url)).toBeUndefined();
  expect(jira.api?.test('/rest/api/3/issue/KEL-1')).toBe(true);
});
