import { expect, test } from 'vitest';
import { issues, tickets } from '../desk/desk.ts';
import { click, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';

// A session of its own: a host that is left alone stays so for minutes.
const session = startSession();

test.each([
  { site: 'zendesk' as const, name: 'Zendesk', url: urls.ticket(tickets.webhookRetries) },
  { site: 'jira' as const, name: 'Jira', url: urls.issue(issues.import429) },
])(
  '$name failed twice: it is left alone for a while, visibly and without being asked again',
  async ({ site, name, url }) => {
    session.desk.misbehave({ site, path: site === 'zendesk' ? '/api/v2/' : '/rest/', how: '500' });
    const panel = await openPanel(await session.browser.open(url));
    await waitForText(panel, `${name} failed`);
    await waitForText(panel, /Use \d+ fields/);
    await click(panel, 'button', 'Read again');
    await waitForText(panel, `${name} failed twice`);
    await waitForText(panel, /again in \d+:\d\d/);

    const asked = () => session.desk.requests().filter(({ kind }) => kind === 'api').length;
    const before = asked();
    const other = await openPanel(await session.browser.open(url));
    await waitForText(other, `${name} failed twice`);
    expect(asked()).toBe(before);
  },
);
