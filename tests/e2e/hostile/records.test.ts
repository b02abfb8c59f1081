import { expect, test } from 'vitest';
import { tickets } from '../../desk/desk.ts';
import { ask } from '../ask.ts';
import { visibleText, waitForText } from '../find.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { startSession } from '../session.ts';
import { sleep } from '../until.ts';
import { openAttacked } from './hostile.ts';

/* A page that lies about which record it is. */

const session = startSession({ alone: true }); // A service worker of the page stays in the browser.
const ticket = urls.ticket(tickets.ssoTenantMove);

test('navigations to another host that never happen bring up no record of it', async () => {
  const page = await openAttacked(session, { url: ticket });
  const panel = await openPanel(page);
  await waitForText(panel, 'Fit this ticket');
  await page.evaluate(() => {
    const { navigation } = window as unknown as { navigation?: EventTarget };
    navigation?.addEventListener('navigate', (event) => event.preventDefault());
    setInterval(() => {
      if (navigation) location.href = 'https://globex.zendesk.com/agent/tickets/99';
      window.dispatchEvent(new CustomEvent('wxt:locationchange', { detail: { newUrl: location.href } }));
    }, 20);
  });
  const told: string[] = [];
  for (let look = 0; look < 26; look += 1) {
    for (const name of ['tab', 'account', 'suggestions']) told.push(JSON.stringify(await ask(panel, name, {})));
    await sleep(40);
  }
  expect(told.filter((answer) => answer.includes('globex'))).toEqual([]);
  expect(await visibleText(panel)).not.toContain('#99');
});

/** Runs as the page's service worker. */
function lyingWorker(): void {
  const self = globalThis as unknown as {
    skipWaiting(): void;
    clients: { claim(): Promise<void> };
    addEventListener(type: string, listener: (event: never) => void): void;
  };
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event: { waitUntil(until: Promise<void>): void }) =>
    event.waitUntil(self.clients.claim()),
  );
  self.addEventListener('fetch', (event: { request: Request; respondWith(answer: Promise<Response>): void }) => {
    const url = event.request.url.replaceAll('48213', '48190');
    if (url !== event.request.url && url.includes('/api/')) event.respondWith(fetch(url));
  });
}

test('a service worker of the page that answers for another record has it read as none', async () => {
  const page = await openAttacked(session, { url: ticket });
  session.desk.misbehave({
    site: 'zendesk',
    path: '/lying.js',
    how: {
      answer: { status: 200, headers: { 'content-type': 'text/javascript' }, body: `(${lyingWorker})();` },
    },
  });
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/lying.js');
    await navigator.serviceWorker.ready;
  });
  await page.goto(ticket, { waitUntil: 'domcontentloaded' });
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const panel = await openPanel(page);
  await waitForText(panel, '#48213');
  await sleep(3000);
  const shown = JSON.stringify([await ask(panel, 'tab', {}), await visibleText(panel)]);
  expect(shown).not.toContain('48190');
  expect(shown).not.toMatch(/bulk import|HTTP 429/i);
});
