import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { sleep, until, type Wait } from './until.ts';

/** Where to look: a page, or a frame in it such as the panel. */
export type Scope = Page | Frame;

/** An accessible name: the whole of it, or a pattern for one that carries counts. */
export type Name = string | RegExp;

/**
 * The first visible element with this role and name, as assistive technology sees it; waits until there is one.
 * Chromium computes role and name itself (`allByRole` says what Firefox does). A pattern is tried on `aria-label`, else on the label or the text.
 */
export async function byRole(scope: Scope, role: string, name?: Name, wait?: Wait): Promise<ElementHandle<Element>> {
  return until(
    firstOf(scope, role, name),
    async () => `for the ${role} ${name ?? ''}. ${await whatIsShown(scope)}`,
    wait,
  );
}

/** What has a role by its markup. */
const marked: Partial<Record<string, string>> = {
  button: 'button, [role="button"]',
  tab: '[role="tab"]',
  checkbox: 'input[type="checkbox"]',
  radio: 'input[type="radio"]',
  textbox: 'input:not([type]), input[type="text"], textarea',
};

/**
 * Every visible element with this role and name, now. Firefox takes seconds to compute roles and names for a driver: what
 * is by its markup what is asked for is taken there. The same tests ask Chromium, which computes them in milliseconds.
 */
export async function allByRole(scope: Scope, role: string, name?: Name): Promise<ElementHandle<Element>[]> {
  const found = await allMarked(scope, role, name);
  if (found.length > 0) return found;
  const exact = typeof name === 'string' ? name : undefined;
  return visibleOf(scope, await scope.$$(ariaSelector(role, exact)), exact === undefined ? name : undefined);
}

/** Looks by markup alone at first: what is on its way to the screen need not be computed at every look. */
function firstOf(scope: Scope, role: string, name?: Name): () => Promise<ElementHandle<Element> | undefined> {
  let left = isFirefox && marked[role] !== undefined ? 20 : 0;
  return async () => {
    left -= 1;
    const [first] = left > 0 ? await allMarked(scope, role, name) : await allByRole(scope, role, name);
    return first;
  };
}

async function allMarked(scope: Scope, role: string, name?: Name): Promise<ElementHandle<Element>[]> {
  const css = isFirefox ? marked[role] : undefined;
  return css === undefined ? [] : visibleOf(scope, await scope.$$(css), name);
}

const isFirefox = process.env.SIDELIGHT_BROWSER === 'firefox';

/** All of them in one question: each takes its time. */
async function visibleOf(scope: Scope, handles: ElementHandle<Element>[], name?: Name) {
  if (handles.length === 0) return [];
  const asked =
    name === undefined
      ? undefined
      : name instanceof RegExp
        ? { source: name.source, flags: name.flags }
        : { exact: name };
  const kept = await scope.evaluate(areMeant, asked, ...handles);
  return handles.filter((_, index) => kept[index]);
}

type Asked = { source: string; flags: string } | { exact: string } | undefined;

/** Runs in the page: which of the elements can be seen, and have a name like this as far as a page can tell. */
function areMeant(asked: Asked, ...elements: Element[]): boolean[] {
  const pattern = asked && 'source' in asked ? new RegExp(asked.source, asked.flags) : undefined;
  const isNamed = (name: string) =>
    asked === undefined || (pattern === undefined ? 'exact' in asked && name === asked.exact : pattern.test(name));
  const nameOf = (element: Element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    return (element.ariaLabel ?? label?.textContent ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  return elements.map((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isVisible = width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
    return isVisible && isNamed(nameOf(element));
  });
}

const notTaken = 'That click was not taken';

/**
 * Clicks with the mouse, once the element is enabled, in view and no longer moving. A driver is faster than a person: a
 * click that the panel says it did not take, having only just come there, is made again, as it asks; so is one that met
 * something else, because what was to be clicked moved away under the pointer.
 */
export async function click(scope: Scope, role: string, name: Name, wait: Wait = {}): Promise<void> {
  if (!('page' in scope)) return void (await clickOnce(scope, role, name, wait));
  for (let left = 3; left > 0; left -= 1) {
    await expectClick(scope);
    const element = await clickOnce(scope, role, name, wait);
    if (await wasTaken(scope, element)) return;
    await sleep(400); // What only just came there is taken a moment later.
  }
}

/** What the panel's window is told to keep for `wasTaken`. */
interface Clicked {
  /** What each click that was taken met, and all around it, as it stood then: the click itself may have it drawn anew. */
  met: EventTarget[][];
  isRefused: () => boolean;
}

/** The panel looks at each click and passes on those it takes, as an event of its own making. */
const expectClick = (panel: Frame): Promise<void> =>
  panel.evaluate((refusal) => {
    const refusals = () => document.body.textContent?.split(refusal).length ?? 0;
    // Of clicks before: they say nothing of the next.
    const before = refusals();
    const met: EventTarget[][] = [];
    window.addEventListener('click', (event) => event.isTrusted || met.push(event.composedPath()), { capture: true });
    Object.assign(window, { met, isRefused: () => refusals() > before });
  }, notTaken);

const wasTaken = (panel: Frame, element: ElementHandle<Element>): Promise<boolean> =>
  panel
    .evaluate((asked: Element) => {
      const { met, isRefused } = window as unknown as Clicked;
      const labels = asked instanceof HTMLInputElement ? [...(asked.labels ?? [])] : [];
      const isTaken = () => [asked, ...labels].some((each) => met.some((path) => path.includes(each)));
      return new Promise<boolean>((resolve) => {
        const look = () => {
          if (isTaken()) resolve(true);
          else if (isRefused()) resolve(false);
          else setTimeout(look, 30);
        };
        look();
        // The panel itself waits three seconds for an answer of the page. What the click took away met it.
        setTimeout(() => resolve(!asked.isConnected), 5000);
      });
    }, element)
    .catch(() => true); // The click took the panel away.

/** How long one try to click may take: Firefox hears its driver late when it is busy. Milliseconds. */
const patience = isFirefox ? 3_000 : 1_000;

const hasMet = (element: ElementHandle<Element>): Promise<boolean> =>
  element
    .evaluate((asked) => {
      const { met = [] } = window as unknown as Partial<Clicked>;
      return met.some((path) => path.includes(asked));
    })
    .catch(() => false);

async function clickOnce(scope: Scope, role: string, name: Name, wait: Wait): Promise<ElementHandle<Element>> {
  const first = firstOf(scope, role, name);
  // On a busy machine a click is done when the driver has given it up, and what it took away cannot be clicked again.
  let tried: ElementHandle<Element> | undefined;
  return until(
    async () => {
      if (tried && (await hasMet(tried))) return tried;
      const element = await first();
      tried = element ?? tried;
      try {
        await element?.asLocator().setTimeout(patience).click();
      } catch (error) {
        if (!element || !(await hasMet(element))) throw error;
      }
      return element;
    },
    async () => `to click the ${role} ${name}. ${await whatIsShown(scope)}`,
    wait,
  );
}

/** Replaces what a text field holds, by keyboard. */
export async function fill(scope: Scope, name: Name, text: string, { role = 'textbox', ...wait } = {}): Promise<void> {
  const field = await byRole(scope, role, name, wait);
  await field.click({ count: 3 });
  await field.press('Backspace');
  await field.type(text);
}

/** Waits until the visible text contains `text`, and returns all of it. */
export async function waitForText(scope: Scope, text: string | RegExp, wait?: Wait): Promise<string> {
  return until(
    async () => {
      const shown = await visibleText(scope);
      return (typeof text === 'string' ? shown.includes(text) : text.test(shown)) && shown;
    },
    async () => `for the text ${text}. ${await whatIsShown(scope)}`,
    wait,
  );
}

/** What a person could read, white space as laid out. */
export function visibleText(scope: Scope): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden
  return scope.evaluate(() => document.body.innerText);
}

async function whatIsShown(scope: Scope): Promise<string> {
  const shown = await visibleText(scope).catch(() => 'nothing: it is gone');
  return `Shown instead:\n${shown.slice(0, 1_500)}`;
}

/** A selector by the browser's own accessibility tree, which also looks into open shadow roots. */
function ariaSelector(role: string, name?: string): string {
  const quote = name?.includes('"') ? "'" : '"';
  return `::-p-aria(${name === undefined ? '' : `[name=${quote}${name}${quote}]`}[role="${role}"])`;
}
