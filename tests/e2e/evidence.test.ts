import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { issues, tickets } from '../desk/desk.ts';
import { inClosedRoot } from './closed-root.ts';
import { allByRole, byRole, click, visibleText, waitForText } from './find.ts';
import { guestElement, openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { sleep, until } from './until.ts';

/* From what was found and cited to the message on the page; copies of it; and a person's word for what the ticket is. */

const session = startSession();

interface Box {
  what: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What is marked on the page: its element stands beside ours, and no page can look into it. */
const marks = (page: Page): Promise<Box[] | undefined> =>
  inClosedRoot(page, `${guestElement} + div`, (root) =>
    [...root.querySelectorAll('.entry, .words')].map((box) => {
      const { left, top, width, height } = box.getBoundingClientRect();
      return { what: box.className, left, top, width, height };
    }),
  );

/**
 * Presses what has this name by key until this is so: a mark goes by itself, and a busy machine looks late. What is
 * pressed may be something else afterwards, so it is looked for anew each time.
 */
async function pressUntil<Answer>(
  panel: Frame,
  role: string,
  name: string | RegExp,
  look: () => Promise<Answer | undefined>,
): Promise<Answer> {
  return until(
    async () => {
      const before = await look();
      if (before) return before;
      const [element] = await allByRole(panel, role, name);
      await element?.focus();
      await element?.press('Enter');
      // A busy machine takes its time, and pressing again begins anew.
      const patience = Date.now() + 6_000;
      while (Date.now() < patience) {
        const found = await look();
        if (found) return found;
        await sleep(50);
      }
      return undefined;
    },
    async () => `for what ${name} does; marked: ${JSON.stringify(await marks(page(panel)))}`,
    { timeout: 40_000 },
  );
}
const isThere = (panel: Frame, name: string) => async () =>
  (await visibleText(panel)).includes(name) ? true : undefined;
const page = (panel: Frame): Page => panel.page();

/** Where the first element is that holds this text, and whether its middle is in sight. */
function placeOf(on: Page, css: string, text: string) {
  return on.evaluate(
    (selector, wanted) => {
      const all = [...document.querySelectorAll(selector)];
      const element = all.find((one) => one.checkVisibility() && one.textContent?.includes(wanted));
      if (!element) return undefined;
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left, top, width, height, isInSight: top < innerHeight && top + height > 0 };
    },
    css,
    text,
  );
}

const near = (one: number, other: number) => Math.abs(one - other) <= 2;

/** The frame of the mark lies around the message, as far as that is in sight, and its words are painted. */
async function marked(on: Page, css: string, text: string): Promise<Box[] | undefined> {
  const boxes = (await marks(on)) ?? [];
  const there = await placeOf(on, css, text);
  const entry = boxes.find(({ what }) => what === 'entry');
  const isAround = entry && there?.isInSight && near(entry.left, there.left) && near(entry.width, there.width);
  return isAround && boxes.some(({ what }) => what === 'words') ? boxes : undefined;
}

const article = 'article[data-test-id="omni-log-comment-item"]';

test('a chip scrolls the page to its message and marks it for a moment; nothing of the page is changed', async () => {
  const on = await session.browser.open(urls.ticket(tickets.logsAndSecrets));
  const panel = await openPanel(on);
  await pressUntil(panel, 'button', /\d+ more/, isThere(panel, 'req_01JD2Z6C9PYE'));
  // As far away as the conversation goes.
  await on.evaluate((css) => [...document.querySelectorAll(css)].at(-1)?.scrollIntoView({ block: 'end' }), article);
  const pageText = () => on.evaluate(() => document.body.outerHTML);
  const before = await pageText();
  const boxes = await pressUntil(panel, 'button', /^req_01JD2Z6C9PYE/, () => marked(on, article, 'req_01JD2Z6C9PYE'));
  const words = boxes.find(({ what }) => what === 'words');
  expect(words?.top).toBeGreaterThan(0);
  expect(words?.top).toBeLessThan(900);
  await until(
    async () => (await marks(on)) === undefined,
    () => 'for the mark to go',
  );
  expect(await pageText()).toBe(before);
});

test('what is copied from a chip is masked as in a packet', async () => {
  const on = await session.browser.open(urls.ticket(tickets.logsAndSecrets));
  const panel = await openPanel(on);
  const chip = await byRole(panel, 'button', /^10\.20\.4\.17/);
  await chip.focus();
  await on.keyboard.down('Control');
  await on.keyboard.press('KeyC');
  await on.keyboard.up('Control');
  await until(
    async () => /Copied .?\[ip \d\].?: masked/.test(await visibleText(panel)),
    () => 'for the copy',
  );
  const search = await panel.waitForSelector('[role="tabpanel"] input');
  if (!search) throw new Error('The panel has a search field');
  await search.focus();
  await on.keyboard.down('Control');
  await on.keyboard.press('KeyV');
  await on.keyboard.up('Control');
  const pasted = await until(
    async () => (await search.evaluate((field) => (field as HTMLInputElement).value)) || undefined,
    () => 'for what was copied',
  );
  expect(pasted).toMatch(/^\[ip \d\]$/);
});

test('a citation leads to its comment; one that is not on the page is opened by its own address', async () => {
  const on = await session.browser.open(urls.issue(issues.import429));
  const panel = await openPanel(on);
  await click(panel, 'tab', /^Packet/);
  const links = await until(
    async () => {
      const found = await panel.$$eval('article a[target="_blank"]', (all) =>
        all
          .filter((link) => link.checkVisibility())
          .map((link) => ({ href: (link as HTMLAnchorElement).href, name: link.textContent ?? '' })),
      );
      return found.length > 0 ? found : undefined;
    },
    () => 'for citations',
  );
  const cited = links.find(({ href }) => /focusedCommentId=\d+$/.test(href));
  if (!cited) throw new Error(`No comment is cited: ${JSON.stringify(links)}`);
  const comment = `[data-testid="comment-base-item-${new URL(cited.href).searchParams.get('focusedCommentId')}"]`;
  const inSight = () =>
    on.evaluate((css) => {
      const box = document.querySelector(css)?.getBoundingClientRect();
      return box && box.top > 0 && box.top < innerHeight ? true : undefined;
    }, comment);
  await pressUntil(panel, 'link', cited.name, async () => ((await marks(on)) && (await inSight())) || undefined);

  // The site folds it away.
  await on.evaluate((css) => document.querySelector(css)?.remove(), comment);
  await pressUntil(panel, 'link', cited.name, isThere(panel, 'is not on the page now'));
  await click(panel, 'button', 'Open it in this tab');
  await until(
    async () => (await on.evaluate(() => location.href)) === cited.href,
    () => `for ${cited.href}`,
  );
});

test('a person’s word for what a ticket is survives a reload', async () => {
  const on = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  const panel = await openPanel(on);
  await click(panel, 'tab', /^Packet/);
  await pressUntil(panel, 'button', 'It is a question', isThere(panel, 'Take back'));
  await on.reload();
  const again = await openPanel(on);
  await click(again, 'tab', /^Packet/);
  await waitForText(again, /The rules say fault/);
  await pressUntil(again, 'button', 'Take back', isThere(again, 'It is a question'));
});
