import { expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import type { Answer, Ask } from '../site';
import { readOpenIssues } from './open-issues';

const cloud: RecordRef = {
  site: 'jira',
  host: 'acme.atlassian.net',
  kind: 'account',
  object: 'organization',
  id: '101',
};
const own: RecordRef = { ...cloud, host: 'jira.example.com', base: '/jira' };
const json = (body: unknown, status = 200): Answer => ({
  kind: 'answer',
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
});
const fields = [
  { id: 'summary', schema: { system: 'summary' } },
  { id: 'customfield_10002', schema: { custom: 'com.atlassian.servicedesk:sd-customer-organizations' } },
];
const issue = (key: string, category = 'new') => ({
  key,
  fields: {
    summary: 'Rotate the key',
    status: { name: 'Waiting', statusCategory: { key: category } },
    priority: { name: 'High' },
    created: '2026-11-19T09:00:00.000+0100',
  },
});

/** A Jira that knows the organization, and gives these pages of a search. */
function jira(pages: unknown[], name = 'Halden "Freight"'): Ask & { paths: string[] } {
  const paths: string[] = [];
  let given = 0;
  return {
    paths,
    now: () => 5,
    async get(path) {
      paths.push(path);
      if (path.includes('/organization/')) return json({ id: '101', name });
      if (path.endsWith('/field')) return json(fields);
      given += 1;
      return json(pages[given - 1]);
    },
  };
}
const jqlOf = (path = '') => new URL(path, 'https://x').searchParams.get('jql');

test('Cloud: by the name of the organization and the field that holds it, which later pages need not ask for', async () => {
  const ask = jira([
    { issues: [issue('SUP-1'), issue('SUP-2', 'done')], isLast: false, nextPageToken: 't2' },
    { issues: [issue('SUP-3')], isLast: true },
  ]);
  const first = await readOpenIssues(cloud, undefined, ask);
  expect(first.tickets).toMatchObject([
    { label: 'SUP-1', priority: 'High', ref: { object: 'issue', id: 'SUP-1' }, openedAt: Date.UTC(2026, 10, 19, 8) },
  ]);
  expect(first.complete).toBe(false);
  const second = await readOpenIssues(cloud, first.next, ask);
  expect(second).toMatchObject({ complete: true, tickets: [{ label: 'SUP-3' }] });
  expect(second.next).toBeUndefined();
  expect(ask.paths).toHaveLength(4);
  expect(jqlOf(ask.paths[2])).toBe(
    'cf[10002] = "Halden \\"Freight\\"" AND statusCategory != Done ORDER BY created ASC, key ASC',
  );
  expect(ask.paths[3]).toContain('nextPageToken=t2');
});

test('Data Center: below its path, by numbers', async () => {
  const ask = jira([
    { issues: [issue('CONN-1')], total: 2 },
    { issues: [issue('CONN-2')], total: 2 },
  ]);
  const first = await readOpenIssues(own, undefined, ask);
  expect(first).toMatchObject({ complete: false, left: 2, tickets: [{ ref: { base: '/jira', id: 'CONN-1' } }] });
  expect(await readOpenIssues(own, first.next, ask)).toMatchObject({ complete: true, left: 1 });
  expect(ask.paths.every((path) => path.startsWith('/jira/rest/'))).toBe(true);
  expect(ask.paths[3]).toContain('startAt=1');
});

test('an organization without a name, or a Jira without the field, is no empty list', async () => {
  await expect(readOpenIssues(cloud, undefined, jira([], ''))).rejects.toMatchObject({
    failure: { reason: 'changed-shape', path: 'organization.name' },
  });
});
