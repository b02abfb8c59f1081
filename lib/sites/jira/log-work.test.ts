import { expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import type { Ask } from '../site';
import { logWork } from './log-work';
import { jiraAt, page } from './page';

const ids = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
const work = {
  entryIds: ids,
  startedAt: Date.parse('2026-11-19T08:05:00Z'),
  seconds: 3900,
  comment: 'Compared\nACS URLs',
};
const cloud: RecordRef = { site: 'jira', host: 'kelda.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-812' };
const dataCenter: RecordRef = { ...cloud, host: 'jira.halden.example', base: '/jira' };
const answering = (body: unknown, asked: string[] = []): Ask => ({
  now: () => 0,
  async get(path) {
    asked.push(path);
    return { kind: 'answer', status: 200, contentType: 'application/json', body: JSON.stringify(body) };
  },
});

test('Cloud: a document with a property that carries the entries', () => {
  const { method, path, body } = logWork.request(cloud, work, undefined);
  expect([method, path]).toEqual(['POST', '/rest/api/3/issue/KEL-812/worklog?notifyUsers=false']);
  expect(JSON.parse(body)).toMatchObject({
    started: '2026-11-19T08:05:00.000+0000',
    timeSpentSeconds: 3900,
    comment: { type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] },
    properties: [{ key: 'sidelight', value: { entries: ids } }],
  });
  expect(page.takesWork?.path.test(path)).toBe(true);
});

test('Data Center: text in which nothing is markup, with the entries in it', async () => {
  const { method, path, body } = logWork.request(dataCenter, { ...work, comment: '{noformat} !pic! @mara' }, '77');
  expect([method, path]).toEqual(['PUT', '/jira/rest/api/2/issue/KEL-812/worklog/77?notifyUsers=false']);
  expect(jiraAt('/jira').takesWork?.path.test(path)).toBe(true);
  const { comment } = JSON.parse(body);
  expect(comment.match(/\{noformat\}/g)).toHaveLength(2);
  const found = await logWork.find(
    dataCenter,
    work,
    answering({
      worklogs: [
        { id: '5', comment: '' },
        { id: '77', comment },
      ],
    }),
  );
  expect(found).toBe('77');
});

test('what was sent is found by any of its entries, and nothing else is', async () => {
  const worklogs = [
    { id: '1', comment: null, properties: [{ key: 'other', value: { entries: ids } }] },
    { id: '2', properties: [{ key: 'sidelight', value: { entries: [ids[1]] } }] },
  ];
  const asked: string[] = [];
  expect(await logWork.find(cloud, work, answering({ worklogs }, asked))).toBe('2');
  expect(asked).toEqual([expect.stringContaining('expand=properties')]);
  expect(await logWork.find(cloud, { ...work, entryIds: ['x'] }, answering({ worklogs }))).toBeUndefined();
  expect(await logWork.find(cloud, work, answering({}))).toBeUndefined();
});

test.each([
  [201, '{"id":"9"}', { id: '9' }],
  [403, '{"errorMessages":["No permission."],"errors":{}}', { failed: { status: 403, says: 'No permission.' } }],
  [400, '{"errorMessages":[],"errors":{"started":"Wrong."}}', { failed: { status: 400, says: 'Wrong.' } }],
  [200, '<html>', { failed: { status: 200, says: '' } }],
  [502, '', { failed: { status: 502, says: '' } }],
])('an answer of %i means what it says', (status, body, meant) => {
  expect(logWork.sent({ kind: 'answer', status, contentType: 'application/json', body })).toEqual(meant);
});

test.each([
  '/rest/api/3/issue/KEL-812',
  '/rest/api/3/issue/KEL-812/comment?notifyUsers=false',
  '/rest/api/3/issue/KEL-812/worklog',
  '/rest/api/3/issue/KEL-812/worklog/7/properties/x?notifyUsers=false',
  '/rest/api/3/issue/../user/worklog?notifyUsers=false',
  '/rest/api/3/issue/KEL-812/worklog?notifyUsers=false&overrideEditableFlag=true',
  '//evil.example/rest/api/3/issue/KEL-812/worklog?notifyUsers=false',
  'https://evil.example/rest/api/3/issue/KEL-812/worklog?notifyUsers=false',
  '/rest/api/3/issue/KEL-812%2F../worklog?notifyUsers=false',
])('nothing is written at %s', (path) => {
  expect(page.takesWork?.path.test(path)).toBe(false);
  expect(jiraAt('').takesWork?.path.test(path)).toBe(false);
});
