import { describe, expect, test } from 'vitest';
import { hosts, incidents, issues, tickets } from '../desk/desk.ts';
import { click, visibleText, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';

const session = startSession();

const sites = [
  {
    site: 'zendesk' as const,
    name: 'Zendesk',
    url: urls.ticket(tickets.webhookRetries),
    api: '/api/v2/',
    words: /ebhook/,
  },
  {
    site: 'jira' as const,
    name: 'Jira',
    url: urls.issue(issues.import429),
    api: '/rest/',
    words: /429 without Retry-After/,
  },
  {
    site: 'servicenow' as const,
    name: 'ServiceNow',
    url: urls.nextIncident(incidents.importLimiter),
    api: '/api/now/',
    words: /Imports API answers 429/,
  },
];

describe.each(sites)('$name', ({ site, name, url, api, words }) => {
  test.each([
    ['401', `${name} says you are signed out`],
    ['404', `${name} does not show you this record`],
    ['403', `${name} does not show you this record`],
    ['html', `${name} sent a web page, not data`],
    ['500', `${name} failed`],
    ['truncated', `${name} could not be reached`],
  ] as const)('%s: its own message, the page instead, and reading again', async (how, message) => {
    const undo = session.desk.misbehave({ site, path: api, how });
    const panel = await openPanel(await session.browser.open(url));
    await waitForText(panel, message);
    undo();
    await click(panel, 'button', 'Read again');
    await waitForText(panel, words);
    await waitForText(panel, /· API ·/);
    expect(await visibleText(panel)).not.toContain(message);
  });

  test('429: counts down and reads again by itself', async () => {
    session.desk.misbehave({ site, path: api, how: '429', retryAfter: 3, times: 1 });
    const panel = await openPanel(await session.browser.open(url));
    await waitForText(panel, `${name} asks us to wait`);
    await waitForText(panel, /again in 0:0\d/);
    await waitForText(panel, /· API ·/, { timeout: 15_000 });
  });

  test('what the page shows can be used meanwhile, marked as partial', async () => {
    session.desk.misbehave({ site, path: api, how: '403' });
    const panel = await openPanel(await session.browser.open(url));
    await click(panel, 'button', /^Use \d+ fields/);
    await waitForText(panel, words);
    expect(await visibleText(panel)).toMatch(/page.*partial/);
  });
});

test('a session that ended while the page stayed open', async () => {
  session.desk.signOut('zendesk');
  const page = await session.browser.open(`https://${hosts.zendesk}/agent/tickets/${tickets.ssoTenantMove}`);
  const panel = await openPanel(page);
  await waitForText(panel, 'Zendesk says you are signed out');
});

test('a ticket without permission looks like one that does not exist', async () => {
  const panel = await openPanel(await session.browser.open(urls.ticket(tickets.restricted)));
  await waitForText(panel, 'Zendesk does not show you this record');
});

describe('an answer that lacks a part', () => {
  const path = new RegExp(`/tickets/${tickets.ssoTenantMove}\\.json$`);

  test('a field comes from the page, marked as such', async () => {
    session.desk.misbehave({ site: 'zendesk', path, how: { without: ['ticket.priority'] } });
    const panel = await openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
    await waitForText(panel, /(\d+) of \1 fields · API and page/);
    const health = await panel.$('summary[title="Show the fields that were read"]');
    await health?.asLocator().click();
    expect(await waitForText(panel, 'from the page')).toMatch(/Priority\s+\w+\s+from the page/);
  });

  test('the id: nothing is guessed, and the place is named', async () => {
    session.desk.misbehave({ site: 'zendesk', path, how: { without: ['ticket.id'] } });
    const panel = await openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
    await waitForText(panel, 'Zendesk answered in a way we do not know');
    await waitForText(panel, 'ticket.id');
  });
});
