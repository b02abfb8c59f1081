import { describe, expect, test } from 'vitest';
import { recordRefSchema } from '@/lib/context/record';
import { recordAt, recordAtHost } from './url';

const cloud = 'https://acme.atlassian.net';

describe('Jira Cloud', () => {
  test.each([
    ['/browse/KEL-812', 'KEL-812'],
    ['/browse/KEL-812/', 'KEL-812'],
    ['/browse/KEL-812?focusedCommentId=10023', 'KEL-812'],
    [
      '/browse/KEL-812?focusedId=10023&page=com.atlassian.jira.plugin.system.issuetabpanels:comment-tabpanel#comment-10023',
      'KEL-812',
    ],
    ['/browse/KEL-812?atlOrigin=eyJpIjoiYSJ9', 'KEL-812'],
    ['/browse/KEL-812?jql=project%20%3D%20KEL%20order%20by%20created', 'KEL-812'],
    ['/browse/KEL-1?selectedIssue=KEL-2', 'KEL-2'],
    ['/browse/KEL-1?selectedIssue=', 'KEL-1'],
    ['/browse/A1_B-7', 'A1_B-7'],
    ['/browse/KELDACONNECT2-4294967295', 'KELDACONNECT2-4294967295'],
    ['/jira/software/projects/KEL/boards/1?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/software/c/projects/KEL/boards/1?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/software/c/projects/KEL/boards/1?assignee=5b10a2&selectedIssue=KEL-9&quickFilter=3', 'KEL-9'],
    ['/jira/software/c/projects/KEL/boards/1/backlog?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/software/projects/KEL/boards/1/backlog?view=detail&selectedIssue=KEL-9&issueLimit=100', 'KEL-9'],
    ['/jira/software/projects/KEL/boards/1/timeline?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/software/projects/KEL/boards/1/roadmap?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/software/projects/KEL/boards/1/calendar?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/software/projects/KEL/list?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/software/projects/KEL/summary?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/software/c/projects/KEL/issues/KEL-10', 'KEL-10'],
    ['/jira/software/c/projects/KEL/issues/KEL-10?filter=allissues', 'KEL-10'],
    ['/jira/software/projects/KEL/issues/KEL-10?jql=project%20%3D%20%22KEL%22', 'KEL-10'],
    ['/jira/software/projects/KEL/issues?jql=&selectedIssue=KEL-10', 'KEL-10'],
    ['/jira/core/projects/OPS/board?selectedIssue=OPS-1', 'OPS-1'],
    ['/jira/core/projects/OPS/list?selectedIssue=OPS-1', 'OPS-1'],
    ['/jira/core/projects/OPS/timeline?selectedIssue=OPS-1', 'OPS-1'],
    ['/jira/core/projects/OPS/issues/OPS-1', 'OPS-1'],
    ['/jira/core/c/projects/OPS/issues/OPS-1', 'OPS-1'],
    ['/jira/servicedesk/projects/SUP/queues/custom/12/SUP-3', 'SUP-3'],
    ['/jira/servicedesk/projects/SUP/queues/custom/12/SUP-3?focusedCommentId=5', 'SUP-3'],
    ['/jira/servicedesk/projects/SUP/queues/issue/SUP-3', 'SUP-3'],
    ['/jira/servicedesk/projects/SUP/section/service-requests/custom/12/SUP-3', 'SUP-3'],
    ['/jira/servicedesk/projects/SUP/issues/SUP-3', 'SUP-3'],
    ['/jira/servicedesk/projects/SUP/boards/4?selectedIssue=SUP-3', 'SUP-3'],
    ['/jira/polaris/projects/IDEA/ideas/view/5221?selectedIssue=IDEA-4', 'IDEA-4'],
    ['/jira/plans/7/scenarios/7/timeline?vid=12&selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/dashboards/10000?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/for-you?selectedIssue=KEL-9', 'KEL-9'],
    ['/jira/your-work?selectedIssue=KEL-9', 'KEL-9'],
    ['/issues/KEL-11', 'KEL-11'],
    ['/issues/KEL-11?jql=project%3DKEL', 'KEL-11'],
    ['/issues/?jql=project%3DKEL&selectedIssue=KEL-11', 'KEL-11'],
    ['/issues?filter=-1&selectedIssue=KEL-11', 'KEL-11'],
    ['/jira/issues/KEL-11?filter=10002', 'KEL-11'],
    ['/projects/KEL/issues/KEL-10', 'KEL-10'],
    ['/projects/SUP/queues/custom/1/SUP-4', 'SUP-4'],
    ['/secure/RapidBoard.jspa?rapidView=1&projectKey=KEL&modal=detail&selectedIssue=KEL-9', 'KEL-9'],
  ])('%s shows %s', (path, id) => {
    const ref = recordAt(new URL(cloud + path));
    expect(ref).toEqual({ site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id });
    expect(recordRefSchema.safeParse(ref).success).toBe(true);
  });

  test.each([
    '/',
    '/browse',
    '/browse/',
    '/browse/KEL',
    '/browse/KEL-',
    '/browse/KEL-0',
    '/browse/KEL-007',
    '/browse/kel-812',
    '/browse/1KEL-812',
    '/browse/K-1',
    '/browse/KEL-812x',
    '/browse/KEL-12345678901',
    `/browse/${'K'.repeat(60)}-1`,
    '/browse/KEL-812/rest/api/3/issue/KEL-812',
    '/browse/KEL%2D812%3Cimg%3E',
    '/jira/your-work',
    '/jira/for-you',
    '/jira/projects?selectedCategory=all',
    '/jira/dashboards/10000',
    '/jira/people/712020:9b2f7d0e-3e0e-4b5c-8d36-1f8a8c1e2f11',
    '/jira/software/c/projects/KEL/boards/1',
    '/jira/software/c/projects/KEL/boards/1?selectedIssue=kel-9',
    '/jira/software/c/projects/KEL/boards/1?selectedIssue=KEL-9%20OR%201',
    '/jira/software/c/projects/KEL/boards/1?issue=KEL-9',
    '/jira/software/c/projects/KEL/issues',
    '/jira/software/c/projects/KEL/issues/?jql=key%3DKEL-9',
    '/jira/software/projects/KEL/settings/issuetypes/10001',
    '/jira/servicedesk/projects/SUP/queues/custom/12',
    '/jira/servicedesk/projects/SUP/knowledge/articles/65538',
    '/jira/apps/0b6a/5c1d/KEL-9',
    '/jira/settings/system/KEL-9',
    '/issues/?jql=text~%22KEL-11%22',
    '/issues/10001',
    '/projects/KEL-9',
    '/plugins/servlet/ac/app/page?selectedIssue=KEL-9',
    '/people/KEL-9',
    '/rest/api/3/issue/KEL-812',
    '/secure/attachment/10000/KEL-812',
    '/secure/Dashboard.jspa',
    '/servicedesk/customer/portal/1/SUP-3',
    '/wiki/spaces/KEL/pages/1/KEL-812',
    '/wiki/spaces/KEL?selectedIssue=KEL-1',
    '/login?dest-url=%2Fbrowse%2FKEL-1',
  ])('%s shows no issue', (path) => expect(recordAt(new URL(cloud + path))).toBeUndefined());

  test.each([
    'https://atlassian.net/browse/KEL-812',
    'https://atlassian.net.evil.example/browse/KEL-812',
    'https://evilatlassian.net/browse/KEL-812',
    'https://jira.acme.example/browse/KEL-812',
    'https://acme.example/?host=acme.atlassian.net/browse/KEL-812',
    'https://github.com/browse/KEL-812',
  ])('%s is not claimed', (url) => expect(recordAt(new URL(url))).toBeUndefined());
});

describe('a granted host', () => {
  test.each([
    ['https://jira.acme.example/browse/KEL-812', '', 'KEL-812'],
    ['https://jira.acme.example/browse/KEL-812?page=com.atlassian.streams:activity#issue-tabs', '', 'KEL-812'],
    ['https://jira.acme.example:8443/projects/KEL/issues/KEL-10?filter=allopenissues', '', 'KEL-10'],
    ['https://jira.acme.example/projects/SUP/queues/custom/1/SUP-4', '', 'SUP-4'],
    ['https://jira.acme.example/projects/SUP/queues/issue/SUP-4', '', 'SUP-4'],
    ['https://jira.acme.example/secure/RapidBoard.jspa?rapidView=4&view=detail&selectedIssue=KEL-9', '', 'KEL-9'],
    [
      'https://jira.acme.example/secure/RapidBoard.jspa?rapidView=4&view=planning.nodetail&selectedIssue=KEL-9',
      '',
      'KEL-9',
    ],
    ['https://jira.acme.example/issues/?jql=&selectedIssue=KEL-9', '', 'KEL-9'],
    ['https://work.acme.example/jira/browse/KEL-812', '/jira', 'KEL-812'],
    ['https://work.acme.example/jira/secure/RapidBoard.jspa?selectedIssue=KEL-9', '/jira', 'KEL-9'],
    ['https://work.acme.example/tools/jira/projects/KEL/issues/KEL-10', '/tools/jira', 'KEL-10'],
    ['https://tickets.acme.example/jira/software/c/projects/KEL/boards/1?selectedIssue=KEL-9', '', 'KEL-9'],
  ])('%s below "%s" shows %s', (url, base, id) => {
    const ref = recordAtHost(new URL(url), { base });
    expect(ref).toMatchObject({ site: 'jira', host: new URL(url).hostname, id });
    expect(ref?.base).toBe(base || undefined);
    expect(recordRefSchema.safeParse(ref).success).toBe(true);
  });

  test.each([
    ['https://work.acme.example/browse/KEL-812', '/jira'],
    ['https://work.acme.example/jirafoo/browse/KEL-812', '/jira'],
    ['https://work.acme.example/confluence/browse/KEL-812', '/jira'],
    ['https://work.acme.example/jira', '/jira'],
    ['https://work.acme.example/jira/browse/KEL-812', ''],
    ['https://jira.acme.example/secure/Dashboard.jspa', ''],
    ['https://jira.acme.example/servicedesk/customer/portal/1/SUP-3', ''],
    ['https://jira.acme.example/plugins/servlet/oauth?selectedIssue=KEL-9', ''],
  ])('%s below "%s" shows no issue', (url, base) => expect(recordAtHost(new URL(url), { base })).toBeUndefined());
});
