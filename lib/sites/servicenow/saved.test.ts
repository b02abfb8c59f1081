import { describe, expect, test } from 'vitest';
import { readSaved } from './saved';

const now = Date.parse('2026-11-19T10:00:00Z');
const host = 'acme.service-now.com';
const id = '1c741bd70b2322007518478d83673af3';
const read = (body: unknown) => readSaved({ body }, host, now);
const ref = { site: 'servicenow', host, kind: 'ticket', object: 'incident', id };

/** With `sysparm_display_value=true`; keys and forms follow a recorded answer of a developer instance. */
const shown = {
  sys_id: id,
  sys_class_name: 'Incident',
  number: 'INC0000060',
  short_description: 'Unable to connect to email',
  state: 'Closed',
  priority: '3 - Moderate',
  opened_at: '2016-12-12 07:19:57',
  company: {
    display_value: 'ACME North America',
    link: 'https://dev1.service-now.com/api/now/v2/table/core_company/31bea3d53790200044e0bfc8bcbe5dec',
  },
  rfc: '',
  comments: '2016-12-13 12:30:14 - Joe Employee (Additional comments)\nHi David, \nThat must be it.\n\n',
  work_notes: '2016-12-12 16:56:57 - Beth Anglin (Work notes)\nUpdating priority.\n\n',
};
/** With `sysparm_display_value=false`. */
const values = {
  sys_id: id,
  sys_class_name: 'incident',
  short_description: 'Unable to connect to email',
  state: '7',
  opened_at: '2016-12-12 15:19:57',
  caller_id: { link: `https://x/api/now/table/sys_user/${id}`, value: '681ccaf9c0a8016400b98a06818d57c7' },
  comments: '',
};

describe('a record', () => {
  test('as it is shown: instants have no zone, states no value, both stay unknown', () => {
    const [record] = read({ result: shown });
    expect(record).toMatchObject({
      ref,
      context: {
        partial: false,
        fields: {
          subject: { value: 'Unable to connect to email' },
          status: { value: { label: 'Closed', category: 'unknown' } },
          priority: { value: '3 - Moderate' },
          organization: { value: { name: 'ACME North America', id: '31bea3d53790200044e0bfc8bcbe5dec' } },
        },
        conversation: [
          { author: { name: 'Beth Anglin', role: 'agent' }, public: false, text: 'Updating priority.' },
          { author: { name: 'Joe Employee' }, public: true, text: 'Hi David, \nThat must be it.' },
        ],
      },
    });
    expect(record?.context?.fields).not.toHaveProperty('createdAt');
  });

  test('as it is stored: people have no names, the conversation is not in it', () => {
    const [record] = read({ result: values });
    expect(record).toMatchObject({
      ref,
      context: {
        partial: true,
        fields: {
          status: { value: { label: '7', category: 'closed' } },
          createdAt: { value: Date.parse('2016-12-12T15:19:57Z') },
        },
        conversation: [],
      },
    });
    expect(record?.context?.fields).not.toHaveProperty('requester');
    expect(record?.context?.empty).not.toContain('requester');
  });

  test('without the class, by its number or a column of its own', () => {
    const objects = [
      { sys_id: id, number: 'INC0010001' },
      { sys_id: id, number: 'CS0004821' },
      { sys_id: id, caller_id: '' },
      { sys_id: id, sys_class_name: 'Störung', number: 'INC0010001' },
    ].map((row) => read({ result: [row] })[0]?.ref?.object);
    expect(objects).toEqual(['incident', 'sn_customerservice_case', 'incident', 'incident']);
  });
});

test('a list gives each of its records, and leaves other tables out', () => {
  const other = { ...shown, sys_id: 'f'.repeat(32), short_description: 'Other' };
  const problem = { ...shown, sys_class_name: 'problem', number: 'PRB0040012' };
  const records = read({ result: [shown, other, problem, { sys_id: id, name: 'Joe', user_name: 'joe' }] });
  expect(records.map(({ ref: found, context }) => [found?.id, context?.fields])).toEqual([
    [id, expect.objectContaining({ subject: expect.objectContaining({ value: 'Unable to connect to email' }) })],
    ['f'.repeat(32), expect.objectContaining({ subject: expect.objectContaining({ value: 'Other' }) })],
  ]);
});

test('a journal gives what was said on each record', () => {
  const entry = (element_id: string, value: string, name = 'incident') => ({
    sys_id: `j-${value}`,
    element: 'comments',
    element_id,
    name,
    value,
    sys_created_on: '2021-09-03 10:29:48',
    sys_created_by: 'admin',
  });
  const records = read({
    result: [entry(id, 'one'), entry('f'.repeat(32), 'two'), entry('a'.repeat(32), 'x', 'problem')],
  });
  expect(records).toMatchObject([
    {
      ref,
      context: { partial: true, fields: {}, conversation: [{ text: 'one', author: { name: 'admin' }, public: true }] },
    },
    { ref: { id: 'f'.repeat(32) }, context: { conversation: [{ text: 'two' }] } },
  ]);
});

describe('an error body', () => {
  test.each([
    ['User Not Authenticated', 'Required to provide Auth information', 'signed-out'],
    ['No Record found', "Record doesn't exist or ACL restricts the record retrieval", 'no-permission-or-missing'],
    ['Insufficient rights to query records', null, 'no-permission-or-missing'],
    ['Operation Failed', 'ACL Exception Update Failed due to security constraints', 'no-permission-or-missing'],
    ['Rate limit exceeded', '', 'rate-limited'],
    ['Invalid table sys_nonexistent', 'Table sys_nonexistent does not exist', 'changed-shape'],
    [undefined, undefined, 'changed-shape'],
  ])('%s', (message, detail, reason) => {
    expect(read({ error: { message, detail }, status: 'failure' })).toMatchObject([{ failure: { reason, at: now } }]);
  });
});

test.each([
  ['null', null],
  ['text', 'x'],
  ['a number', 7],
  ['a bare list', [1, null]],
  ['nothing', {}],
  ['an empty list', { result: [] }],
  ['no objects', { result: [null, 'x', 7] }],
])('%s holds no record', (_, body) => expect(read(body)).toEqual([]));

test('an incident without a sys_id has a named reason', () => {
  expect(read({ result: { number: 'INC0010001', sys_class_name: 'incident' } })).toEqual([
    { failure: { reason: 'changed-shape', at: now, path: 'result.sys_id' } },
  ]);
});
