import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair } from 'jose';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cases, connectedApp, dataCenterIssues, hosts, issues, tickets } from '../desk/desk.ts';
import { openedBy } from './browser.ts';
import { byRole, click, fill, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';

const renamable = '[data-test-id="ticket-fields-priority-select"]';

describe('the options page', () => {
  const session = startSession({
    granted: { hosts: [hosts.jiraDataCenter, hosts.salesforceApi], permissions: ['scripting', 'identity'] },
  });
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidelight-options-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function openOptions(): Promise<Page> {
    const page = await session.browser.openOurs('options.html');
    await byRole(page, 'heading', 'Sites and permissions');
    return page;
  }

  async function readSome(): Promise<void> {
    session.desk.misbehave({ site: 'jira', path: '/rest/', how: '403' });
    for (const url of [urls.ticket(tickets.ssoTenantMove), urls.issue(issues.import429)]) {
      const page = await session.browser.open(url);
      await waitForText(await openPanel(page), /Found|does not show you/);
    }
  }

  test('says how each host was read last, and follows while it is open', async () => {
    const options = await openOptions();
    await readSome();
    await options.bringToFront();
    const text = await waitForText(options, hosts.jira);
    expect(text).toContain(hosts.zendesk);
    expect(text).toMatch(/\d+ of \d+/);
    expect(text).toContain('Jira does not show you this record');
    expect(text).not.toContain('AADSTS50011'); // nothing of a record
  });

  test('a host is added by an address, its product is found, and its pages are read', async () => {
    const issue = `https://${hosts.jiraDataCenter}/jira/browse/${dataCenterIssues.upgradeBrokeSso}`;
    const options = await openOptions();
    await click(options, 'button', 'Add a host');
    await fill(options, 'Address of a page there, or the host alone', 'http://jira.brightwater.example');
    await click(options, 'button', 'Grant access');
    await waitForText(options, 'only over https');
    await fill(options, 'Address of a page there, or the host alone', issue);
    await click(options, 'button', 'Grant access');
    await waitForText(options, hosts.jiraDataCenter);

    const page = await session.browser.open(issue);
    await waitForText(await openPanel(page), dataCenterIssues.upgradeBrokeSso);
    await options.bringToFront();
    await waitForText(options, /Jira Data Center \d/);
  });

  test('a selector pack: its key is trusted first, a changed one is refused, it can be taken out again', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const pack = {
      format: 'sidelight-selectors',
      version: 1,
      site: 'zendesk',
      issuer: 'Kelda IT',
      issued: new Date(Date.now() - 60_000).toISOString(),
      selectors: {
        priority: [{ css: '[data-test-id="prio-2027"] [data-garden-id="dropdowns.combobox.value"]', seen: '2026-11' }],
      },
    };
    const header = { alg: 'ES256', kid: await calculateJwkThumbprint(jwk) };
    const signed = await new FlattenedSign(new TextEncoder().encode(JSON.stringify(pack)))
      .setProtectedHeader(header)
      .sign(privateKey);
    const good = join(folder, 'zendesk.json');
    await writeFile(good, JSON.stringify(signed));
    const changed = join(folder, 'changed.json');
    await writeFile(changed, JSON.stringify({ ...signed, payload: `${signed.payload.slice(0, -2)}AA` }));

    const options = await openOptions();
    const upload = async (path: string) => {
      const input = (await options.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
    };
    await upload(good);
    await waitForText(options, 'not trusted here');

    await click(options, 'button', 'Add a key');
    await fill(options, 'Whose key it is', 'Kelda IT');
    await fill(options, 'Public key (JWK)', JSON.stringify(jwk));
    await click(options, 'button', 'Trust this key');
    await waitForText(options, 'added by you'); // Its id alone stands in what was said of the file, too.
    await upload(changed);
    await waitForText(options, 'does not fit its content');
    await upload(good);
    await waitForText(options, 'Kelda IT');

    // What the pack is for: a page whose priority was renamed, and an API that refuses.
    session.desk.misbehave({ site: 'zendesk', path: '/api/v2/', how: '403' });
    const page = await session.browser.open(urls.ticket(tickets.webhookRetries));
    await page.waitForSelector(renamable);
    await page.$$eval(renamable, (all) => {
      for (const element of all) element.setAttribute('data-test-id', 'prio-2027');
    });
    const panel = await openPanel(page);
    await click(panel, 'button', 'Read again');
    await click(panel, 'button', /^Use \d+ fields/);
    await waitForText(panel, 'High');

    await options.bringToFront();
    await click(options, 'button', 'Remove the pack for Zendesk by Kelda IT');
    await click(options, 'button', 'Undo');
    await byRole(options, 'button', 'Remove the pack for Zendesk by Kelda IT');
  });

  test('signing in to Salesforce: the Connected App first, then by API', async () => {
    const record = await session.browser.open(urls.salesforce('Case', cases.ssoTenantMove));
    const panel = await openPanel(record);
    await waitForText(panel, /· page ·/);
    const options = await openOptions();
    await click(options, 'button', `Sign in by OAuth: ${hosts.salesforce}`);
    await fill(options, 'Its consumer key', connectedApp);
    await click(options, 'button', 'Save key');
    await click(options, 'button', 'Sign in');
    await waitForText(options, 'signed in');
    await record.bringToFront();
    await waitForText(panel, /· API ·/);
  });

  test('opened from the panel', async () => {
    const panel = await openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
    const summary = await panel.waitForSelector('summary[title="Show the fields that were read"]');
    await summary?.asLocator().click();
    await click(panel, 'button', 'Sites and permissions');
    await openedBy(session.browser, /\/options\.html/);
  });
});
