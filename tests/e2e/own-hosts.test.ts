import type { Frame } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { dataCenterIssues, hosts, tickets } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { click, visibleText, waitForText } from './find.ts';
import { guestElement, hasLauncher, openPanel } from './panel.ts';
import { urls } from './records.ts';
import { type Session, startSession } from './session.ts';
import { until } from './until.ts';

const granted = { hosts: [hosts.jiraDataCenter, hosts.wiki], permissions: ['scripting'] };

const issueUrl = `https://${hosts.jiraDataCenter}/jira/browse/${dataCenterIssues.upgradeBrokeSso}`;

/** Any page of ours may ask. */
async function ourPage(session: Session): Promise<Frame> {
  return openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
}

// What was added stays for the tests behind it: in Firefox access that was given back cannot be had again unasked.
describe('a Jira Data Center on a host of the company’s own', () => {
  const session = startSession({ granted });

  test('is not touched before it was added', async () => {
    const page = await session.browser.open(issueUrl);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await hasLauncher(page)).toBe(false);
    expect(session.desk.requests().filter(({ kind }) => kind === 'api')).toEqual([]);
  });

  test('added before: the first page of it that opens tells what it is', async () => {
    const added = await ask(await ourPage(session), 'addHost', { host: hosts.jiraDataCenter });
    expect(added.ok).toMatchObject({ host: hosts.jiraDataCenter });
    expect(added.ok).not.toHaveProperty('product');
    const page = await session.browser.open(issueUrl);
    await waitForText(await openPanel(page), dataCenterIssues.upgradeBrokeSso);
  });

  test('its failures have the same words and ways on', async () => {
    const undo = session.desk.misbehave({ site: 'jiraDataCenter', path: '/jira/rest/', how: '403' });
    const panel = await openPanel(await session.browser.open(issueUrl));
    await waitForText(panel, 'Jira does not show you this record');
    undo();
    await click(panel, 'button', 'Read again');
    await waitForText(panel, /· API ·/);
    expect(await visibleText(panel)).not.toContain('does not show you');
  });

  test('removed: pages that open later are left alone', async () => {
    await ask(await ourPage(session), 'removeHost', { host: hosts.jiraDataCenter });
    const page = await session.browser.open(issueUrl);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await hasLauncher(page)).toBe(false);
  });
});

describe('when it is added', () => {
  const session = startSession({ granted });

  test('while a page of it is open: detected, read at once, and on every later page', async () => {
    const open = await session.browser.open(issueUrl);
    const added = await ask(await ourPage(session), 'addHost', { host: hosts.jiraDataCenter });
    expect(added.ok).toMatchObject({ host: hosts.jiraDataCenter, product: 'jira-dc', version: expect.any(String) });
    await until(
      () => hasLauncher(open),
      () => 'for the launcher on the page that was open',
    );
    const panel = await openPanel(open);
    await waitForText(panel, dataCenterIssues.upgradeBrokeSso);
    await waitForText(panel, /· API ·/);
    const page = await session.browser.open(issueUrl.replace(/[^/]+$/, dataCenterIssues.importStops));
    await waitForText(await openPanel(page), dataCenterIssues.importStops);
  });

  test('added again while the page is open: one script in it, which follows the address', async () => {
    const page = await session.browser.open(issueUrl);
    const panel = await openPanel(page);
    await waitForText(panel, dataCenterIssues.upgradeBrokeSso);
    for (let time = 0; time < 3; time += 1) await ask(panel, 'addHost', { host: hosts.jiraDataCenter });
    await page.evaluate(
      (url) => history.pushState({}, '', url),
      issueUrl.replace(/[^/]+$/, dataCenterIssues.importStops),
    );
    await waitForText(panel, dataCenterIssues.importStops);
    const shown = await ask(panel, 'tab', {});
    expect(shown.ok).toMatchObject({ view: { ref: { id: dataCenterIssues.importStops } } });
    expect(await page.$$eval(guestElement, (all) => all.length)).toBe(1);
  });

  test('a host that is no product we know is said to be none, and nothing is put into its pages', async () => {
    const page = await session.browser.open(`https://${hosts.wiki}/`);
    const added = await ask(await ourPage(session), 'addHost', { host: hosts.wiki });
    expect(added.ok).toMatchObject({ product: 'unknown' });
    expect(await hasLauncher(page)).toBe(false);
  });

  test('a host that the browser did not grant is refused', async () => {
    const refused = await ask(await ourPage(session), 'addHost', { host: 'jira.elsewhere.example' });
    expect(refused).toEqual({ refused: { code: 'notGranted', host: 'jira.elsewhere.example' } });
  });
});
