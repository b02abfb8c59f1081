import { beforeEach, expect, test } from 'vitest';
import { runSchema } from '@/lib/runbooks/runbook';
import { finishedRuns, finishRun, runsOn, tickStep } from './runs';
import { freshDisk, freshStore, named, refused, type TestStore, zendeskTicket } from './test-database';
import { undo } from './undo';

const now = Date.UTC(2026, 10, 19, 9);
const record = zendeskTicket('48213');
const sso = { record, runbookId: 'saml-sign-in' };

let disk: ReturnType<typeof freshDisk>;
let store: TestStore;
let db: TestStore['db'];
beforeEach(() => {
  disk = freshDisk();
  db = disk.connect();
  store = freshStore(db);
});

const at = (time: number, on = store) => {
  on.at = time;
  return on;
};
const tick = (what: Parameters<typeof tickStep>[1], time: number, on?: TestStore) =>
  at(time, on).run((tx) => tickStep(tx, what));
const finish = (what: Parameters<typeof finishRun>[1], time: number) => at(time).run((tx) => finishRun(tx, what));

test('the first tick makes the run, later ticks add to it', async () => {
  const first = await tick({ ...sso, step: 0, ticked: true }, now);
  expect(first).toMatchObject({ ...sso, startedAt: now, ticked: { 0: now } });
  expect(first).not.toHaveProperty('stamps');
  expect(runSchema.parse(first)).toEqual(first);
  const second = await tick({ ...sso, step: 2, ticked: true }, now + 5);
  expect(second).toMatchObject({ id: first.id, ticked: { 0: now, 2: now + 5 } });
  expect(second.stamps).toEqual({ 'ticked.2': second.revision });
  expect(await runsOn(disk.connect(), record)).toEqual([second]);
});

test('ticking twice keeps the first time; unticking takes it away', async () => {
  const first = await tick({ ...sso, step: 0, ticked: true }, now);
  expect(await tick({ ...sso, step: 0, ticked: true }, now + 5)).toEqual(first);
  const unticked = await tick({ ...sso, step: 0, ticked: false }, now + 6);
  expect(unticked).toMatchObject({ ticked: {} });
  expect(unticked.revision > first.revision).toBe(true);
  expect(await tick({ ...sso, step: 0, ticked: false }, now + 7)).toEqual(unticked);
});

test('what was never used cannot be unticked or opened again', async () => {
  await expect(tick({ ...sso, step: 0, ticked: false }, now)).rejects.toEqual(refused('missing'));
  await expect(finish({ ...sso, outcome: null }, now)).rejects.toEqual(refused('missing'));
  expect(await db.runs.count()).toBe(0);
});

test('two windows that tick at once share one run and lose no tick', async () => {
  const other = freshStore(disk.connect());
  await Promise.all([
    tick({ ...sso, step: 0, ticked: true }, now),
    tick({ ...sso, step: 1, ticked: true }, now, other),
  ]);
  expect(await runsOn(db, record)).toMatchObject([{ ticked: { 0: now, 1: now } }]);
});

test('a run ends with an outcome, changes its mind, and opens again', async () => {
  await tick({ ...sso, step: 0, ticked: true }, now);
  const solved = await finish({ ...sso, outcome: 'solved' }, now + 10);
  expect(solved).toMatchObject({ outcome: 'solved', finishedAt: now + 10, ticked: { 0: now } });
  expect(await finish({ ...sso, outcome: 'solved' }, now + 20)).toEqual(solved);
  expect(await finish({ ...sso, outcome: 'helped' }, now + 30)).toMatchObject({ finishedAt: now + 30 });
  const open = await finish({ ...sso, outcome: null }, now + 40);
  expect([open.outcome, open.finishedAt]).toEqual([undefined, undefined]);
  expect(await finishedRuns(db)).toEqual([]);
});

test('an outcome by a window that did not see the one it replaces is refused; a tick is not', async () => {
  const seen = (await tick({ ...sso, step: 0, ticked: true }, now)).revision;
  const solved = await finish({ ...sso, outcome: 'solved', seen }, now + 10);
  await expect(finish({ ...sso, outcome: 'did-not-fit', seen }, now + 20)).rejects.toMatchObject({
    refusal: { code: 'stale', fields: ['outcome', 'finishedAt'], now: solved },
  });
  expect(await finish({ ...sso, outcome: 'solved', seen }, now + 30)).toEqual(solved);
  expect(await tick({ ...sso, step: 1, ticked: true }, now + 40)).toMatchObject({ ticked: { 0: now, 1: now + 40 } });
});

test('why one did not fit is said later, is part of how it ended, and goes with it', async () => {
  await finish({ ...sso, outcome: 'did-not-fit' }, now);
  const said = await finish({ ...sso, outcome: 'did-not-fit', misfit: 'outdated' }, now + 10);
  expect(said).toMatchObject({ outcome: 'did-not-fit', misfit: 'outdated', finishedAt: now });
  expect(await finish({ ...sso, outcome: 'did-not-fit' }, now + 20)).toEqual(said);
  expect(await finish({ ...sso, outcome: 'did-not-fit', misfit: 'no-help' }, now + 30)).toMatchObject({
    misfit: 'no-help',
    finishedAt: now,
  });
  const solved = await finish({ ...sso, outcome: 'solved', misfit: 'no-help' }, now + 40);
  expect([solved.outcome, solved.misfit]).toEqual(['solved', undefined]);
});

test('a runbook that did not fit needs no tick', async () => {
  expect(await finish({ ...sso, outcome: 'did-not-fit' }, now)).toMatchObject({
    startedAt: now,
    finishedAt: now,
    ticked: {},
  });
});

test('runs are those of exactly this record, newest first', async () => {
  await tick({ ...sso, step: 0, ticked: true }, now);
  await tick({ record, runbookId: 'oidc-redirect', step: 0, ticked: true }, now + 1);
  await tick({ ...sso, record: zendeskTicket('4821'), step: 0, ticked: true }, now + 2);
  await tick({ ...sso, record: zendeskTicket('482130'), step: 0, ticked: true }, now + 3);
  expect((await runsOn(db, record)).map(({ runbookId }) => runbookId)).toEqual(['oidc-redirect', 'saml-sign-in']);
});

test('the runs that ended are those of all records, without what is open', async () => {
  const end = (id: string, runbookId: string, outcome: 'solved' | 'helped' | 'did-not-fit') =>
    finish({ record: zendeskTicket(id), runbookId, outcome }, now);
  await end('1', 'saml-sign-in', 'solved');
  await end('2', 'saml-sign-in', 'solved');
  await end('3', 'saml-sign-in', 'did-not-fit');
  await end('1', 'oidc-redirect', 'helped');
  await tick({ ...sso, step: 0, ticked: true }, now);
  const ended = await finishedRuns(db);
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
  const begun = await tick({ ...sso, like, step: 0, ticked: true }, now);
  expect(begun.like).toEqual(like);
  expect(runSchema.parse(begun)).toEqual(begun);
  const later = await finish({ ...sso, like: { evidence: ['HTTP 500'] }, outcome: 'solved' }, now + 5);
  expect(later.like).toEqual(like);
});

test('a run whose first tick was taken back is not there, and the next tick begins it anew', async () => {
  const first = named();
  const begun = await at(now).run((tx) => tickStep(tx, { ...sso, step: 0, ticked: true }), first);
  await at(now + 1).run((tx) => undo(tx, first.id));
  expect(await runsOn(db, record)).toEqual([]);
  await expect(tick({ ...sso, step: 0, ticked: false }, now + 2)).rejects.toEqual(refused('missing'));
  const seen = { ...sso, outcome: 'solved', seen: begun.revision } as const;
  await expect(finish(seen, now + 2)).rejects.toMatchObject({
    refusal: { code: 'stale', now: { deletedAt: now + 1 } },
  });
  const again = await tick({ ...sso, step: 1, ticked: true }, now + 3);
  expect(again).toMatchObject({ startedAt: now + 3, ticked: { 1: now + 3 } });
  expect(again.ticked).toEqual({ 1: now + 3 });
  expect(again.deletedAt).toBeUndefined();
  expect(await runsOn(db, record)).toEqual([again]);
});
