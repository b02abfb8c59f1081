import { describe, expect, test } from 'vitest';
import { recordKey } from '@/lib/context/record-key';
import { sites } from './sites';

/** Real-shaped addresses and the record they show. Every site is asked about every address. */
const examples: Record<string, [url: string, record: string][]> = {
  zendesk: [
    ['https://acme.zendesk.com/agent/tickets/48213', 'acme.zendesk.com:ticket:48213'],
    ['https://acme.zendesk.com/agent/tickets/48213/', 'acme.zendesk.com:ticket:48213'],
    ['https://acme.zendesk.com/agent/tickets/48213/events', 'acme.zendesk.com:ticket:48213'],
    ['https://acme.zendesk.com/agent/tickets/48213?brand_id=360000123', 'acme.zendesk.com:ticket:48213'],
    ['https://acme.zendesk.com/agent/tickets/1#comment_9', 'acme.zendesk.com:ticket:1'],
    ['https://acme-emea.zendesk.com/agent/tickets/7', 'acme-emea.zendesk.com:ticket:7'],
    ['https://acme.zendesk.com/agent/organizations/6130869157658', 'acme.zendesk.com:organization:6130869157658'],
    ['https://acme.zendesk.com/agent/organizations/42/tickets', 'acme.zendesk.com:organization:42'],
  ],
  jira: [
    ['https://acme.atlassian.net/browse/KEL-812', 'acme.atlassian.net:issue:KEL-812'],
    ['https://acme.atlassian.net/browse/KEL-812?focusedCommentId=10023', 'acme.atlassian.net:issue:KEL-812'],
    ['https://acme.atlassian.net/browse/A1_B-7', 'acme.atlassian.net:issue:A1_B-7'],
    [
      'https://acme.atlassian.net/jira/software/c/projects/KEL/boards/1?selectedIssue=KEL-9',
      'acme.atlassian.net:issue:KEL-9',
    ],
    [
      'https://acme.atlassian.net/jira/software/projects/KEL/boards/1/backlog?selectedIssue=KEL-9',
      'acme.atlassian.net:issue:KEL-9',
    ],
    [
      'https://acme.atlassian.net/jira/software/projects/KEL/boards/1/timeline?selectedIssue=KEL-9',
      'acme.atlassian.net:issue:KEL-9',
    ],
    ['https://acme.atlassian.net/jira/software/c/projects/KEL/issues/KEL-10', 'acme.atlassian.net:issue:KEL-10'],
    [
      'https://acme.atlassian.net/jira/software/c/projects/KEL/issues/KEL-10?filter=allissues',
      'acme.atlassian.net:issue:KEL-10',
    ],
    [
      'https://acme.atlassian.net/jira/servicedesk/projects/SUP/queues/custom/12/SUP-3',
      'acme.atlassian.net:issue:SUP-3',
    ],
    ['https://acme.atlassian.net/jira/core/projects/OPS/board?selectedIssue=OPS-1', 'acme.atlassian.net:issue:OPS-1'],
    ['https://acme.atlassian.net/issues/?jql=project%3DKEL&selectedIssue=KEL-11', 'acme.atlassian.net:issue:KEL-11'],
    ['https://acme.atlassian.net/issues/KEL-11?jql=project%3DKEL', 'acme.atlassian.net:issue:KEL-11'],
    ['https://acme.atlassian.net/projects/SUP/queues/custom/1/SUP-4', 'acme.atlassian.net:issue:SUP-4'],
    ['https://acme.atlassian.net/browse/KEL-1?selectedIssue=KEL-2', 'acme.atlassian.net:issue:KEL-2'],
  ],
  salesforce: [
    [
      'https://acme.lightning.force.com/lightning/r/Case/5004W00001abcdEQAQ/view',
      'acme.lightning.force.com:Case:5004W00001abcdEQAQ',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/Account/0014W000027f6V3QAI/view',
      'acme.lightning.force.com:Account:0014W000027f6V3QAI',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/Account/0014W000027f6V3/view',
      'acme.lightning.force.com:Account:0014W000027f6V3QAI',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/0014W000027f6V3QAI/related/Cases/view',
      'acme.lightning.force.com:Account:0014W000027f6V3QAI',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/Account/0014W000027f6V3QAI/related/Cases/view',
      'acme.lightning.force.com:Account:0014W000027f6V3QAI',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/Opportunity/0064W00000zzzzzQAA/view',
      'acme.lightning.force.com:Opportunity:0064W00000zzzzzQAA',
    ],
    [
      'https://acme--uat.sandbox.lightning.force.com/lightning/r/Case/5004W00001abcdEQAQ/view',
      'acme--uat.sandbox.lightning.force.com:Case:5004W00001abcdEQAQ',
    ],
    [
      'https://acme-dev-ed.develop.lightning.force.com/lightning/r/Case/5004W00001abcdEQAQ/view',
      'acme-dev-ed.develop.lightning.force.com:Case:5004W00001abcdEQAQ',
    ],
    [
      'https://acme.lightning.force.com.mcas.ms/lightning/r/Case/5004W00001abcdEQAQ/view',
      'acme.lightning.force.com.mcas.ms:Case:5004W00001abcdEQAQ',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/Knowledge__kav/ka04W000000abcdQAA/view?ws=%2Flightning%2Fr%2FCase%2F5004W00001abcdEQAQ%2Fview',
      'acme.lightning.force.com:Case:5004W00001abcdEQAQ',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/Opportunity/0064W00000zzzzzQAA/view?ws=%2Flightning%2Fr%2FAccount%2F0014W000027f6V3QAI%2Fview',
      'acme.lightning.force.com:Opportunity:0064W00000zzzzzQAA',
    ],
  ],
  none: [
    'https://acme.zendesk.com/agent/dashboard',
    'https://acme.zendesk.com/agent/tickets/new/1',
    'https://acme.zendesk.com/agent/tickets',
    'https://acme.zendesk.com/agent/filters/360001',
    'https://acme.zendesk.com/agent/search/1?query=tickets/12',
    'https://acme.zendesk.com/agent/users/123/requested_tickets',
    'https://acme.zendesk.com/agent/organizations/new',
    'https://acme.zendesk.com/hc/en-us/requests/48213',
    'https://acme.zendesk.com/admin/people/team/members',
    'https://acme.zendesk.com/agent/tickets/48213abc',
    'https://zendesk.com.evil.example/agent/tickets/48213',
    'https://evilzendesk.com/agent/tickets/48213',
    'https://acme.atlassian.net/jira/your-work',
    'https://acme.atlassian.net/jira/software/c/projects/KEL/boards/1',
    'https://acme.atlassian.net/jira/servicedesk/projects/SUP/queues/custom/12',
    'https://acme.atlassian.net/jira/software/c/projects/KEL/boards/1?selectedIssue=kel-9',
    'https://acme.atlassian.net/jira/software/c/projects/KEL/boards/1?selectedIssue=<img>',
    'https://acme.atlassian.net/browse/KEL',
    'https://acme.atlassian.net/browse/KEL-0',
    'https://acme.atlassian.net/wiki/spaces/KEL/pages/1/KEL-812',
    'https://acme.atlassian.net/wiki/spaces/KEL?selectedIssue=KEL-1',
    'https://acme.atlassian.net/issues/?jql=text~"KEL-11"',
    'https://atlassian.net.evil.example/browse/KEL-812',
    'https://acme.lightning.force.com/lightning/page/home',
    'https://acme.lightning.force.com/lightning/o/Case/list?filterName=Recent',
    'https://acme.lightning.force.com/lightning/r/Contact/0034W00002abcdEQAQ/view',
    'https://acme.lightning.force.com/lightning/r/Case/500/view',
    'https://acme.lightning.force.com/lightning/r/Case/5004W00001abcdEQAZ/view',
    'https://acme.lightning.force.com/lightning/r/Case/related/view',
    'https://acme.lightning.force.com/one/one.app',
    'https://acme.my.salesforce.com/5004W00001abcdE',
    'https://lightning.force.com.evil.example/lightning/r/Case/5004W00001abcdEQAQ/view',
    'https://github.com/acme/connect/issues/12',
    'https://example.com/',
  ].map((url) => [url, '']),
};

const rows = Object.entries(examples).flatMap(([owner, list]) =>
  list.flatMap(([url, record]) =>
    sites.map((site) => ({ site, url, expected: site.id === owner ? `${site.id}:${record}` : undefined })),
  ),
);

describe('recordAt', () => {
  test.each(rows)('$site.id on $url → $expected', ({ site, url, expected }) => {
    const ref = site.recordAt(new URL(url));
    expect(ref && recordKey(ref)).toBe(expected);
  });

  test('a ticket is a ticket, the rest are accounts', () => {
    const kinds = rows.flatMap(({ site, url, expected }) => (expected ? (site.recordAt(new URL(url)) ?? []) : []));
    for (const { object, kind } of kinds) {
      expect(kind).toBe(['ticket', 'issue', 'Case'].includes(object) ? 'ticket' : 'account');
    }
  });
});
