import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import type { Answer, SiteWrite } from '@/lib/sites/site';
import { goLive, refused } from '@/lib/store/test-database';
import { createWorklogs, noWorkOn } from '@/tests/desk/api/worklogs';
import { framed, start, type TestWorker, testWorker } from '../testing/test-worker';

const zone = 'Europe/Berlin';
const host = 'kelda.atlassian.net';
const span = { from: start - 7 * 86_400_000, to: start + 86_400_000, merge: true };
const issue = (id: string, of: string = host): RecordRef => ({
  site: 'jira',
  host: of,
  kind: 'ticket',
  object: 'issue',
  id,
});
const minute = 60_000;

let worker: TestWorker;
let jira: ReturnType<typeof createWorklogs>;
/** Writes that reached the site. */
let writes: string[];
/** What happens to a write instead: it is lost on the way there, or on the way back. */
let loses: ('there' | 'back')[];
let isSignedIn: boolean;
let isOpen: boolean;
let engagementId: string;

beforeEach(async () => {
  worker = testWorker();
  jira = createWorklogs();
  writes = [];
  loses = [];
  isSignedIn = true;
  isOpen = true;
  worker.browser.openTabs = [7];
  worker.browser.reply = (name, data) => {
    if (name === 'canAsk') return isOpen && (data as { host: string }).host === host;
    if (name === 'get') return asked('GET', (data as { path: string }).path, '');
    if (name !== 'send') return undefined;
    const { method, path, body } = data as SiteWrite;
    const lost = loses.shift();
    if (lost === 'there') return { kind: 'unreachable' };
    writes.push(`${method} ${path}`);
    const answer = asked(method, path, body);
    return lost === 'back' ? { kind: 'left' } : answer;
  };
  engagementId = (await worker.ask('createEngagement', goLive)).id;
});

function asked(method: string, path: string, body: string): Answer {
  const answer = jira.answer({ method, url: new URL(path, `https://${host}`), token: 'no-check', body }, isSignedIn);
  if (!answer) return { kind: 'answer', status: 404, contentType: 'text/html', body: '' };
  const { status, headers, body: text } = answer;
  return { kind: 'answer', status, contentType: headers['content-type'] ?? '', body: String(text) };
}

const log = (key: string, minutesAgo: number, minutes: number, note = '') =>
  worker.ask('logEntry', {
    engagementId,
    zone,
    record: { ref: issue(key), title: '' },
    startedAt: start - minutesAgo * minute,
    endedAt: start - (minutesAgo - minutes) * minute,
    note,
  });
const rows = () => worker.ask('worklogs', span);
const states = async () => (await rows()).map(({ issue: { id }, state }) => `${id} ${state}`);
async function push(): Promise<unknown[]> {
  const rowKeys = (await rows()).filter(({ isToSend }) => isToSend).map(({ rowKey }) => rowKey);
  const jobs = await worker.ask('pushWorklogs', { ...span, rowKeys });
  await worker.browser.wake();
  const all = await worker.ask('jobs', { kind: 'worklogs' });
  return jobs.map(({ id }) => all.find((job) => job.id === id)).map((job) => job?.result ?? job?.reason?.code);
}
/** Time goes on until what waits is due. */
async function later() {
  worker.browser.at += 3_600_000;
  await worker.browser.wake();
}

describe('a push', () => {
  test('sends one worklog for each issue and day, with its entries and what was noted', async () => {
    const first = await log('KEL-812', 120, 25, 'Compared ACS URLs');
    const second = await log('KEL-812', 60, 40, 'mailed ines@halden.example');
    await log('KEL-805', 200, 30);
    expect(await states()).toEqual(['KEL-812 not-sent', 'KEL-805 not-sent']);
    expect(await push()).toEqual([{ sent: 2, failed: 0 }]);
    expect(await states()).toEqual(['KEL-812 sent', 'KEL-805 sent']);
    const [worklog] = jira.on('KEL-812');
    expect(worklog).toMatchObject({
      started: new Date(first.startedAt).toISOString().replace('Z', '+0000'),
      timeSpentSeconds: 65 * 60,
      properties: [{ key: 'sidelight', value: { entries: [first.id, second.id].sort() } }],
    });
    // What leaves is looked at.
    expect(JSON.stringify(worklog?.comment)).toContain('Compared ACS URLs');
    expect(JSON.stringify(worklog?.comment)).not.toContain('ines@');
  });

  test('a second time sends nothing; one changed entry changes its worklog alone', async () => {
    const entry = await log('KEL-812', 120, 25);
    await log('KEL-805', 200, 30);
    await push();
    writes.length = 0;
    expect((await rows()).filter(({ isToSend }) => isToSend)).toEqual([]);
    await worker.ask('changeEntry', { id: entry.id, seen: entry.revision, endedAt: start - 90 * minute });
    expect(await rows()).toMatchObject([
      { state: 'changed', seconds: 1800, sent: { seconds: 1500 } },
      { state: 'sent' },
    ]);
    expect(await push()).toEqual([{ sent: 1, failed: 0 }]);
    expect(writes).toEqual([expect.stringMatching(/^PUT .*\/KEL-812\/worklog\/\d+\?notifyUsers=false$/)]);
    expect(jira.on('KEL-812')).toMatchObject([{ timeSpentSeconds: 1800 }]);
  });

  test('one that the site refuses says why, in its words, and stops no other', async () => {
    await log('KEL-812', 120, 25);
    await log(noWorkOn, 160, 30);
    await log('KEL-805', 200, 30);
    expect(await push()).toEqual([{ sent: 2, failed: 1 }]);
    expect(await rows()).toMatchObject([
      { state: 'sent' },
      {
        state: 'failed',
        isToSend: true,
        failure: { status: 403, says: 'You do not have the permission to log work on this issue.' },
      },
      { state: 'sent' },
    ]);
    expect(await push()).toEqual([{ sent: 0, failed: 1 }]);
    expect(jira.on('KEL-812')).toHaveLength(1);
  });

  test.each(['there', 'back'] as const)('cut off on the way %s, it goes on and doubles nothing', async (way) => {
    await log('KEL-812', 120, 25);
    await log('KEL-805', 200, 30);
    loses = [way];
    expect(await push()).toEqual(['siteFailed']);
    await later();
    expect(await states()).toEqual(['KEL-812 sent', 'KEL-805 sent']);
    expect(jira.on('KEL-812')).toHaveLength(1);
    expect(jira.on('KEL-805')).toHaveLength(1);
  });

  test('signed out, or without an open page, it waits and says for what', async () => {
    await log('KEL-812', 120, 25);
    isSignedIn = false;
    expect(await push()).toEqual(['signedOut']);
    isOpen = false;
    worker.browser.at += 3_600_000;
    expect(await push()).toContain('noTab');
    expect(writes).toEqual([]);
  });

  test('a worklog that was deleted at the site is made anew the time after', async () => {
    const entry = await log('KEL-812', 120, 25);
    await push();
    jira.reset();
    await worker.ask('changeEntry', { id: entry.id, seen: entry.revision, note: 'more' });
    expect(await push()).toEqual([{ sent: 0, failed: 1 }]);
    expect(await push()).toEqual([{ sent: 1, failed: 0 }]);
    expect(jira.on('KEL-812')).toHaveLength(1);
  });

  test('entries that were all deleted leave a row that says so', async () => {
    const entry = await log('KEL-812', 120, 25);
    await push();
    await worker.ask('deleteEntry', { id: entry.id, seen: entry.revision });
    expect(await states()).toEqual(['KEL-812 gone']);
    expect((await rows()).filter(({ isToSend }) => isToSend)).toEqual([]);
  });
});

test('what another browser of the person sent is found by its entries, and changed', async () => {
  const entry = await log('KEL-812', 120, 25);
  const path = '/rest/api/3/issue/KEL-812/worklog?notifyUsers=false';
  const body = {
    started: '2026-11-19T08:00:00.000+0000',
    timeSpentSeconds: 600,
    properties: [{ key: 'sidelight', value: { entries: [entry.id] } }],
  };
  asked('POST', path, JSON.stringify(body));
  expect(await push()).toEqual([{ sent: 1, failed: 0 }]);
  expect(jira.on('KEL-812')).toMatchObject([{ timeSpentSeconds: 1500 }]);
});

test('it is begun by its own message alone, from a page that no web page can load', async () => {
  await log('KEL-812', 120, 25);
  const [row] = await rows();
  const push = { ...span, rowKeys: [row?.rowKey ?? ''] };
  await expect(worker.ask('pushWorklogs', push, framed())).rejects.toEqual(refused('notOurs'));
  const input = { host, confirmed: crypto.randomUUID(), rows: [] };
  await expect(worker.ask('startJob', { kind: 'worklogs', input })).rejects.toEqual(refused('cannotAsk'));
});
