import { expect, test } from 'vitest';
import { accounts, cases, connectedApp, hosts } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { click, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';

const session = startSession({ granted: { hosts: [hosts.salesforceApi], permissions: ['identity'] } });
const org = { host: hosts.salesforce };

const apiRequests = () => session.desk.requests().filter(({ site }) => site === 'salesforceApi');

test('until somebody signs in, the page is read and the org’s API hears nothing', async () => {
  const panel = await openPanel(await session.browser.open(urls.salesforce('Case', cases.ssoTenantMove)));
  await waitForText(panel, /· page ·/);
  expect(apiRequests()).toEqual([]);
});

test('signed in by OAuth, a Case and an Account are read by API; signed out, by the page again', async () => {
  const page = await session.browser.open(urls.salesforce('Case', cases.ssoTenantMove));
  const panel = await openPanel(page);
  await waitForText(panel, /· page ·/);
  expect((await ask(panel, 'salesforceSignIn', org)).ok).toEqual({ ok: false, reason: 'no-app' });

  await ask(panel, 'saveSalesforceApp', { ...org, clientId: connectedApp });
  session.desk.misbehave({ site: 'salesforceApi', path: '/services/oauth2/authorize', how: 'access_denied', times: 1 });
  expect((await ask(panel, 'salesforceSignIn', org)).ok).toMatchObject({ ok: false, reason: 'refused' });

  expect((await ask(panel, 'salesforceSignIn', org)).ok).toEqual({ ok: true });
  expect((await ask(panel, 'salesforceStatus', org)).ok).toMatchObject({
    signedIn: true,
    apiHost: hosts.salesforceApi,
  });
  await waitForText(panel, /· API ·/);

  const account = await openPanel(await session.browser.open(urls.salesforce('Account', accounts.halden)));
  await waitForText(account, /· API ·/);

  await session.browser.killWorker();
  await click(account, 'button', 'Read again');
  await waitForText(account, /· API ·/);

  await ask(account, 'salesforceSignOut', org);
  await waitForText(account, /· page ·/);
});

test('an org whose daily limit is used up says so; what was read stays, and of another the page gives what it shows', async () => {
  const page = await session.browser.open(urls.salesforce('Case', cases.ssoTenantMove));
  const panel = await openPanel(page);
  await waitForText(panel, /· page ·/);
  await ask(panel, 'saveSalesforceApp', { ...org, clientId: connectedApp });
  expect((await ask(panel, 'salesforceSignIn', org)).ok).toEqual({ ok: true });
  await waitForText(panel, /· API ·/);
  session.desk.misbehave({ site: 'salesforceApi', path: '/services/data/', how: '403' });
  await click(panel, 'button', 'Read again');
  await waitForText(panel, 'Salesforce asks us to wait');
  await waitForText(panel, /What is shown was read .*ago/);
  await waitForText(panel, /· API ·/);

  const other = await openPanel(await session.browser.open(urls.salesforce('Account', accounts.halden)));
  await waitForText(other, 'Salesforce asks us to wait');
  await click(other, 'button', /^Use \d+ fields/);
  await waitForText(other, /page.*partial/);
});
