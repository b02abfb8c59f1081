import { describe, expect, test } from 'vitest';
import { tickets } from '../../desk/desk.ts';
import { ask } from '../ask.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { startSession } from '../session.ts';
import { meanwhile, openAttacked, otherPanel, spread } from './hostile.ts';

/* What a page does to itself a thousand times: it may slow its own tab, and no other. */

const session = startSession();

/** Runs in the page, and resolves when it is over. */
const floods: Record<string, () => Promise<void>> = {
  'a title of 10 MB': async () => {
    document.title = 'x'.repeat(10_000_000);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    document.title = ''; // Firefox itself draws it in the tab for as long as it is there, and answers nobody meanwhile.
  },
  '100,000 mutations': async () => {
    for (let done = 0; done < 100_000; done += 1) {
      const element = document.createElement('div');
      element.id = 'sidelight-panel';
      document.body.append(element);
      element.remove();
      if (done % 5000 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  },
  '20,000 messages to itself and its frames': async () => {
    for (let done = 0; done < 20_000; done += 1) {
      window.postMessage(
        { sidelight: { isShown: done % 2 === 0, secret: '0'.repeat(32) }, type: 'ask', id: done },
        '*',
      );
      if (done % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  },
  // More of them keep the browser itself from all its tabs, whoever runs in them: 3,000 for half a minute.
  '300 navigations from record to record': async () => {
    for (let done = 0; done < 300; done += 1) {
      history.replaceState(null, '', `/agent/tickets/${done % 2 ? 48213 : 48190}`);
      if (done % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    }
  },
  'our events, made up': async () => {
    for (let done = 0; done < 20_000; done += 1) {
      for (const name of ['wxt:locationchange', 'wxt:content-script-started', 'popstate', 'hashchange', 'navigate']) {
        window.dispatchEvent(new CustomEvent(name, { detail: { newUrl: 'https://acme.zendesk.com/agent/tickets/1' } }));
      }
      if (done % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  },
};

describe('another tab is answered before the flood is over', () => {
  test.each(Object.keys(floods))('%s', async (name) => {
    const other = await otherPanel(session);
    const page = await openAttacked(session, { url: urls.ticket(tickets.ssoTenantMove) });
    await openPanel(page);
    const { answered, failed } = await meanwhile(other, () => page.evaluate(floods[name] as () => Promise<void>));
    process.stdout.write(`${name}: ${spread(answered)}\n`);
    expect(failed).toEqual([]);
    expect(answered.length).toBeGreaterThan(0);
    // A tab that a busy browser kept from answering is reached again by itself.
    await expect
      .poll(() => ask(other, 'tab', {}), { timeout: 20_000 })
      .toMatchObject({ ok: { view: { ref: { host: 'acme.atlassian.net' } } } });
  });
});
