import { beforeEach, describe, expect, test } from 'vitest';
import type { Engagement } from '@/lib/accounts/engagement';
import type { TimeEntry } from '@/lib/time/entry';
import type { Tx } from './commit';
import { changeEngagement, createEngagement, deleteEngagement, listEngagements } from './engagements';
import { changeEntry, deleteEntry, entriesBetween, logEntry, runningEntry, startEntry, stopEntry } from './entries';
import { finishRun, runsOn, tickStep } from './runs';
import { freshStore, goLive, named, refused, type TestStore, zendeskTicket } from './test-database';
import { undo } from './undo';

const now = Date.UTC(2026, 10, 19, 9);
const later = (minutes: number) => now + minutes * 60_000;
const zone = 'Europe/Berlin';

let store: TestStore;
let db: TestStore['db'];
let sso: Engagement;
beforeEach(async () => {
  store = freshStore();
  db = store.db;
  sso = await store.run((tx) => createEngagement(tx, goLive));
});

/** Runs a command, and answers with its id and its answer. */
async function command<T>(run: (tx: Tx) => Promise<T>, at = store.at + 60_000): Promise<{ id: string; answer: T }> {
  const asked = named();
  store.at = at;
  return { id: asked.id, answer: await store.run(run, asked) };
}
const takeBack = (id: string) => command((tx) => undo(tx, id));
const log = () => command((tx) => logEntry(tx, { engagementId: sso.id, zone, startedAt: later(-60), endedAt: now }));
const change = (id: string, what: Partial<TimeEntry>) =>
  command(async (tx) => changeEntry(tx, { id, seen: (await tx.db.timeEntries.get(id))?.revision ?? '', ...what }));
const start = () => command((tx) => startEntry(tx, { engagementId: sso.id, zone }));
const entry = async (id: string) => (await db.timeEntries.get(id)) as TimeEntry;
const running = async () => (await runningEntry(db))?.id;

describe('what changed since', () => {
  test('stays, the rest is put back, and it is said what stayed', async () => {
    const { id } = (await log()).answer;
    const first = await change(id, { note: 'first', class: 'rework' });
    await change(id, { note: 'second' });
    expect((await takeBack(first.id)).answer).toEqual({ kept: ['note'] });
    expect(await entry(id)).toMatchObject({ note: 'second', class: 'reactive' });
  });

  test('is all of it: nothing is changed, and that is refused with what stayed', async () => {
    const { id } = (await log()).answer;
    const first = await change(id, { note: 'first' });
    await change(id, { note: 'second' });
    const before = await entry(id);
    await expect(takeBack(first.id)).rejects.toMatchObject({ refusal: { code: 'changedSince', fields: ['note'] } });
    expect(await entry(id)).toEqual(before);
  });

  test('back to what the command made of it is changed since all the same', async () => {
    const { id } = (await log()).answer;
    const first = await change(id, { note: 'first' });
    await change(id, { note: 'second' });
    await change(id, { note: 'first' });
    await expect(takeBack(first.id)).rejects.toEqual(refused('changedSince'));
  });

  test('is the start, when the end was changed: the two are one', async () => {
    const { id } = (await log()).answer;
    const first = await change(id, { startedAt: later(-50) });
    await change(id, { endedAt: later(-10) });
    await expect(takeBack(first.id)).rejects.toMatchObject({
      refusal: { code: 'changedSince', fields: ['startedAt'] },
    });
  });

  test('of a run is told step by step', async () => {
    const of = { record: zendeskTicket('1'), runbookId: 'sso' };
    await command((tx) => tickStep(tx, { ...of, step: 0, ticked: true }));
    const second = await command((tx) => tickStep(tx, { ...of, step: 1, ticked: true }));
    await command((tx) => finishRun(tx, { ...of, outcome: 'solved' }));
    expect((await takeBack(second.id)).answer).toEqual({ kept: [] });
    expect(await runsOn(db, of.record)).toMatchObject([{ ticked: { 0: expect.any(Number) }, outcome: 'solved' }]);
    expect(Object.keys((await runsOn(db, of.record))[0]?.ticked ?? {})).toEqual(['0']);
  });
});

describe('what a command made', () => {
  test('is deleted, by tombstone', async () => {
    const logged = await log();
    expect((await takeBack(logged.id)).answer).toEqual({ kept: [] });
    expect(await entriesBetween(db, later(-90), later(90), store.at)).toEqual([]);
    expect(await entry(logged.answer.id)).toMatchObject({
      ...logged.answer,
      deletedAt: store.at,
      revision: expect.any(String),
    });
  });

  test('is left alone when somebody worked on it since, who would lose it', async () => {
    const logged = await log();
    await change(logged.answer.id, { note: 'Compared ACS URLs' });
    const before = await entry(logged.answer.id);
    await expect(takeBack(logged.id)).rejects.toMatchObject({ refusal: { code: 'changedSince', fields: ['note'] } });
    expect(await entry(logged.answer.id)).toEqual(before);
  });

  test('that is deleted already cannot be taken back, and what nobody did neither', async () => {
    const created = await command((tx) => createEngagement(tx, { ...goLive, account: undefined }));
    await command((tx) => deleteEngagement(tx, created.answer.id));
    await expect(takeBack(created.id)).rejects.toEqual(refused('changedSince'));
    await expect(takeBack(named().id)).rejects.toEqual(refused('nothingToUndo'));
  });
});

describe('the clock', () => {
  test('a start that is taken back lets the entry run on that it stopped', async () => {
    const first = await start();
    const second = await command((tx) => startEntry(tx, { engagementId: sso.id, zone, class: 'rework' }));
    await takeBack(second.id);
    expect(await running()).toBe(first.answer.id);
    expect(await entry(second.answer.id)).toHaveProperty('deletedAt');
  });

  test('a stop that is taken back lets it run on, unless another runs', async () => {
    const first = await start();
    const stop = await command((tx) => stopEntry(tx, first.answer.id));
    await takeBack(stop.id);
    expect(await running()).toBe(first.answer.id);

    const again = await command((tx) => stopEntry(tx, first.answer.id));
    const second = await start();
    const before = await entry(first.answer.id);
    await expect(takeBack(again.id)).rejects.toMatchObject({ refusal: { code: 'changedSince', fields: ['endedAt'] } });
    expect(await entry(first.answer.id)).toEqual(before);
    expect(await running()).toBe(second.answer.id);
  });

  test('a running entry that was deleted runs on when that is taken back', async () => {
    const first = await start();
    const deleted = await command((tx) => deleteEntry(tx, { id: first.answer.id }));
    expect(await running()).toBeUndefined();
    await takeBack(deleted.id);
    expect(await entry(first.answer.id)).toMatchObject({ running: 1 });
    expect(await entry(first.answer.id)).not.toHaveProperty('endedAt');
    expect(await running()).toBe(first.answer.id);
  });
});

describe('taking back what was taken back', () => {
  test('of a change, of a deletion and of what was made does it again', async () => {
    const logged = await log();
    const { id } = logged.answer;
    const changed = await change(id, { note: 'first', class: 'rework' });
    const undone = await takeBack(changed.id);
    expect(await entry(id)).toMatchObject({ note: '', class: 'reactive' });
    const redone = await takeBack(undone.id);
    expect(await entry(id)).toMatchObject({ note: 'first', class: 'rework' });
    await takeBack(redone.id);
    expect(await entry(id)).toMatchObject({ note: '', class: 'reactive' });

    const other = await log();
    const made = await takeBack(other.id);
    await takeBack(made.id);
    expect(await entry(other.answer.id)).not.toHaveProperty('deletedAt');
    expect(await entriesBetween(db, later(-90), later(90), store.at)).toHaveLength(2);
  });

  test('of a start starts it again and stops the one before it where that was stopped', async () => {
    const first = await start();
    const second = await command((tx) => startEntry(tx, { engagementId: sso.id, zone, class: 'rework' }));
    const stoppedAt = (await entry(first.answer.id)).endedAt;
    const undone = await takeBack(second.id);
    await takeBack(undone.id);
    expect(await running()).toBe(second.answer.id);
    expect((await entry(first.answer.id)).endedAt).toBe(stoppedAt);
  });

  test('of one command twice is refused, and by the same id is the same answer', async () => {
    const created = await command((tx) => createEngagement(tx, { ...goLive, name: 'Mistake', account: undefined }));
    const asked = named();
    const answer = await store.run((tx) => undo(tx, created.id), asked);
    expect(await store.run((tx) => undo(tx, created.id), asked)).toEqual(answer);
    await expect(takeBack(created.id)).rejects.toEqual(refused('changedSince'));
    expect((await listEngagements(db)).map(({ name }) => name)).toEqual(['SSO go-live']);
  });
});

test('a date that a change took away is back', async () => {
  const { revision: seen, id } = sso;
  const changed = await command((tx) => changeEngagement(tx, { id, seen, dueOn: null, doneOn: '2026-11-19' }));
  await takeBack(changed.id);
  const [back] = await listEngagements(db);
  expect(back).toMatchObject({ dueOn: goLive.dueOn });
  expect(back).not.toHaveProperty('doneOn');
});
