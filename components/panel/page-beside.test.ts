import { expect, test } from 'vitest';
import type { OwnHost } from '@/lib/hosts/own-host';
import { type PageBeside, pageBeside } from './page-beside';

const own = (host: string, product?: string) => ({ host, ...(product && { product }) }) as OwnHost;
const hosts = [
  own('jira.brightwater.example', 'jira-dc'),
  own('wiki.brightwater.example', 'unknown'),
  own('new.brightwater.example'),
];

test.each<[string | undefined, PageBeside]>([
  [undefined, 'foreign'],
  ['', 'foreign'],
  ['chrome://newtab/', 'foreign'],
  ['about:addons', 'foreign'],
  ['https://example.com/', 'foreign'],
  ['https://zendesk.com.evil.example/agent/tickets/1', 'foreign'],
  ['http://jira.brightwater.example/browse/OPS-1', 'foreign'],
  ['https://kelda.zendesk.com/agent/tickets/48213', 'asleep'],
  ['https://kelda.atlassian.net/browse/KEL-812', 'asleep'],
  ['https://github.com/acme/repo/issues/1', 'asleep'],
  ['https://kelda.zendesk.com/hc/en-us/requests/1', 'none'],
  ['https://jira.brightwater.example/browse/OPS-1', 'asleep'],
  ['https://new.brightwater.example/', 'asleep'],
  ['https://wiki.brightwater.example/', 'otherProduct'],
])('%s, in which nothing answers: %s', (address, page) => {
  expect(pageBeside(true, address, hosts)).toBe(page);
});

test('where something answers, it shows no record, whatever its address', () => {
  for (const address of [undefined, 'https://kelda.zendesk.com/agent/dashboard']) {
    expect(pageBeside(false, address, hosts)).toBe('none');
  }
});
