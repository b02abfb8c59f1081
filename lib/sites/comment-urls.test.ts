import { expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { sites } from './sites';

const ticket = (site: string, host: string, object: string, id: string, base?: string): RecordRef => ({
  site,
  host,
  kind: 'ticket',
  object,
  id,
  ...(base && { base }),
});
const gitHub = ticket('github', 'github.com', 'kelda/connect-agent', '412');
const cloud = ticket('jira', 'acme.atlassian.net', 'issue', 'KEL-812');
const dataCenter = ticket('jira', 'jira.brightwater.example', 'issue', 'BW-7', '/jira');
const salesforce = ticket('salesforce', 'acme.lightning.force.com', 'Case', '5004W00001mYpQeQAK');

test.each([
  [gitHub, '2501234567', 'https://github.com/kelda/connect-agent/issues/412#issuecomment-2501234567'],
  [gitHub, 'description', undefined],
  [gitHub, 'comment-3', undefined],
  [cloud, '10342', 'https://acme.atlassian.net/browse/KEL-812?focusedCommentId=10342'],
  [cloud, 'description', undefined],
  [cloud, '1&x=2', undefined],
  [
    dataCenter,
    '88121',
    'https://jira.brightwater.example/jira/browse/BW-7?focusedCommentId=88121&page=com.atlassian.jira.plugin.system.issuetabpanels:comment-tabpanel#comment-88121',
  ],
  [
    salesforce,
    '02s4W00000AbCdEQAV',
    'https://acme.lightning.force.com/lightning/r/EmailMessage/02s4W00000AbCdEQAV/view',
  ],
  // A Case's comment has no page of its own, and what is read of the page has no id.
  [salesforce, '00a4W00000AbCdEQAV', undefined],
  [salesforce, 'feed-2', undefined],
  [salesforce, '02s/../../x', undefined],
  [ticket('zendesk', 'acme.zendesk.com', 'ticket', '48213'), '48213000137', undefined],
  [ticket('servicenow', 'acme.service-now.com', 'incident', 'a'.repeat(32)), 'b'.repeat(32), undefined],
  [ticket('constructor', 'x.example', 'x', '1'), '1', undefined],
])('%o, message %s → %s', (ref, entry, url) => {
  const found = sites.commentUrlOf(ref, entry);
  expect(found).toBe(url);
  // It leads to the record that it is of, on sites whose messages are no records themselves.
  if (found && ref.site === 'github') expect(sites.recordAt(new URL(found))).toEqual(ref);
});
