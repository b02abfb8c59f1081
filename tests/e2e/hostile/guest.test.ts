import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { issues, tickets } from '../../desk/desk.ts';
import { ask } from '../ask.ts';
import { visibleText, waitForText } from '../find.ts';
import { guestElement, hasLauncher, openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { startSession } from '../session.ts';
import { sleep, until } from '../until.ts';
import { loot, meanwhile, openAttacked, otherPanel, spread, ways } from './hostile.ts';

/** What a site's page tries against the script, the launcher and the reading that are in it. */
const session = startSession();

const here = tickets.ssoTenantMove;
const elsewhere = tickets.webhookRetries;

/** What was asked of the site about a record. */
function asked(ticket: number): string[] {
  const { pathname } = new URL(`https://desk/api/v2/tickets/${ticket}`);
  return session.desk.requests().flatMap(({ path }) => (path.startsWith(pathname) ? path : []));
}

function navigate(page: Page, url: string): Promise<void> {
  return page.evaluate((to) => history.pushState({}, '', to), url);
}

async function launcherCame(page: Page): Promise<void> {
  await until(
    () => hasLauncher(page),
    () => 'for the launcher',
  );
}

describe.each(ways)('an attacker who is %s', (how) => {
  test('and defines an element of ours first: it gets no root, no panel, no address', async () => {
    const script = () => {
      for (const name of ['sidelight-panel', 'sidelight-picker']) {
        customElements.define(
          name,
          class extends HTMLElement {
            constructor() {
              super();
              // They hold the root, be it closed.
              const internals = this.attachInternals();
              setInterval(() => {
                for (const button of internals.shadowRoot?.querySelectorAll('button') ?? []) {
                  window.take('button', button.ariaLabel);
                  button.click();
                }
                for (const frame of internals.shadowRoot?.querySelectorAll('iframe') ?? [])
                  window.take('address', frame.src);
              }, 50);
            }
          },
        );
      }
      setInterval(() => {
        for (const one of document.querySelectorAll<HTMLElement>('html > div')) {
          if (one.shadowRoot) window.take('open root', one.outerHTML);
          try {
            window.take('second root', one.attachShadow({ mode: 'open' }).mode);
          } catch {
            // It has one, which is closed.
          }
          if (one.attributes.length > 0) window.take('attributes', one.outerHTML);
          if (one.textContent) window.take('text', one.textContent);
          one.click();
          one.focus();
        }
      }, 50);
    };
    const page = await openAttacked(session, { url: urls.ticket(here), how, script });
    await launcherCame(page);
    await sleep(1500);
    expect(await loot(page)).toEqual({});
    await waitForText(await openPanel(page), 'AADSTS50011');
  });

  test('and gives elements of ours a root of its own: the record is read and shown', async () => {
    const script = () => {
      for (const name of ['sidelight-panel', 'sidelight-picker']) {
        customElements.define(
          name,
          class extends HTMLElement {
            constructor() {
              super();
              this.attachShadow({ mode: 'open' });
            }
          },
        );
      }
    };
    const page = await openAttacked(session, { url: urls.ticket(here), how, script });
    await launcherCame(page);
    await waitForText(await openPanel(page), 'AADSTS50011');
  });

  test('and takes every global and prototype away: the record is read and shown', async () => {
    const script = () => {
      const refuse = () => {
        throw new Error('Taken away.');
      };
      for (const owner of [Element.prototype, Node.prototype, EventTarget.prototype, Document.prototype, history]) {
        for (const name of ['attachShadow', 'append', 'dispatchEvent', 'querySelectorAll', 'remove', 'pushState']) {
          if (name in owner && !(owner === EventTarget.prototype && name === 'append')) {
            Object.defineProperty(owner, name, { get: () => refuse, configurable: true });
          }
        }
      }
      for (const name of ['requestIdleCallback', 'fetch', 'postMessage', 'AbortController', 'URL', 'Proxy', 'chrome']) {
        Object.defineProperty(window, name, { value: refuse, configurable: true });
      }
      JSON.stringify = refuse;
      Array.prototype[Symbol.iterator] = refuse as never;
      Reflect.set(Promise.prototype, 'then', refuse);
    };
    const page = await openAttacked(session, { url: urls.ticket(here), how, script });
    await launcherCame(page);
    await until(
      async () => asked(here).length > 0,
      () => 'for the record to be read',
    );
  });
});

test('elements named like what a document has: the record is read and shown', async () => {
  const script = () => {
    const hide = () => {
      const names = ['createElement', 'documentElement', 'querySelectorAll', 'querySelector', 'readyState', 'title'];
      const all = [...names, 'activeElement', 'addEventListener', 'prerendering'].map((name) => {
        const image = new Image();
        image.setAttribute('name', name);
        image.id = name;
        return image;
      });
      for (const name of ['navigation', 'sidelight', 'chrome', 'location', 'scheduler']) {
        const link = document.createElement('a');
        link.id = name;
        all.push(link as never);
      }
      document.body.append(...all);
    };
    // At once: whatever of ours looks at the document finds them there.
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      hide();
    }).observe(document, { childList: true, subtree: true });
  };
  const page = await openAttacked(session, { url: urls.ticket(here), script });
  await launcherCame(page);
  await waitForText(await openPanel(page), 'AADSTS50011');
});

test('a page that tells our script to end is not heard', async () => {
  const page = await openAttacked(session, { url: urls.ticket(here) });
  const panel = await openPanel(page);
  await waitForText(panel, 'AADSTS50011');
  const ids = [session.browser.extensionId, 'sidelight@sidelight.dev', 'undefined'];
  await page.evaluate((ids) => {
    for (const id of ids) {
      for (const contentScriptName of ['zendesk', 'content']) {
        const type = `${id}:${contentScriptName}:wxt:content-script-started`;
        const detail = { type, contentScriptName, messageId: 'x' };
        for (const target of [document, window]) target.dispatchEvent(new CustomEvent(type, { detail }));
        postMessage(detail, '*');
      }
    }
  }, ids);
  await navigate(page, urls.ticket(elsewhere));
  await waitForText(panel, `#${elsewhere}`);
  expect(await page.$$eval(guestElement, (all) => all.length)).toBe(1);
});

test('made-up navigations: nothing is asked for, the record stays the one in the address', async () => {
  const page = await openAttacked(session, { url: urls.ticket(here) });
  const panel = await openPanel(page);
  await waitForText(panel, 'AADSTS50011');
  await page.evaluate(
    async (url, id) => {
      const { navigation } = window as unknown as { navigation: EventTarget & { navigate(url: string): Navigated } };
      interface Navigated {
        committed: Promise<unknown>;
        finished: Promise<unknown>;
      }
      // A true destination, of a navigation that was not carried out.
      let destination: unknown;
      const stop = (event: Event) => {
        destination = (event as unknown as { destination: unknown }).destination;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      navigation.addEventListener('navigate', stop, { capture: true });
      const navigated = navigation.navigate(url);
      await Promise.allSettled([navigated.committed, navigated.finished]);
      navigation.removeEventListener('navigate', stop, { capture: true });

      const { NavigateEvent } = window as unknown as { NavigateEvent: new (type: string, init: unknown) => Event };
      const { signal } = new AbortController();
      for (let round = 0; round < 300; round += 1) {
        navigation.dispatchEvent(new NavigateEvent('navigate', { destination, signal }));
        navigation.dispatchEvent(new Event('currententrychange'));
        for (const type of ['popstate', 'hashchange', `${id}:zendesk:wxt:locationchange`]) {
          for (const target of [window, document]) target.dispatchEvent(new Event(type));
        }
      }
    },
    urls.ticket(elsewhere),
    session.browser.extensionId,
  );
  await sleep(1500);
  expect(asked(elsewhere)).toEqual([]);
  expect((await visibleText(panel)).slice(0, 200)).toContain(`#${here}`);
});

test('a page that keeps its navigations from us: the worker hears of the record in the address', async () => {
  const script = () => {
    const { navigation } = window as { navigation?: EventTarget };
    for (const type of ['navigate', 'currententrychange', 'popstate', 'navigatesuccess']) {
      for (const target of [navigation, window, document]) {
        target?.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
      }
    }
  };
  const page = await openAttacked(session, { url: urls.ticket(here), script, how: 'before' });
  const panel = await openPanel(page);
  await waitForText(panel, 'AADSTS50011');
  await navigate(page, urls.ticket(elsewhere));
  expect((await ask(panel, 'tab', {})).ok).toMatchObject({ view: { ref: { id: String(elsewhere) } } });
  await waitForText(panel, `#${elsewhere}`);
});

test('a page that changes its address without end is read a few times, and others are answered meanwhile', async () => {
  const page = await openAttacked(session, { url: urls.ticket(here) });
  await launcherCame(page);
  const other = await otherPanel(session);
  const begins = () =>
    session.desk.requests().filter(({ site, path }) => site === 'zendesk' && /tickets\/\d+\.json/.test(path));
  const before = begins().length;
  // Each stays for longer than a page that goes on at once, so that each would be read.
  const { answered, failed } = await meanwhile(other, () =>
    page.evaluate(
      async (urls) => {
        const ends = performance.now() + 9000;
        for (let turn = 0; performance.now() < ends; turn += 1) {
          history.replaceState({}, '', urls[turn % urls.length]);
          await new Promise((resolve) => setTimeout(resolve, 270));
        }
      },
      [tickets.webhookRetries, tickets.bulkImport429, tickets.germanTls].map((id) => urls.ticket(id)),
    ),
  );
  expect(failed).toEqual([]);
  expect(answered.length).toBeGreaterThan(0);
  expect(begins().length - before).toBeLessThanOrEqual(11);
  process.stdout.write(`  other panel: ${spread(answered)}\n`);
});

test('a page that allows nothing but its own requests: launcher and reading come all the same', async () => {
  const script = () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    // Without its own requests no site works; in Firefox ours are judged with them.
    policy.content = "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'";
    document.head.append(policy);
  };
  const page = await openAttacked(session, { url: urls.issue(issues.import429), site: 'jira', script });
  await launcherCame(page);
  await until(
    async () => session.desk.requests().some(({ path }) => path.includes(`/issue/${issues.import429}`)),
    () => 'for the record to be read',
  );
});

test('a page that takes our element away has it again with the next record, once', async () => {
  const page = await openAttacked(session, { url: urls.ticket(here) });
  await launcherCame(page);
  await page.evaluate((css) => document.querySelector(css)?.remove(), guestElement);
  await navigate(page, urls.ticket(elsewhere));
  await launcherCame(page);
  expect(await page.$$eval(guestElement, (all) => all.length)).toBe(1);
});
