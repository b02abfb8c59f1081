import type { Frame } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hosts, issues, organizations, tickets } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { click, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls, withoutRecord } from './records.ts';
import { startSession } from './session.ts';
import { byJob, sleep, until } from './until.ts';

const session = startSession();

interface Job {
  id: string;
  state: string;
  reason?: { code: string };
  result?: { found: number; complete: boolean };
}

const id = String(organizations.halden);
const key = `zendesk:${hosts.zendesk}:organization:${id}`;
const input = {
  account: { site: 'zendesk', host: hosts.zendesk, kind: 'account', object: 'organization', id },
  accountKeys: [key],
};

const searches = () => session.desk.requests().filter(({ path }) => path.startsWith('/api/v2/search.json')).length;

/** Equal jobs are one, so it may be asked for again where the worker was just ending. */
function start(panel: Frame): Promise<Job> {
  return until(
    async () => (await ask(panel, 'startJob', { kind: 'openTickets', input })).ok as Job | undefined,
    () => 'for a job to begin',
  );
}

/** The job once it is in this state. */
async function jobIn(panel: Frame, job: Job, is: (job: Job) => boolean, timeout = 20_000): Promise<Job> {
  let now: Job | undefined;
  return until(
    async () => {
      const { ok } = await ask(panel, 'jobs', { kind: 'openTickets', key });
      now = (ok as Job[] | undefined)?.find((each) => each.id === job.id);
      return now && is(now) ? now : undefined;
    },
    () => `for the job, which is ${JSON.stringify(now)}`,
    { timeout },
  );
}

const isDone = ({ state }: Job) => state === 'done';

test('a page of the site that shows no record is asked through', async () => {
  await session.browser.open(withoutRecord[0] ?? '');
  await sleep(500);
  const panel = await openPanel(await session.browser.open(urls.issue(issues.import429)));
  const job = await jobIn(panel, await start(panel), isDone);
  expect(job.result).toMatchObject({ complete: true });
  expect(job.result?.found).toBeGreaterThan(1);
  expect(searches()).toBe(1);
});

test('without a page of the site the job waits for a record of it', async () => {
  const panel = await openPanel(await session.browser.open(urls.issue(issues.import429)));
  const job = await jobIn(panel, await start(panel), ({ reason }) => reason?.code === 'noTab');
  expect(searches()).toBe(0);
  await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  await jobIn(panel, job, isDone);
});

test('signed out, the person reads why and goes on', async () => {
  const panel = await openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
  await click(panel, 'tab', /^Account/);
  session.desk.misbehave({ site: 'zendesk', path: '/api/v2/search', how: '401', times: 1 });
  await click(panel, 'button', /^Ask the site for all of them/);
  await waitForText(panel, /signed out.*then go on/);
  await click(panel, 'button', 'Go on');
  await waitForText(panel, /Open tickets of the account.* \d+ open tickets/);
});

test('a worker killed while the site is asked leaves the rest to the next one', { timeout: 180_000 }, async () => {
  const panel = await openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
  await waitForText(panel, /· API ·/); // A record that is being read is asked for again, and starts a worker.
  session.desk.misbehave({ site: 'zendesk', path: '/api/v2/search', how: { delayMs: 9000 }, times: 1 });
  const job = await start(panel);
  await until(
    async () => (searches() === 1 ? true : undefined),
    () => 'for the site to be asked',
  );
  await session.browser.killWorker();
  // Nothing is asked of the worker meanwhile: the alarm starts it, half a minute later at the soonest.
  await until(
    async () => searches() === 2,
    () => `for the site to be asked again, not ${searches()} times`,
    byJob,
  );
  await jobIn(panel, job, isDone);
});
