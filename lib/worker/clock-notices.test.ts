import { beforeEach, expect, test } from 'vitest';
import { freshDisk } from '@/lib/store/test-database';
import { noPomodoro, noReminder } from '@/lib/time/clock-settings';
import { readingOf, ticket } from './testing/sample-records';
import { start, type TestWorker, testWorker } from './testing/test-worker';

const minute = 60_000;
const zone = 'UTC';
const tabId = 1;
const at = (minutes: number) => start + minutes * minute;

let disk: ReturnType<typeof freshDisk>;
let worker: TestWorker;
let engagementId: string;
beforeEach(async () => {
  disk = freshDisk();
  worker = testWorker({ db: disk.connect() });
  await worker.show(tabId, readingOf(ticket));
  const engagement = { kind: 'go-live', defaultClass: 'reactive', billable: true } as const;
  engagementId = (await worker.ask('createEngagement', { ...engagement, name: 'SSO go-live', on: ticket.ref })).id;
});

/** The browser stops the worker, and starts another when its alarm goes off at the moment that was asked for. */
async function sleepUntilAlarm() {
  worker = testWorker({ db: disk.connect() }, worker.browser);
  worker.browser.at = worker.browser.looksAt ?? Number.NaN;
  await worker.browser.due();
}
const view = () => worker.ask('time', { tabId, from: start - 1, to: start + 1e9 });
const run = () => worker.ask('startEntry', { engagementId, zone, record: { ref: ticket.ref, title: 'SSO' } });
const answer = (said: 'take' | 'skip' | 'goOn') => worker.ask('answerBreak', { do: said, zone });
const toolbar = () => worker.browser.clock;

test('a killed worker tells once that no clock runs, and not again after “Not now”', async () => {
  const value = { ...noReminder, on: true, days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' };
  const { id } = await run();
  await worker.ask('setSetting', { key: 'time.reminder', value });
  worker.browser.at = at(30);
  await worker.ask('stopEntry', { id });
  await expect.poll(() => worker.browser.looksAt).toBe(at(45));
  expect((await view()).nothingSince).toBeUndefined();

  await sleepUntilAlarm();
  expect(toolbar()).toMatchObject({ reminds: 'start' });
  expect(worker.told).toEqual([{ topic: 'time' }]);
  // Two windows show the same, and either says it for both; the next worker keeps to it.
  expect((await view()).nothingSince).toBe(at(30));
  await worker.ask('quietReminder', { since: at(30) });
  await expect.poll(toolbar).not.toHaveProperty('reminds');
  worker = testWorker({ db: disk.connect() }, worker.browser);
  worker.browser.at = at(60);
  expect((await view()).nothingSince).toBeUndefined();
});

test('a break stops the clock, outlives its worker, and what ran before goes on by a click', async () => {
  await worker.ask('setSetting', { key: 'time.pomodoro', value: { ...noPomodoro, on: true } });
  const { id } = await run();
  await expect.poll(() => worker.browser.looksAt).toBe(at(25));
  await sleepUntilAlarm();
  expect(toolbar()).toMatchObject({ reminds: 'rest', runningSince: start });

  await answer('take');
  expect((await view()).pomodoro).toMatchObject({ phase: 'break', until: at(30), entryId: id });
  await answer('take'); // Another window, a moment later.
  await expect.poll(() => worker.browser.looksAt).toBe(at(30));
  expect(toolbar()).toMatchObject({ breakUntil: at(30) });
  await sleepUntilAlarm();
  expect(toolbar()).toMatchObject({ reminds: 'work' });
  worker.browser.at = at(32);
  await answer('goOn');
  await answer('goOn');
  const { entries, running, pomodoro } = await view();
  expect(entries.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
    [at(32), undefined],
    [start, at(25)],
  ]);
  expect(running).toMatchObject({ engagementId, record: { ref: ticket.ref } });
  expect(pomodoro).toMatchObject({ phase: 'work', round: 2, until: at(57) });
});

test('a break in which the clock goes on changes no entry, and so does one that is left out', async () => {
  await worker.ask('setSetting', { key: 'time.pomodoro', value: { ...noPomodoro, on: true, inBreak: 'goesOn' } });
  await run();
  worker.browser.at = at(26);
  await answer('take');
  expect((await view()).pomodoro).toMatchObject({ phase: 'break', until: at(31) });
  worker.browser.at = at(33);
  await answer('goOn');
  worker.browser.at = at(60);
  await answer('skip');
  const { entries, pomodoro } = await view();
  expect(pomodoro).toMatchObject({ phase: 'work', since: at(60), round: 3 });
  expect(entries).toMatchObject([{ startedAt: start }]);
});

test('who was away for as long as a break lasts has had one', async () => {
  await worker.ask('setSetting', { key: 'time.pomodoro', value: { ...noPomodoro, on: true } });
  await run();
  worker.browser.at = at(1);
  await worker.browser.look();
  worker.browser.at = at(40); // The computer slept.
  await worker.browser.look();
  expect(await view()).toMatchObject({
    away: { from: at(1), to: at(40) },
    pomodoro: { phase: 'work', since: at(40), until: at(65) },
  });
});
