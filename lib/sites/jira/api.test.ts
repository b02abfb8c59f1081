import { describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { cpuMs } from '@/tests/cpu-time';
import { type Answer, LeftError, ReadError, UnchangedError } from '../site';
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
const request = {
  issueKey: 'SUP-3',
  requestType: { id: '25', name: 'Report an incident' },
  participants: { size: 2, isLastPage: true, values: [{}, {}] },
};

/** Answers by the start of the path, comments by page; what is not there is refused. */
function site(answers: Record<string, unknown>, comments: object[] = []) {
  const asked: string[] = [];
  const get = async (path: string): Promise<Answer> => {
    asked.push(path);
    const url = new URL(path, 'https://jira.example');
    const startAt = Number(url.searchParams.get('startAt'));
    const size = Number(url.searchParams.get('maxResults'));
    const body = url.pathname.endsWith('/comment')
      ? { startAt, total: comments.length, comments: comments.slice(startAt, startAt + size) }
      : answers[url.pathname];
    const status = body === undefined ? 403 : 200;
    return { kind: 'answer', status, contentType: 'application/json', body: JSON.stringify(body ?? {}) };
  };
  return { asked, get, now: () => now };
}

const issuePath = '/rest/api/3/issue/SUP-3';
const requestPath = '/rest/servicedeskapi/request/SUP-3';
const first = issue.fields.comment.comments[0] as object;
const plain = { ...issue, fields: { ...issue.fields, project: { projectTypeKey: 'software' } } };
const withFields = (fields: object) => ({
  ...plain,
  fields: { ...plain.fields, comment: { total: 0, comments: [] }, ...fields },
});

async function read(answer: object, of: RecordRef = ref) {
  return readApi(of, site({ [issuePath]: answer }));
}

describe('an issue that the asker knows', () => {
  const known = Date.parse('2026-11-19T09:00:00Z');
  const check = `${issuePath}?fields=updated&updateHistory=false`;

  test('is one small request while it is as known', async () => {
    const desk = site({ [issuePath]: { id: '10003', key: 'SUP-3', fields: { updated: issue.fields.updated } } });
    await expect(readApi(ref, { ...desk, knownUpdatedAt: known })).rejects.toBeInstanceOf(UnchangedError);
    expect(desk.asked).toEqual([check]);
  });

  test.each([
    ['changed', plain, known - 1],
    ['does not say when', withFields({ updated: null }), known],
  ])('is read as a whole when it %s', async (_, answer, knownUpdatedAt) => {
    const desk = site({ [issuePath]: answer }, [first, second]);
    expect(await readApi(ref, { ...desk, knownUpdatedAt })).toMatchObject({
      fields: { subject: { value: 'SSO fails' } },
    });
    expect(desk.asked.slice(0, 2)).toEqual([check, expect.stringContaining('fields=*all')]);
  });

  test('is no other issue of the same instant', async () => {
    const desk = site({ [issuePath]: { ...plain, id: '1', key: 'SUP-4' } });
    const error = await readApi(ref, { ...desk, knownUpdatedAt: known }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { reason: 'changed-shape', path: 'key' } });
  });

  test('nothing more is asked for once it is refused', async () => {
    const desk = site({});
    await expect(readApi(ref, { ...desk, knownUpdatedAt: known })).rejects.toBeInstanceOf(ReadError);
    expect(desk.asked).toEqual([check]);
  });
});

describe('a request of a service desk', () => {
  test('has its fields, all comments, and the SLA that is due first', async () => {
    const desk = site({ [issuePath]: issue, [`${requestPath}/sla`]: sla, [requestPath]: request }, [first, second]);
    expect(await readApi(ref, desk)).toMatchObject({
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
        form: { value: 'Report an incident' },
        copied: { value: 2 },
        createdAt: { value: Date.parse('2026-11-19T08:42:00Z') },
      },
      conversation: [
        { id: 'description', text: 'Everyone is locked out.' },
        { id: '1', public: true, author: { role: 'customer' } },
        { id: '2', public: false, author: { role: 'agent' } },
      ],
    });
    expect(desk.asked).toEqual([
      `${issuePath}?fields=*all&expand=names,schema,changelog&updateHistory=false`,
      `${issuePath}/comment?startAt=0&maxResults=100&orderBy=created&expand=properties`,
      `${requestPath}/sla`,
      `${requestPath}?expand=requestType,participant`,
    ]);
  });

  test('does without what the person may not see, part by part', async () => {
    const context = await readApi(ref, site({ [issuePath]: issue }, [first, second]));
    expect(context.fields).not.toHaveProperty('sla');
    expect(context.fields).not.toHaveProperty('form');
    expect(context).toMatchObject({ partial: false, fields: { subject: { value: 'SSO fails' } } });
  });

  test('is one request when the issue itself holds clocks, request type and participants', async () => {
    const clock = {
      id: '1',
      name: 'Time to resolution',
      completedCycles: [],
      ongoingCycle: sla.values[0]?.ongoingCycle,
    };
    const desk = site({
      [issuePath]: {
        ...issue,
        names: {
          customfield_4: 'Organisationen',
          customfield_6: 'Anfrageteilnehmer',
          customfield_7: 'Zeit bis zur Lösung',
        },
        schema: {
          customfield_4: { custom: 'com.atlassian.servicedesk:sd-customer-organizations' },
          customfield_6: { custom: 'com.atlassian.servicedesk:sd-request-participants' },
        },
        fields: {
          ...issue.fields,
          customfield_1: undefined,
          customfield_4: [
            { id: '8', name: 'Halden Freight' },
            { id: '9', name: 'Other' },
          ],
          customfield_5: { requestType: { id: '25', name: 'Störung melden' }, currentStatus: { status: 'Offen' } },
          customfield_6: [mara],
          customfield_7: clock,
          comment: { total: 1, comments: [first] },
        },
      },
    });
    const { fields } = await readApi(ref, desk);
    expect(fields).toMatchObject({
      organization: { value: { name: 'Halden Freight', id: '8' } },
      form: { value: 'Störung melden' },
      copied: { value: 1 },
      sla: { value: { name: 'Time to resolution', paused: true, breachAt: now + 9e6 } },
    });
    expect(fields).toMatchObject({
      custom: { value: expect.not.arrayContaining([expect.objectContaining({ id: 'customfield_7' })]) },
    });
    expect(desk.asked).toHaveLength(1);
  });

  test('without a running clock has none', async () => {
    const done = { values: [{ name: 'Time to resolution', completedCycles: [{ breached: false }] }] };
    const context = await readApi(ref, site({ [issuePath]: issue, [`${requestPath}/sla`]: done }, [first, second]));
    expect(context.empty).toContain('sla');
  });
});

describe('what an issue holds', () => {
  test.each<[string, object, object]>([
    ['fix versions', { fixVersions: [{ name: '4.21.1' }] }, { fixVersions: { value: ['4.21.1'] } }],
    ['resolution', { resolution: { name: 'Done' } }, { resolution: { value: 'Done' } }],
    [
      'when it was resolved',
      { resolutiondate: '2026-11-18T10:00:00.000+0100' },
      { solvedAt: { value: Date.parse('2026-11-18T09:00:00Z') } },
    ],
    ['a due date', { duedate: '2026-11-30' }, { dueOn: { value: '2026-11-30' } }],
    ['watchers', { watches: { watchCount: 4, isWatching: false } }, { followers: { value: 4 } }],
    [
      'files',
      { attachment: [{ filename: 'a.har' }, { filename: 'b.log' }] },
      { attachments: { value: ['a.har', 'b.log'] } },
    ],
    [
      'all worklogs',
      { worklog: { total: 2, worklogs: [{ timeSpentSeconds: 60 }, { timeSpentSeconds: 40 }] } },
      { worklogs: { value: { seconds: 100, count: 2 } } },
    ],
    [
      'the first of many worklogs',
      { worklog: { total: 30, worklogs: [{ timeSpentSeconds: 60 }] }, timespent: 7200 },
      { worklogs: { value: { seconds: 7200, count: 30 } } },
    ],
    ['no worklogs', { worklog: { total: 0, worklogs: [] } }, { worklogs: { value: { seconds: 0, count: 0 } } }],
    ['v2 environment', { environment: '*Prod*, {color:red}EU-2{color}' }, { environment: { value: 'Prod, EU-2' } }],
    [
      'a link that points here',
      { issuelinks: [{ type: { inward: 'is blocked by' }, inwardIssue: { key: 'KEL-2' } }] },
      { links: { value: [{ id: 'KEL-2', relation: 'is blocked by' }] } },
    ],
    [
      'parent and subtasks',
      { issuelinks: [], parent: { key: 'KEL-1', fields: { summary: 'Big' } }, subtasks: [{ key: 'KEL-3' }] },
      {
        links: {
          value: [
            { id: 'KEL-1', relation: 'parent', title: 'Big' },
            { id: 'KEL-3', relation: 'subtask' },
          ],
        },
      },
    ],
    [
      'a label called like a property',
      { labels: ['constructor', '__proto__'] },
      { tags: { value: ['constructor', '__proto__'] } },
    ],
    [
      'a status of no known category',
      { status: { name: 'Odd', statusCategory: { key: 'constructor' } } },
      { status: { value: { label: 'Odd', category: 'unknown' } } },
    ],
    [
      'an assignee who is an app',
      { assignee: { accountId: 'x', displayName: 'Automation', accountType: 'app' } },
      { assignee: { value: { name: 'Automation', role: 'system' } } },
    ],
  ])('%s', async (_, fields, expected) => expect((await read(withFields(fields))).fields).toMatchObject(expected));

  test.each<[string, unknown, string, string, unknown]>([
    ['Epic Link by its kind', 'KEL-7', 'Epos', 'com.pyxis.greenhopper.jira:gh-epic-link', 'epic'],
    ['Epic Link by its name', 'HAL_2-17', 'Epic Link', '', 'epic'],
    [
      'Parent Link of Advanced Roadmaps',
      { hasEpicLinkFieldDependency: false, showField: true, data: { id: 1, key: 'KEL-7', summary: 'All exports' } },
      'Parent Link',
      'com.atlassian.jpo:jpo-custom-field-parent',
      'parent',
    ],
    ['a key alone', { key: 'KEL-7' }, 'Parent Link', '', 'parent'],
    ['nothing above', null, 'Epic Link', 'com.pyxis.greenhopper.jira:gh-epic-link', undefined],
    ['no licence for it', { showField: false, nonEditableReason: { reason: 'X' } }, 'Parent Link', '', undefined],
    ['a name in another field', 'KEL-7', 'Epic Name', 'com.pyxis.greenhopper.jira:gh-epic-label', undefined],
  ])('%s', async (_, raw, label, custom, relation) => {
    const given = withFields({ issuelinks: [], customfield_10008: raw });
    const { fields } = await read({
      ...given,
      names: { ...(given.names as object), customfield_10008: label },
      schema: { customfield_10008: { custom } },
    });
    const key = label === 'Epic Link' && raw === 'HAL_2-17' ? 'HAL_2-17' : 'KEL-7';
    expect(fields.links?.value.find(({ id }) => id === key)?.relation).toBe(relation);
    const isShown = fields.custom?.value.some(({ id }) => id === 'customfield_10008') ?? false;
    expect(isShown && relation !== undefined).toBe(false);
  });

  test('an epic that is told twice is one link', async () => {
    const twice = { issuelinks: [], parent: { key: 'KEL-7' }, customfield_10008: 'KEL-7' };
    const { fields } = await read({
      ...withFields(twice),
      schema: { customfield_10008: { custom: 'com.pyxis.greenhopper.jira:gh-epic-link' } },
    });
    expect(fields.links?.value).toEqual([{ id: 'KEL-7', relation: 'parent' }]);
  });

  test('worklogs that are cut are not added up', async () => {
    const { fields } = await read(withFields({ worklog: { total: 30, worklogs: [{ timeSpentSeconds: 60 }] } }));
    expect(fields).not.toHaveProperty('worklogs');
  });

  test.each<[string, unknown, string | undefined]>([
    ['an option', { value: 'Sev 2' }, 'Sev 2'],
    ['a cascading option', { value: 'EMEA', child: { value: 'Frankfurt' } }, 'EMEA - Frankfurt'],
    ['options', [{ value: 'A' }, { value: 'B' }], 'A, B'],
    ['a user', { displayName: 'Mara Lindqvist' }, 'Mara Lindqvist'],
    ['a number', 13.5, '13.5'],
    ['zero', 0, '0'],
    ['a flag', false, 'false'],
    ['a document', adf('text'), 'text'],
    ['sprints of Cloud', [{ id: 3, name: 'Sprint 3', state: 'active' }], 'Sprint 3'],
    [
      'sprints of Data Center',
      ['com.atlassian.greenhopper.service.sprint.Sprint@1f[id=3,rapidViewId=1,state=ACTIVE,name=Sprint 3,goal=]'],
      'Sprint 3',
    ],
    ['an app’s own data', { hasEpicLinkFieldDependency: false, showField: false }, undefined],
    ['lists in lists without end', [[[[[[['deep']]]]]]], undefined],
    ['nothing', null, undefined],
  ])('a custom field: %s', async (_, customfield_8, value) => {
    const { fields } = await read(withFields({ customfield_8 }));
    const custom = (fields as { custom?: { value: { id: string; value: string }[] } }).custom?.value ?? [];
    expect(custom.find(({ id }) => id === 'customfield_8')?.value).toBe(value);
  });

  test.each([
    ['com.atlassian.jira.plugins.jira-development-integration-plugin:devsummarycf', '{summaryBean=com.atlassian.x}'],
    ['com.pyxis.greenhopper.jira:gh-lexo-rank', '0|i03f2v:'],
  ])('a custom field that only Jira reads is left out: %s', async (custom, customfield_8) => {
    const { fields } = await read({ ...withFields({ customfield_8 }), schema: { customfield_8: { custom } } });
    expect(JSON.stringify(fields)).not.toContain(customfield_8);
  });

  test('a custom field of many lines is wiki markup in version 2', async () => {
    const context = await read({
      ...withFields({ customfield_8: '* [a|https://a.example]', customfield_9: '* a' }),
      schema: { customfield_8: { custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea' } },
    });
    expect(context.fields).toMatchObject({
      custom: {
        value: expect.arrayContaining([
          { id: 'customfield_8', label: 'customfield_8', value: '- a (https://a.example)' },
          { id: 'customfield_9', label: 'customfield_9', value: '* a' },
        ]),
      },
    });
  });
});

describe('linked Zendesk tickets', () => {
  const address = 'https://acme.zendesk.com/agent/tickets/48213';
  test.each<[string, object, string, object[]]>([
    [
      'numbers in a field',
      { customfield_8: '48213, 48190' },
      'Zendesk Ticket IDs',
      [
        { id: '48213', relation: 'Zendesk Ticket IDs' },
        { id: '48190', relation: 'Zendesk Ticket IDs' },
      ],
    ],
    [
      'a number whose address the description has',
      { customfield_8: '48213', description: adf(address) },
      'Zendesk ticket',
      [{ id: '48213', relation: 'Zendesk ticket', url: address }],
    ],
    [
      'an address in a field',
      { customfield_8: address },
      'Zendesk ticket',
      [{ id: '48213', relation: 'Zendesk ticket', url: address }],
    ],
    [
      'an address in the description',
      { description: adf(`see ${address}.`) },
      'Other',
      [{ id: '48213', relation: 'mentioned', url: address }],
    ],
    ['a count is no ticket', { customfield_8: 2 }, 'Zendesk Ticket Count', []],
    ['other words are none', { customfield_8: 'see v4-20 and KEL-7' }, 'Zendesk ticket', []],
    [
      'another host is none',
      { description: adf('https://zendesk.com.evil.example/agent/tickets/1') },
      'Zendesk ticket',
      [],
    ],
  ])('%s', async (_, fields, label, links) => {
    const context = await read({ ...withFields({ issuelinks: [], ...fields }), names: { customfield_8: label } });
    if (links.length > 0) expect(context.fields).toMatchObject({ links: { value: links } });
    else expect(context.empty).toContain('links');
  });
});

describe('comments', () => {
  const many = Array.from({ length: 250 }, (_, index) => ({
    id: String(index),
    author: mara,
    body: adf(`Comment ${index}`),
    created: new Date(now + index * 1000).toISOString(),
  }));
  const long = withFields({ comment: { total: 250, comments: many.slice(-20) } });

  test('are paged from the start when the issue does not hold them all', async () => {
    const jira = site({ [issuePath]: long }, many);
    const { conversation, partial } = await readApi(ref, jira);
    expect(partial).toBe(false);
    expect(conversation.slice(1).map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(jira.asked.slice(1).map((path) => /startAt=(\d+)/.exec(path)?.[1])).toEqual(['0', '100', '200']);
  });

  test('that stop early make it partial, not endless, and lose nothing', async () => {
    const jira = site({ [issuePath]: long }, []);
    const get = (path: string) => (path.includes('/comment?') ? jira.get('/rest/nothing') : jira.get(path));
    const { conversation, partial } = await readApi(ref, { ...jira, get });
    expect(partial).toBe(true);
    expect(conversation).toHaveLength(21);
  });

  test('are unknown when the issue does not have the field', async () => {
    const jira = site({ [issuePath]: withFields({ comment: undefined }) }, many);
    expect(await readApi(ref, jira)).toMatchObject({ partial: true, conversation: [{ id: 'description' }] });
    expect(jira.asked).toHaveLength(1);
  });

  test('restricted to a role are for no customer', async () => {
    const comments = [{ ...second, jsdPublic: true, visibility: { type: 'role', value: 'Engineering' } }];
    const { conversation } = await read(withFields({ comment: { total: 1, comments } }));
    expect(conversation[1]?.public).toBe(false);
  });

  test('without dates stay in the order of the answer', async () => {
    const comments = ['b', 'a', 'c'].map((id) => ({ id, body: id }));
    const { conversation } = await read(withFields({ comment: { total: 3, comments } }));
    expect(conversation.slice(1).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  test('5,000 of them cost no more than their number', async () => {
    const comments = Array.from({ length: 5000 }, (_, index) => ({
      ...many[0],
      id: String(index),
      body: adf('word '.repeat(200)),
    }));
    const answer = withFields({ comment: { total: 5000, comments } });
    const start = cpuMs();
    const { conversation } = await read(answer);
    expect(conversation).toHaveLength(5001);
    expect(cpuMs() - start).toBeLessThan(3000);
  });
});

describe('changes', () => {
  const history = (minute: number, from: string, to: string) => ({
    id: String(minute),
    author: mara,
    created: new Date(now + minute * 60_000).toISOString(),
    items: [{ field: 'status', fieldtype: 'jira', from: '1', fromString: from, to: '2', toString: to }],
  });
  const withHistory = (histories: object[], total = histories.length) => ({
    ...withFields({}),
    changelog: { total, histories },
  });
  const changes = async (answer: object) => {
    const { fields, partial } = await read(answer);
    return { partial, value: (fields as { changes?: { value: { at: number }[] } }).changes?.value ?? [] };
  };

  test('are told oldest first, with who and what', async () => {
    const { value } = await changes(withHistory([history(2, 'B', 'C'), history(1, 'A', 'B')]));
    expect(value).toEqual([
      { at: now + 60_000, by: 'Mara Lindqvist', field: 'status', from: 'A', to: 'B' },
      { at: now + 120_000, by: 'Mara Lindqvist', field: 'status', from: 'B', to: 'C' },
    ]);
  });

  test.each([
    ['newest first, as Cloud', true],
    ['oldest first, as Data Center', false],
  ])('the last 50 are kept: %s', async (_, newestFirst) => {
    const histories = Array.from({ length: 80 }, (_, minute) => history(minute, 'a', 'b'));
    const { value, partial } = await changes(withHistory(newestFirst ? histories.reverse() : histories));
    expect(partial).toBe(false);
    expect(value.map(({ at }) => (at - now) / 60_000)).toEqual(Array.from({ length: 50 }, (_, index) => index + 30));
  });

  test('a resolution that was taken away, or a status that says so, is one time that it was opened again', async () => {
    const at = '2026-11-19T09:40:00Z';
    const item = (field: string, from: string, to: string) => ({ field, fromString: from, toString: to });
    const histories = [
      { created: at, items: [item('status', 'Done', 'Reopened'), item('resolution', 'Fixed', '')] },
      { created: '2026-11-19T08:40:00Z', items: [item('resolution', '', 'Fixed'), item('status', 'Open', 'Done')] },
    ];
    const { fields } = await read(withHistory(histories));
    expect(fields).toMatchObject({ reopenings: { value: { count: 1, at: [Date.parse(at)] } } });
  });

  test('the newest missing makes it partial', async () => {
    const oldest = Array.from({ length: 40 }, (_, minute) => history(minute, 'a', 'b'));
    expect((await changes(withHistory(oldest, 90))).partial).toBe(true);
    expect((await changes(withHistory(oldest.reverse(), 90))).partial).toBe(false);
  });

  test('without `toString` have no text there, and a long text is cut', async () => {
    const items = [{ field: 'description', fromString: 'x'.repeat(5000) }];
    const { value } = await changes(withHistory([{ ...history(1, '', ''), items }]));
    expect(value).toMatchObject([{ from: `${'x'.repeat(1000)}…`, to: '' }]);
  });
});

describe('Data Center', () => {
  const host = { ...ref, host: 'work.acme.example', base: '/jira' };
  const jsmith = { name: 'jsmith', key: 'JIRAUSER10100', displayName: 'Jane Smith', emailAddress: 'jane@acme.example' };
  const path = '/jira/rest/api/2/issue/SUP-3';
  const answer = {
    key: 'SUP-3',
    fields: {
      summary: 'SSO fails',
      description: 'h3. Steps\r\n# Open\r\n# Ask [~jsmith]',
      project: { projectTypeKey: 'service_desk' },
      reporter: { name: 'ines', key: 'ines', displayName: 'Ines Carvalho' },
      assignee: jsmith,
      customfield_5: { requestType: { name: 'Incident' } },
      customfield_7: { name: 'Time to resolution', completedCycles: [] },
      comment: {
        total: 2,
        comments: [
          { id: '1', body: '*One*' },
          { id: '2', body: 'Two' },
        ],
      },
    },
  };
  const internal = (flag: boolean) => [{ key: 'sd.public.comment', value: { internal: flag } }];
  const comments = [
    { id: '1', author: jsmith, body: '*One*', created: '2026-11-19T09:43:00.000+0100', properties: internal(true) },
    { id: '2', author: jsmith, body: 'Two', created: '2026-11-19T09:44:00.000+0100', properties: internal(false) },
  ];

  test('is asked in version 2 below its context path, for who sees a comment too', async () => {
    const jira = site({ [path]: answer }, comments);
    expect(await readApi(host, jira)).toMatchObject({
      ref: host,
      partial: false,
      fields: {
        requester: { value: { id: 'ines', name: 'Ines Carvalho', role: 'unknown' } },
        assignee: { value: { id: 'JIRAUSER10100', name: 'Jane Smith', email: 'jane@acme.example', role: 'agent' } },
      },
      conversation: [
        { text: 'Steps\n1. Open\n2. Ask @Jane Smith' },
        { text: 'One', public: false },
        { text: 'Two', public: true },
      ],
    });
    expect(jira.asked.map((asked) => asked.split('?')[0])).toEqual([path, `${path}/comment`]);
  });
});

describe('an issue that moved', () => {
  const moved = (changelog?: object) => ({ ...plain, key: 'KEL-77', changelog });
  const key = (fromString: string) => ({
    histories: [{ created: '2026-11-19T09:43:00Z', items: [{ field: 'Key', fromString, toString: 'KEL-77' }] }],
  });

  test('is taken when its history says that it had the asked key', async () => {
    const context = await read(moved(key('SUP-3')));
    expect(context.ref.id).toBe('SUP-3');
    expect(context.fields).toMatchObject({
      links: { value: expect.arrayContaining([{ id: 'KEL-77', relation: 'moved to' }]) },
    });
  });

  test.each([
    ['no history', moved()],
    ['the history of another issue', moved(key('SUP-4'))],
    ['a summary that says so', { ...moved(), fields: { ...plain.fields, summary: 'was SUP-3' } }],
  ])('is not taken for this one: %s', async (_, answer) => {
    const error = await read(answer).catch((thrown: unknown) => thrown);
    expect(error instanceof ReadError && error.failure).toMatchObject({ reason: 'changed-shape', path: 'key' });
  });
});

test.each([
  ['Halden Freight (0014W000027f6V3QAI)', { name: 'Halden Freight', externalId: '0014W000027f6V3QAI' }],
  ['Halden Freight', { name: 'Halden Freight' }],
])('a customer field of text names the account: %s', async (customer, organization) => {
  const context = await read({
    ...withFields({ customfield_1: undefined, customfield_9: customer }),
    names: { customfield_9: 'Customer account' },
  });
  expect(context.fields).toMatchObject({ organization: { value: organization } });
});

test('leaving the record while parts are asked for is no outcome', async () => {
  const jira = site({ [issuePath]: issue });
  const get = async (path: string): Promise<Answer> =>
    path.startsWith(`${issuePath}?`) ? jira.get(path) : { kind: 'left' };
  await expect(readApi(ref, { ...jira, get })).rejects.toBeInstanceOf(LeftError);
});
