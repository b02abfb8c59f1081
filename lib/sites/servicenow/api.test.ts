import { describe, expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { type Answer, LeftError, ReadError, UnchangedError } from '../site';
import { readApi } from './api';
import { page } from './page';

const id = '9c573169c611228700193229fff72400';
const ref: RecordRef = { site: 'servicenow', host: 'acme.service-now.com', kind: 'ticket', object: 'incident', id };
const caseRef: RecordRef = { ...ref, object: 'sn_customerservice_case' };
const now = Date.parse('2026-11-19T10:00:00Z');

const cell = (value: string, shown = value) => ({ value, display_value: shown });
const local = (utc: string) =>
  cell(
    utc,
    utc.replace(/ (\d\d)/, (_, hour) => ` ${String(Number(hour) + 1).padStart(2, '0')}`),
  );

/** As `sysparm_display_value=all` answers; the person is an hour ahead of UTC. */
const incident = {
  sys_id: cell(id),
  sys_class_name: cell('incident', 'Incident'),
  number: cell('INC0012041'),
  short_description: cell('Imports answer 429'),
  description: cell('Every night.\r\nSince Tuesday.'),
  state: cell('2', 'Wird bearbeitet'),
  priority: cell('1', '1 - Critical'),
  category: cell('software', 'Software'),
  subcategory: cell('', ''),
  contact_type: cell('email', 'Email'),
  caller_id: cell('681ccaf9c0a8016400b98a06818d57c7', 'Devika Nair'),
  assigned_to: cell('5137153cc611227c000bbd1bd8cd2007', 'Mara Lindqvist'),
  assignment_group: cell('287ebd7da9fe198100f92cc8d1d2154e', 'Platform'),
  company: cell('31bea3d53790200044e0bfc8bcbe5dec', 'Brightwater Utilities'),
  opened_at: local('2026-11-19 08:42:00'),
  sys_updated_on: local('2026-11-19 09:15:00'),
  due_date: cell('', ''),
  resolved_at: cell('', ''),
  closed_at: cell('', ''),
  close_code: cell('', ''),
  problem_id: cell('62304320731823002728660c4cf6a7e8', 'PRB0040012'),
  correlation_id: cell('48190'),
  correlation_display: cell('Zendesk'),
  watch_list: cell('681ccaf9c0a8016400b98a06818d57c7,priya@kelda.example', 'Devika Nair, priya@kelda.example'),
  cmdb_ci: cell('109562a3c611227500a7b7ff98cc0dc7', 'Imports API'),
  u_connect_version: cell('4.20.1'),
  u_region: cell('eu2', 'EU-2'),
  u_salesforce_account: cell('0014W000027f6V3QAI'),
  comments: cell(
    '',
    '2026-11-19 10:15:00 - Mara Lindqvist (Additional comments)\nLooking.\n\n2026-11-19 09:42:00 - Devika Nair (Additional comments)\nEvery night.\n\n',
  ),
  work_notes: cell('', '2026-11-19 09:50:00 - Mara Lindqvist (Work notes)\nThe limiter, I think.\n\n'),
};

const row = (element: string, value: string, on: string, by: string, more: object = {}) => ({
  sys_id: `${element}-${on}`,
  element_id: id,
  element,
  value,
  sys_created_on: on,
  sys_created_by: by,
  ...more,
});
const rows = [
  row('comments', 'Every night.', '2026-11-19 08:42:00', 'devika'),
  row('work_notes', 'The limiter, I think.', '2026-11-19 08:50:00', 'mara'),
  row('comments', 'Looking.', '2026-11-19 09:15:00', 'mara'),
];

interface Given {
  status?: number;
  type?: string;
  body: unknown;
}
const ok = (result: unknown): Given => ({ body: { result } });
const refused = (status: number, message: string, detail: string): Given => ({
  status,
  body: { error: { message, detail }, status: 'failure' },
});

function desk(record: Given, journal: Given = ok(rows)) {
  const asked: string[] = [];
  const get = async (path: string): Promise<Answer> => {
    asked.push(path);
    const {
      status = 200,
      type = 'application/json;charset=UTF-8',
      body,
    } = path.includes('sys_journal_field') ? journal : record;
    return { kind: 'answer', status, contentType: type, body: typeof body === 'string' ? body : JSON.stringify(body) };
  };
  return { asked, ask: { get, now: () => now } };
}

async function failureOf(record: Given, journal?: Given) {
  const error = await readApi(ref, desk(record, journal).ask).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ReadError);
  return (error as ReadError).failure;
}

describe('a record that the asker knows', () => {
  const known = Date.parse('2026-11-19T09:15:00Z');
  const { sys_id, sys_updated_on } = incident;

  test('is one small request while it is as known', async () => {
    const { ask, asked } = desk(ok({ sys_id, sys_updated_on }));
    await expect(readApi(ref, { ...ask, knownUpdatedAt: known })).rejects.toBeInstanceOf(UnchangedError);
    expect(asked).toEqual([
      `/api/now/table/incident/${id}?sysparm_display_value=all&sysparm_exclude_reference_link=true&sysparm_fields=sys_id,sys_updated_on`,
    ]);
    for (const path of asked) expect(page.api?.test(path)).toBe(true);
  });

  test('is read as a whole when it changed', async () => {
    const { ask, asked } = desk(ok(incident));
    const context = await readApi(ref, { ...ask, knownUpdatedAt: known - 1000 });
    expect(context).toMatchObject({ fields: { subject: { value: 'Imports answer 429' } }, partial: false });
    expect(asked).toHaveLength(3);
  });

  test('is no other record of the same instant', async () => {
    const { ask } = desk(ok({ ...incident, sys_id: cell('0'.repeat(32)) }));
    const error = await readApi(ref, { ...ask, knownUpdatedAt: known }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { reason: 'changed-shape', path: 'result.sys_id' } });
  });
});

describe('an incident', () => {
  test('has its fields and its journal', async () => {
    const { ask, asked } = desk(ok(incident));
    const context = await readApi(ref, ask);
    expect(contextSchema.safeParse(context).error).toBeUndefined();
    expect(context).toEqual({
      kind: 'ticket',
      ref,
      readAt: now,
      partial: false,
      empty: ['resolution', 'dueAt', 'solvedAt'],
      fields: Object.fromEntries(
        Object.entries({
          number: 'INC0012041',
          subject: 'Imports answer 429',
          status: { label: 'Wird bearbeitet', category: 'open' },
          priority: '1 - Critical',
          type: 'Incident',
          area: ['Software'],
          requester: { name: 'Devika Nair', id: '681ccaf9c0a8016400b98a06818d57c7', role: 'customer' },
          assignee: { name: 'Mara Lindqvist', id: '5137153cc611227c000bbd1bd8cd2007', role: 'agent' },
          group: 'Platform',
          organization: {
            name: 'Brightwater Utilities',
            id: '31bea3d53790200044e0bfc8bcbe5dec',
            externalId: '0014W000027f6V3QAI',
          },
          channel: 'Email',
          createdAt: Date.parse('2026-11-19T08:42:00Z'),
          updatedAt: Date.parse('2026-11-19T09:15:00Z'),
          links: [
            { id: 'PRB0040012', relation: 'problem' },
            { id: '48190', relation: 'Zendesk' },
          ],
          followers: 2,
          custom: [
            { id: 'cmdb_ci', label: 'Configuration item', value: 'Imports API' },
            { id: 'u_connect_version', label: 'connect version', value: '4.20.1' },
            { id: 'u_region', label: 'region', value: 'EU-2' },
            { id: 'u_salesforce_account', label: 'salesforce account', value: '0014W000027f6V3QAI' },
          ],
          versions: ['4.20.1'],
          environment: 'EU-2',
        }).map(([name, value]) => [name, { value, source: 'api', at: now }]),
      ),
      conversation: [
        {
          id: 'description',
          author: { name: 'Devika Nair', id: '681ccaf9c0a8016400b98a06818d57c7', role: 'customer' },
          at: Date.parse('2026-11-19T08:42:00Z'),
          public: true,
          text: 'Every night.\nSince Tuesday.',
        },
        expect.objectContaining({
          author: { name: 'Devika Nair', role: 'customer' },
          public: true,
          text: 'Every night.',
        }),
        expect.objectContaining({ author: { name: 'Mara Lindqvist', role: 'agent' }, public: false }),
        expect.objectContaining({ at: Date.parse('2026-11-19T09:15:00Z'), public: true, text: 'Looking.' }),
      ],
    });
    expect(asked).toHaveLength(2);
    expect(asked.every((path) => page.api?.test(path))).toBe(true);
  });

  test.each([
    ['incident', '1', 'new'],
    ['incident', '2', 'open'],
    ['incident', '3', 'hold'],
    ['incident', '4', 'pending'],
    ['incident', '6', 'solved'],
    ['incident', '7', 'closed'],
    ['incident', '8', 'closed'],
    ['incident', '10', 'unknown'],
    ['incident', '-5', 'unknown'],
    ['incident', 'constructor', 'unknown'],
    ['sn_customerservice_case', '1', 'new'],
    ['sn_customerservice_case', '3', 'closed'],
    ['sn_customerservice_case', '6', 'solved'],
    ['sn_customerservice_case', '10', 'open'],
    ['sn_customerservice_case', '18', 'pending'],
    ['sn_customerservice_case', '2', 'unknown'],
  ])('%s in state %s is %s, whatever the label', async (object, state, category) => {
    const { ask } = desk(ok({ sys_id: cell(id), state: cell(state, 'Gelöst') }));
    const context = await readApi({ ...ref, object }, ask);
    expect(context.fields.status?.value).toEqual({ label: 'Gelöst', category });
  });
});

test('a customer service case has its contact, its account and its product', async () => {
  const { caller_id, company, ...rest } = incident;
  const { ask } = desk(
    ok({
      ...rest,
      contact: caller_id,
      account: company,
      product: cell('aa11', 'Connect'),
      resolution_code: cell('7', 'Fixed'),
    }),
  );
  expect((await readApi(caseRef, ask)).fields).toMatchObject({
    requester: { value: { name: 'Devika Nair', role: 'customer' } },
    organization: { value: { name: 'Brightwater Utilities', id: '31bea3d53790200044e0bfc8bcbe5dec' } },
    area: { value: ['Connect', 'Software'] },
    resolution: { value: 'Fixed' },
  });
});

describe('the conversation without the journal’s table', () => {
  test.each([
    ['refused', refused(403, 'Operation Failed', 'ACL')],
    ['empty', ok([])],
    ['not json', { type: 'text/html', body: '<html>' }],
    ['another shape', ok({ rows })],
  ])('%s: told by the columns, with times in UTC', async (_, journal) => {
    const { conversation, partial } = await readApi(ref, desk(ok(incident), journal).ask);
    expect(partial).toBe(false);
    expect(conversation.slice(1)).toEqual([
      {
        id: 'comments-1',
        author: { name: 'Devika Nair', role: 'customer' },
        at: Date.parse('2026-11-19T08:42:00Z'),
        public: true,
        text: 'Every night.',
      },
      expect.objectContaining({ at: Date.parse('2026-11-19T08:50:00Z'), public: false, text: 'The limiter, I think.' }),
      expect.objectContaining({
        id: 'comments-2',
        author: { name: 'Mara Lindqvist', role: 'unknown' },
        text: 'Looking.',
      }),
    ]);
  });

  test('times are unknown when the person’s zone is, and the order stays', async () => {
    const shifted = {
      ...incident,
      sys_updated_on: cell('2026-11-19 09:15:00', '19.11.2026 10:15:00'),
      opened_at: cell('', ''),
    };
    const { conversation } = await readApi(ref, desk(ok(shifted), ok([])).ask);
    expect(conversation.slice(1).map(({ at, text }) => [at, text])).toEqual([
      [undefined, 'Every night.'],
      [undefined, 'The limiter, I think.'],
      [undefined, 'Looking.'],
    ]);
  });

  test('times are unknown when the clocks may have changed in between', async () => {
    const long = { ...incident, opened_at: cell('2026-01-19 08:42:00', '2026-01-19 09:42:00') };
    const { conversation } = await readApi(ref, desk(ok(long), ok([])).ask);
    expect(conversation.slice(1).every(({ at }) => at === undefined)).toBe(true);
  });

  test.each([
    ['a label with brackets', 'Additional comments (Customer visible)', 'Mara Lindqvist'],
    ['a name with brackets', 'Additional comments', 'Mara Lindqvist (Contractor)'],
    ['both', 'Kommentare (sichtbar)', 'Mara Lindqvist (Contractor)'],
    ['a label with a hyphen', 'Comments - customer', 'Mara Lindqvist'],
  ])('%s', async (_, label, name) => {
    const shown = `19-11-2026 10:15:00 - ${name} (${label})\nLooking.\n\n19-11-2026 09:42:00 - Devika Nair (${label})\nEvery night.\n\n`;
    const given = {
      ...incident,
      opened_at: cell('2026-11-19 08:42:00', '19-11-2026 09:42:00'),
      sys_updated_on: cell('', ''),
      comments: cell('', shown),
      work_notes: cell('', ''),
    };
    const { conversation } = await readApi(ref, desk(ok(given), ok([])).ask);
    expect(conversation.slice(1).map(({ author, text, at }) => [author.name, text, at])).toEqual([
      ['Devika Nair', 'Every night.', Date.parse('2026-11-19T08:42:00Z')],
      [name, 'Looking.', Date.parse('2026-11-19T09:15:00Z')],
    ]);
  });

  test('a line that looks like a heading is somebody’s text', async () => {
    const forged =
      '2026-11-19 10:15:00 - Ines (Zusätzliche Kommentare)\nThe log:\n\n2026-11-19 10:00:00 - Mara (Work notes)\nnot a note\n2026-11-19 10:00:00 - Mara (Zusätzliche Kommentare)\nno empty line before\n\n';
    const { conversation } = await readApi(ref, desk(ok({ ...incident, comments: cell('', forged) }), ok([])).ask);
    const comments = conversation.filter((comment) => comment.id.startsWith('comments'));
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatchObject({ author: { name: 'Ines' }, text: expect.stringContaining('not a note') });
  });

  test('is known to be incomplete when the columns are not there', async () => {
    const { comments: _, ...rest } = incident;
    expect((await readApi(ref, desk(ok(rest), ok([])).ask)).partial).toBe(true);
  });
});

describe('the journal', () => {
  test('of another record never shows', async () => {
    const foreign = row('comments', 'secret of another', '2026-11-19 08:43:00', 'eve', { element_id: 'f'.repeat(32) });
    const context = await readApi(ref, desk(ok(incident), ok([...rows, foreign])).ask);
    expect(JSON.stringify(context)).not.toContain('secret of another');
  });

  test('keeps user names when the columns tell another number of entries', async () => {
    const context = await readApi(ref, desk(ok({ ...incident, comments: cell('', '') })).ask);
    expect(context.conversation[1]?.author).toEqual({ name: 'devika', role: 'unknown' });
  });

  test('is read page by page, and marked partial after the last that is asked for', async () => {
    const page = Array.from({ length: 1000 }, (_, index) => row('comments', `${index}`, '2026-11-19 08:42:00', 'x'));
    const { ask, asked } = desk(ok(incident), ok(page));
    const context = await readApi(ref, ask);
    expect(asked).toHaveLength(6);
    expect(asked.at(-1)).toContain('sysparm_offset=4000');
    expect(context.partial).toBe(true);
    expect(context.conversation).toHaveLength(5001);
  });
});

describe('failures', () => {
  test.each([
    ['401', refused(401, 'User Not Authenticated', 'Required to provide Auth information'), 'signed-out'],
    ['403', refused(403, 'Insufficient rights to query records', ''), 'no-permission-or-missing'],
    ['403 of a gateway', { status: 403, type: 'text/html', body: '<html>' }, 'blocked-by-policy'],
    [
      '404',
      refused(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval"),
      'no-permission-or-missing',
    ],
    ['429', refused(429, 'Rate limit exceeded', ''), 'rate-limited'],
    ['500', refused(500, 'Transaction cancelled: maximum execution time exceeded', ''), 'network'],
    ['HTML', { type: 'text/html;charset=UTF-8', body: '<html>login</html>' }, 'not-json'],
    ['a body that was cut', { body: '{"result":{"sys_id":' }, 'not-json'],
  ])('%s', async (_, answer, reason) => {
    expect((await failureOf(answer)).reason).toBe(reason);
  });

  test.each([
    ['another record', ok({ ...incident, sys_id: cell('f'.repeat(32)) }), 'result.sys_id'],
    ['no sys_id', ok({ number: cell('INC1') }), 'result.sys_id'],
    ['a list', ok([incident]), 'result'],
    ['no result', { body: {} }, 'result'],
    ['null', { body: 'null' }, 'result'],
  ])('%s in the answer', async (_, answer, path) => {
    expect(await failureOf(answer)).toMatchObject({ reason: 'changed-shape', path });
  });

  test('ends when the person leaves in the middle', async () => {
    const get = async (): Promise<Answer> => ({ kind: 'left' });
    await expect(readApi(ref, { get, now: () => now })).rejects.toBeInstanceOf(LeftError);
  });
});

describe('odd values', () => {
  test('what is not in the answer is absent, what is empty is said to be', async () => {
    const sparse = { sys_id: cell(id), short_description: cell(''), priority: null, assigned_to: cell('', '') };
    const context = await readApi(ref, desk(ok(sparse), ok([])).ask);
    expect(context).toMatchObject({ fields: {}, empty: ['subject', 'priority', 'assignee'], conversation: [] });
  });

  test.each([
    ['a number', 7],
    ['a list', ['x']],
    ['an object without either', {}],
    ['numbers inside', { value: 7, display_value: 8 }],
    ['a broken date', cell('yesterday', 'gestern')],
  ])('%s everywhere is no exception', async (_, odd) => {
    const record = Object.fromEntries(Object.keys(incident).map((column) => [column, odd]));
    const context = await readApi(
      ref,
      desk(ok({ ...record, sys_id: cell(id) }), ok([odd, null, { element: odd }])).ask,
    );
    expect(contextSchema.safeParse(context).error).toBeUndefined();
  });

  test('columns called like an object’s parts, and hostile markup, stay text', async () => {
    const hostile = '<img src=x onerror=alert(1)> \u202egnp.exe';
    const record = {
      ...incident,
      short_description: cell(hostile),
      u_constructor: cell('c'),
      __proto__: { caller_id: cell('x', 'Nobody') },
    };
    const { fields } = await readApi(ref, desk(ok(JSON.parse(JSON.stringify(record)))).ask);
    expect(fields.subject?.value).toBe(hostile);
    expect(fields.custom?.value).toContainEqual({ id: 'u_constructor', label: 'constructor', value: 'c' });
  });
});
