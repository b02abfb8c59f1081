import { beforeEach, expect, test } from 'vitest';
import { runSchema } from '@/lib/runbooks/runbook';
import type { Database } from './database';
import { endedRuns, finishRun, runsOn, tickStep } from './runs';
import { freshDisk, zendeskTicket } from './test-database';

const now = Date.UTC(2026, 10, 19, 9);
const record = zendeskTicket('48213');
const sso = { record, runbookId: 'saml-sign-in' };

let disk: ReturnType<typeof freshDisk>;
let db: Database;
beforeEach(() => {
  disk = freshDisk();
  db = disk.connect();
});

test('the first tick makes the run, later ticks add to it', async () => {
  const first = await tickStep(db, { ...sso, step: 0, ticked: true }, now);
  expect(first).toMatchObject({ ...sso, startedAt: now, ticked: { 0: now }, revision: 1 });
  expect(runSchema.parse(first)).toEqual(first);
  const second = await tickStep(db, { ...sso, step: 2, ticked: true }, now + 5);
  expect(second).toMatchObject({ id: first.id, ticked: { 0: now, 2: now + 5 }, revision: 2 });
  expect(await runsOn(disk.connect(), record)).toEqual([second]);
});

test('ticking twice keeps the first time; unticking takes it away', async () => {
  const first = await tickStep(db, { ...sso, step: 0, ticked: true }, now);
  expect(await tickStep(db, { ...sso, step: 0, ticked: true }, now + 5)).toEqual(first);
  expect(await tickStep(db, { ...sso, step: 0, ticked: false }, now + 6)).toMatchObject({ ticked: {} });
  expect(await tickStep(db, { ...sso, step: 0, ticked: false }, now + 7)).toMatchObject({ ticked: {}, revision: 2 });
});

test('what was never used cannot be unticked or opened again', async () => {
  const refusal = 'This runbook was not used on this record.';
  await expect(tickStep(db, { ...sso, step: 0, ticked: false }, now)).rejects.toThrow(refusal);
  await expect(finishRun(db, { ...sso, outcome: null }, now)).rejects.toThrow(refusal);
  expect(await db.runs.count()).toBe(0);
});

test('two windows that tick at once share one run and lose no tick', async () => {
  const other = disk.connect();
  await Promise.all([
    tickStep(db, { ...sso, step: 0, ticked: true }, now),
    tickStep(other, { ...sso, step: 1, ticked: true }, now),
  ]);
  expect(await runsOn(db, record)).toMatchObject([{ ticked: { 0: now, 1: now } }]);
});

test('a run ends with an outcome, changes its mind, and opens again', async () => {
  await tickStep(db, { ...sso, step: 0, ticked: true }, now);
  const solved = await finishRun(db, { ...sso, outcome: 'solved' }, now + 10);
  expect(solved).toMatchObject({ outcome: 'solved', finishedAt: now + 10, ticked: { 0: now } });
  expect(await finishRun(db, { ...sso, outcome: 'solved' }, now + 20)).toEqual(solved);
  expect(await finishRun(db, { ...sso, outcome: 'helped' }, now + 30)).toMatchObject({ finishedAt: now + 30 });
  const open = await finishRun(db, { ...sso, outcome: null }, now + 40);
  expect([open.outcome, open.finishedAt]).toEqual([undefined, undefined]);
  expect(await endedRuns(db)).toEqual([]);
});

test('a runbook that did not fit needs no tick', async () => {
  expect(await finishRun(db, { ...sso, outcome: 'did-not-fit' }, now)).toMatchObject({
    startedAt: now,
    finishedAt: now,
    ticked: {},
  });
});

test('runs are those of exactly this record, newest first', async () => {
  await tickStep(db, { ...sso, step: 0, ticked: true }, now);
  await tickStep(db, { record, runbookId: 'oidc-redirect', step: 0, ticked: true }, now + 1);
  await tickStep(db, { ...sso, record: zendeskTicket('4821'), step: 0, ticked: true }, now + 2);
  await tickStep(db, { ...sso, record: zendeskTicket('482130'), step: 0, ticked: true }, now + 3);
  expect((await runsOn(db, record)).map(({ runbookId }) => runbookId)).toEqual(['oidc-redirect', 'saml-sign-in']);
});

test('the runs that ended are those of all records, without what is open', async () => {
  const finish = (id: string, runbookId: string, outcome: 'solved' | 'helped' | 'did-not-fit') =>
    finishRun(db, { record: zendeskTicket(id), runbookId, outcome }, now);
  await finish('1', 'saml-sign-in', 'solved');
  await finish('2', 'saml-sign-in', 'solved');
  await finish('3', 'saml-sign-in', 'did-not-fit');
  await finish('1', 'oidc-redirect', 'helped');
  await tickStep(db, { ...sso, step: 0, ticked: true }, now);
  const ended = await endedRuns(db);
  expect(ended.map(({ runbookId, record, outcome }) => `${runbookId} ${record.id} ${outcome}`).sort()).toEqual([
    'oidc-redirect 1 helped',
    'saml-sign-in 1 solved',
    'saml-sign-in 2 solved',
    'saml-sign-in 3 did-not-fit',
  ]);
  for (const run of ended) expect(runSchema.parse(run)).toEqual(run);
});

test('a run remembers what its record was like when it began', async () => {
  const like = { area: 'Identity · SSO', evidence: ['AADSTS50011'] };
  const begun = await tickStep(db, { ...sso, like, step: 0, ticked: true }, now);
  expect(begun.like).toEqual(like);
  expect(runSchema.parse(begun)).toEqual(begun);
  const later = await finishRun(db, { ...sso, like: { evidence: ['HTTP 500'] }, outcome: 'solved' }, now + 5);
  expect(later.like).toEqual(like);
});
