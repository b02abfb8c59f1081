import type { Frame, Page } from 'puppeteer-core';
import type { DeskSite } from '../../desk/desk.ts';
import { issues } from '../../desk/desk.ts';
import type { Reply } from '../ask.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import type { Session } from '../session.ts';

/**
 * Pages that attack us. An attacker is a function that runs in the page's own world before anything of the site does.
 * What it got hold of it puts into `loot`, by the name of the way it tried; a test says that there is nothing.
 */

/** What an attacker has in hand. */
export interface Loot {
  [way: string]: unknown[];
}

declare global {
  interface Window {
    loot: Loot;
    take(way: string, what: unknown): void;
  }
}

/** `served`: the site itself sends it, in its page. `before`: it is there before any other script, ours included. */
export type Way = 'served' | 'before';
export const ways: Way[] = ['served', 'before'];

interface Attack {
  url: string;
  /** Runs in the page; self-contained, its argument survives JSON. */
  script?: (argument: never) => void;
  argument?: unknown;
  how?: Way;
  /** Whose page is served with the script; Zendesk's unless told. */
  site?: DeskSite;
}

/** Opens a page with an attacker in it, who also looks for whatever can be seen of us (`spy`). */
export async function openAttacked(session: Session, attack: Attack): Promise<Page> {
  const { url, how = 'served', site = 'zendesk' } = attack;
  const source = sourceOf(attack);
  if (how === 'served') {
    session.desk.misbehave({ site, path: /^\/(?!api\/|rest\/|_desk\/)/, how: { script: source } });
    return session.browser.open(url);
  }
  const page = await session.browser.puppeteer.newPage();
  await page.evaluateOnNewDocument(source);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

function sourceOf({ script, argument }: Attack): string {
  const own = script ? `(${script})(${JSON.stringify(argument) ?? ''});` : '';
  return `(${spy})();${own}`;
}

/** All that was taken until now; a way that brought nothing is not in it. */
export async function loot(page: Page): Promise<Loot> {
  return page.evaluate(() => {
    for (const entry of performance.getEntries()) {
      if (entry.name.includes('-extension:')) window.take('performance', entry.name);
    }
    for (let index = 0; index < window.frames.length; index += 1) {
      try {
        window.take('frame', window.frames[index]?.document.title);
      } catch {
        // Of another origin: closed to the page, as it should be.
      }
    }
    return window.loot;
  });
}

/** Our address in any form is an identifier across sites, and the way to a frame of the page's own. */
export const ourAddress = /(?:chrome|moz)-extension:\/\/[^"'\s]+/;

/**
 * Runs in the page. Whatever a page can watch without knowing us: elements that come up, roots that are attached, what
 * is defined and listened to, messages, requests, addresses.
 */
function spy(): void {
  // A driver may run it in frames of the page as well.
  if (window.top !== window) return;
  const taken: Loot = {};
  window.loot = taken;
  window.take = (way, what) => {
    const all = taken[way] ?? [];
    taken[way] = all;
    if (all.length < 50) all.push(what);
  };
  const { take } = window;
  const address = /-extension:/;
  window.addEventListener(
    'message',
    ({ data, origin, ports }) => {
      if (address.test(origin) || ports.length > 0) take('message', { data: JSON.stringify(data), origin });
    },
    true,
  );
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (init.mode === 'closed') take('closed root', this.tagName);
    return root;
  };
  const { set } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'src') ?? {};
  Object.defineProperty(HTMLIFrameElement.prototype, 'src', {
    configurable: true,
    set(value) {
      if (address.test(String(value))) take('frame address', String(value));
      set?.call(this, value);
    },
  });
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.shadowRoot) take('open root', node.tagName);
        if (address.test(node.outerHTML)) take('address in the tree', node.outerHTML.slice(0, 500));
      }
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

/** A panel in another tab, on another site, whose questions have to be answered whatever the attacked page does. */
export async function otherPanel(session: Session): Promise<Frame> {
  return openPanel(await session.browser.open(urls.issue(issues.import429)));
}

export interface Meanwhile<Result> {
  result: Result;
  /** Milliseconds that each question to the worker took, of those answered before the attack was over. */
  answered: number[];
  /** Answers that were none. */
  failed: Reply[];
}

/** Answers that are waited for, and how long at most, milliseconds. */
const enough = 3;
const mostMs = 40_000;

/**
 * Lets a panel ask for its tab, one question after the other, as long as the attack runs, which goes on until some were
 * answered: a slow machine makes it no less true that they were answered meanwhile. The panel asks by itself and keeps
 * the times, since a page that floods the browser floods the driver as well. How fast it was is told to whoever reads.
 */
export async function meanwhile<Result>(panel: Frame, attack: () => Promise<Result>): Promise<Meanwhile<Result>> {
  await panel.evaluate(startAsking);
  const end = Date.now() + mostMs;
  for (;;) {
    const result = await attack();
    const { answered, failed } = await panel.evaluate(answersSoFar);
    if (answered.length < enough && Date.now() < end) continue;
    await panel.evaluate(stopAsking);
    return { result, answered, failed };
  }
}

interface Asking {
  isOver: boolean;
  answered: number[];
  failed: Reply[];
}

/** Runs in the panel, as do the two after it. */
function startAsking(): void {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof globalThis.chrome>;
  const asking: Asking = { isOver: false, answered: [], failed: [] };
  Object.assign(window, { asking });
  const ask = async () => {
    while (!asking.isOver) {
      const began = performance.now();
      const data = { name: 'tab', input: {}, id: crypto.randomUUID() };
      const answer: { res?: Reply } | undefined = await (browser ?? chrome).runtime
        .sendMessage({ id: 1, type: 'ask', data, timestamp: 1 })
        .catch((error) => ({ res: { refused: { code: String(error) } } }));
      if (answer?.res && !answer.res.refused) asking.answered.push(Math.round(performance.now() - began));
      else asking.failed.push(answer?.res ?? { refused: { code: 'nobody' } });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  ask();
}

function answersSoFar(): Asking {
  return (window as unknown as { asking: Asking }).asking;
}

function stopAsking(): void {
  (window as unknown as { asking: Asking }).asking.isOver = true;
}

/** For whoever reads the test's output: the middle and the slowest of the answers. */
export function spread(answered: number[]): string {
  const sorted = [...answered].sort((a, b) => a - b);
  return `${sorted.length} answers, middle ${sorted[sorted.length >> 1] ?? '–'} ms, slowest ${sorted.at(-1) ?? '–'} ms`;
}
