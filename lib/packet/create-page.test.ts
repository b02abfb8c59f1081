import { expect, test } from 'vitest';
import { createPage, longestAddress } from './create-page';
import type { Target } from './target-pages';
import { targetsSchema } from './targets';

const jira: Target = {
  page: 'jira-issue',
  name: 'KEL',
  address: 'https://jira.kelda.example/jira/',
  project: '10001',
  issueType: '1',
};
const gitHub: Target = { page: 'github-issue', name: 'App', address: 'https://github.com/kelda/app' };
const gitLab: Target = { page: 'gitlab-issue', name: 'Lab', address: 'https://gitlab.com/kelda/group/app' };

test.each<[Target, string, Record<string, string>]>([
  [
    jira,
    'https://jira.kelda.example/jira/secure/CreateIssueDetails!init.jspa',
    { pid: '10001', issuetype: '1', summary: 'A & B', description: 'x=1\n#2' },
  ],
  [gitHub, 'https://github.com/kelda/app/issues/new', { title: 'A & B', body: 'x=1\n#2' }],
  [
    gitLab,
    'https://gitlab.com/kelda/group/app/-/issues/new',
    { 'issue[title]': 'A & B', 'issue[description]': 'x=1\n#2' },
  ],
])('$page gets its title and text as it takes them', (target, page, parameters) => {
  const made = createPage(target, 'A & B', 'x=1\n#2');
  const url = new URL(made?.url ?? '');
  expect(url.origin + url.pathname).toBe(page);
  expect(Object.fromEntries(url.searchParams)).toEqual(parameters);
  expect(made?.isWhole).toBe(true);
  expect(targetsSchema.safeParse([target]).success).toBe(true);
});

test('what is too long for an address goes with its title alone', () => {
  const made = createPage(gitHub, 'T'.repeat(400), 'ä'.repeat(longestAddress / 6 + 1));
  expect(made?.isWhole).toBe(false);
  expect(new URL(made?.url ?? '').searchParams.get('body')).toBeNull();
  expect(made?.url.length).toBeLessThan(longestAddress);
});

test.each([
  'javascript:alert(1)',
  'http://github.com/a/b',
  'https://a:b@github.com/a/b',
  'https://github.com/a?b=c',
  'x',
])('%s is no address to open', (address) => {
  expect(createPage({ ...gitHub, address }, 'T', 'x')).toBeUndefined();
  expect(targetsSchema.safeParse([{ ...gitHub, address }]).success).toBe(false);
});
