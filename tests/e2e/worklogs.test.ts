import { describe, expect, test } from 'vitest';
import { hosts, issues } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { click, fill, visibleText, waitForText } from './find.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();
const minute = 60_000;

/** The first midnight of the week before this one, which is over whenever the test runs. */
const monday = (() => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7) - 7).getTime();
})();

// In Firefox the driver reaches no page of ours but the frame, and worklogs are sent from the page Time alone.
describe('worklogs in Jira', () => {
  test('what one issue refuses stops no other, a second push doubles nothing, and what changed is written over', async () => {
    await session.browser.open(urls.issue(issues.import429));
    const page = await session.browser.openOurs('dashboard.html#time');
    const asked = async (name: string, input: unknown) => (await ask(page.mainFrame(), name, input)).ok;
    const engagement = { name: 'SSO go-live', kind: 'go-live', defaultClass: 'reactive', billable: true };
    const { id: engagementId } = (await asked('createEngagement', engagement)) as { id: string };
    const logged = [issues.import429, issues.egressDocs, issues.webhooksRepeated].entries();
    for (const [index, id] of logged) {
      const ref = { site: 'jira', host: hosts.jira, kind: 'ticket', object: 'issue', id };
      const startedAt = monday + index * 10 * minute;
      const times = { startedAt, endedAt: startedAt + 10 * minute, zone: 'Europe/Berlin' };
      await asked('logEntry', { engagementId, ...times, note: `work on ${id}`, record: { ref, title: id } });
    }
    await click(page, 'button', 'Week before');
    const sent = () => [issues.import429, issues.webhooksRepeated].map((id) => session.desk.worklogsOn(id));

    await click(page, 'button', 'Push 3');
    await waitForText(page, /Jira says: “You do not have the permission to log work/);
    await until(
      async () => ((await visibleText(page)).match(/was sent,/g) ?? []).length === 2,
      () => 'for two rows to be sent',
    );
    expect(sent().map((all) => all.map(({ timeSpentSeconds }) => timeSpentSeconds))).toEqual([[600], [600]]);

    // Only what was refused is left: asked again it is refused again, and nothing else goes out.
    await click(page, 'button', 'Push 1');
    await until(
      async () =>
        session.desk.requests().filter(({ method, path }) => method === 'POST' && path.includes(issues.egressDocs))
          .length === 2,
      () => 'for the second try',
    );
    expect(sent().map(({ length }) => length)).toEqual([1, 1]);

    await click(page, 'button', new RegExp(`work on ${issues.import429}|00:00 to .*00:10`));
    await fill(page, 'Note', 'Read the answers of the limiter');
    await click(page, 'button', 'Save');
    await waitForText(page, 'changed since');
    await click(page, 'button', 'Push 2');
    await until(
      async () => JSON.stringify(session.desk.worklogsOn(issues.import429)).includes('Read the answers of the limiter'),
      () => 'for the worklog to be written over',
    );
    expect(sent().map(({ length }) => length)).toEqual([1, 1]);
  });
});
