import { expect, test } from 'vitest';
import { salesforceId18 } from '../salesforce-id';
import type { Answer, Ask } from '../site';
import { readOpenCases } from './open-cases';

const id = '0014W000027f6V3QAI';
const account = {
  site: 'salesforce',
  host: 'acme.lightning.force.com',
  kind: 'account',
  object: 'Account',
  id,
} as const;
const caseId = salesforceId18('5004W00001cSso1') ?? '';
const row = (number: string) => ({
  Id: caseId,
  CaseNumber: number,
  Subject: 'SSO fails',
  Status: 'New',
  IsClosed: false,
  Priority: 'High',
  CreatedDate: '2026-11-19T08:00:00.000+0000',
});
const json = (body: unknown, status = 200): Answer => ({
  kind: 'answer',
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
});
function org(...answers: Answer[]): Ask & { paths: string[] } {
  const paths: string[] = [];
  return {
    paths,
    now: () => 5,
    async get(path) {
      paths.push(decodeURIComponent(path));
      return answers[paths.length - 1] ?? json([], 404);
    },
  };
}

test('open Cases come page by page, each in one request', async () => {
  const nextRecordsUrl = '/services/data/v64.0/query/01gABC-2';
  const ask = org(
    json({ records: [row('1')], done: false, nextRecordsUrl }),
    json({ records: [row('2')], done: true }),
  );
  const first = await readOpenCases(account, undefined, ask);
  expect(first).toMatchObject({ complete: false, next: nextRecordsUrl });
  expect(first.tickets).toMatchObject([
    { label: 'Case 1', priority: 'High', ref: { object: 'Case', id: caseId, host: account.host } },
  ]);
  expect(await readOpenCases(account, first.next, ask)).toMatchObject({
    complete: true,
    tickets: [{ label: 'Case 2' }],
  });
  expect(ask.paths[0]).toMatch(/FROM Case WHERE AccountId = '0014W000027f6V3QAI' AND IsClosed = false/);
});

test('a field that may not be seen is left out of the question', async () => {
  const message = "No such column 'Priority' on entity 'Case'.";
  const ask = org(json([{ errorCode: 'INVALID_FIELD', message }], 400), json({ records: [], done: true }));
  expect(await readOpenCases(account, undefined, ask)).toEqual({ tickets: [], complete: true });
  expect(ask.paths[1]).not.toContain('Priority');
});

test.each([
  ['the session is over', json([{ errorCode: 'INVALID_SESSION_ID', message: 'expired' }], 401), 'signed-out'],
  ['it may not be seen', json([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'no' }], 403), 'no-permission-or-missing'],
  ['the limit is used up', json([{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'no' }], 403), 'rate-limited'],
])('it says why when %s', async (_, answer, reason) => {
  await expect(readOpenCases(account, undefined, org(answer))).rejects.toMatchObject({ failure: { reason } });
});

test('a next page that leads elsewhere, and an account that is none, are never asked for', async () => {
  const ask = org();
  await expect(readOpenCases(account, 'https://evil.example/', ask)).rejects.toThrow();
  await expect(readOpenCases({ ...account, id: caseId }, undefined, ask)).rejects.toThrow();
  expect(ask.paths).toEqual([]);
});
