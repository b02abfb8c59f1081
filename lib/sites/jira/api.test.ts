import { describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { type Answer, ReadError } from '../site';
import { readApi } from './api';

const ref: RecordRef = { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'SUP-3' };
const now = Date.parse('2026-11-19T10:00:00Z');
const adf = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const mara = { accountId: 'm', displayName: 'Mara Lindqvist', accountType: 'atlassian' };
const ines = { accountId: 'i', displayName: 'Ines Carvalho', accountType: 'customer' };

const issue = {
  id: '10003',
  key: 'SUP-3',
  names: { customfield_1: 'Organizations', customfield_2: 'Severity' },
  fields: {
    summary: 'SSO fails',
    description: adf('Everyone is locked out.'),
    environment: null,
    status: { name: 'Waiting for support', statusCategory: { key: 'indeterminate' } },
    priority: { name: 'Highest' },
    issuetype: { name: 'Incident' },
    labels: ['sso'],
    components: [{ name: 'Identity' }],
    versions: [],
    reporter: ines,
    assignee: mara,
    project: { projectTypeKey: 'service_desk' },
    issuelinks: [{ type: { outward: 'blocks' }, outwardIssue: { key: 'KEL-9', fields: { summary: 'ACS' } } }, {}],
    created: '2026-11-19T09:42:00.000+0100',
    updated: '2026-11-19T10:00:00.000+0100',
    customfield_1: [{ id: '5', name: 'Halden Freight' }],
    customfield_2: { value: 'Sev 2' },
    customfield_3: null,
    comment: {
      total: 2,
      comments: [{ id: '1', author: ines, body: adf('One'), created: '2026-11-19T09:43:00.000+0100', jsdPublic: true }],
    },
  },
};
const second = { id: '2', author: mara, body: adf('Two'), created: '2026-11-19T09:44:00.000+0100', jsdPublic: false };
const sla = {
  values: [
    {
      name: 'Time to resolution',
      ongoingCycle: { breached: false, paused: true, breachTime: { epochMillis: now + 9e6 } },
    },
    {
      name: 'Time to first response',
      ongoingCycle: { breached: true, paused: false, breachTime: { epochMillis: now - 1 } },
    },
  ],
};

function ask(answers: Record<string, unknown>) {
  const get = async (path: string): Promise<Answer> => {
    const found = Object.entries(answers).find(([part]) => path.includes(part));
    return {
      kind: 'answer',
      status: found ? 200 : 403,
      contentType: 'application/json',
      body: JSON.stringify(found?.[1] ?? {}),
    };
  };
  return { get, now: () => now };
}

describe('a request of a service desk', () => {
  test('has its fields, all comments, and the SLA that is due first', async () => {
    expect(
      await readApi(ref, ask({ '/comment?': { comments: [second] }, '/issue/SUP-3': issue, '/sla': sla })),
    ).toMatchObject({
      partial: false,
      empty: ['versions', 'environment'],
      fields: {
        subject: { value: 'SSO fails' },
        status: { value: { label: 'Waiting for support', category: 'open' } },
        priority: { value: 'Highest' },
        area: { value: ['Identity'] },
        requester: { value: { name: 'Ines Carvalho', role: 'customer' } },
        assignee: { value: { role: 'agent' } },
        organization: { value: { name: 'Halden Freight', id: '5' } },
        custom: { value: expect.arrayContaining([{ id: 'customfield_2', label: 'Severity', value: 'Sev 2' }]) },
        links: { value: [{ id: 'KEL-9', relation: 'blocks', title: 'ACS' }] },
        sla: { value: { name: 'Time to first response', breached: true } },
        createdAt: { value: Date.parse('2026-11-19T08:42:00Z') },
      },
      conversation: [
        { id: 'description', text: 'Everyone is locked out.' },
        { id: '1', public: true, author: { role: 'customer' } },
        { id: '2', public: false, author: { role: 'agent' } },
      ],
    });
  });

  test('does without an SLA that the person may not see', async () => {
    const context = await readApi(ref, ask({ '/comment?': { comments: [second] }, '/issue/SUP-3': issue }));
    expect(context.fields).not.toHaveProperty('sla');
  });
});

test('comments that stop early make it partial, not endless', async () => {
  expect(await readApi(ref, ask({ '/comment?': { comments: [] }, '/issue/SUP-3': issue }))).toMatchObject({
    partial: true,
  });
});

test.each([
  ['Halden Freight (0014W000027f6V3QAI)', { name: 'Halden Freight', externalId: '0014W000027f6V3QAI' }],
  ['Halden Freight', { name: 'Halden Freight' }],
])('a customer field of text names the account: %s', async (customer, organization) => {
  const { customfield_1: _, comment: __, ...fields } = issue.fields;
  const named = {
    ...issue,
    names: { customfield_9: 'Customer account' },
    fields: { ...fields, customfield_9: customer },
  };
  const context = await readApi(ref, ask({ '/issue/SUP-3': named }));
  expect(context.fields).toMatchObject({ organization: { value: organization } });
});

test('wiki markup of older answers is kept as text', async () => {
  const wiki = { ...issue, fields: { ...issue.fields, description: 'h3. Steps\r\n# Open', comment: undefined } };
  const context = await readApi(ref, ask({ '/issue/SUP-3': wiki }));
  expect(context.kind === 'ticket' && context.conversation[0]?.text).toBe('h3. Steps\n# Open');
});

test('an issue that moved to another key is not taken for this one', async () => {
  const error = await readApi(ref, ask({ '/issue/SUP-3': { ...issue, key: 'KEL-77' } })).catch(
    (thrown: unknown) => thrown,
  );
  expect(error instanceof ReadError && error.failure).toMatchObject({ reason: 'changed-shape', path: 'key' });
});
