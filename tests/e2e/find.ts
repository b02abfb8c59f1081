import type { ElementHandle, Frame, JSHandle, Page } from 'puppeteer-core';
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
  const css = markupOf(role);
  const found = css === undefined ? [] : await allOf(await scope.evaluateHandle(meant, css, askedOf(name)));
  if (found.length > 0) return found;
  const exact = typeof name === 'string' ? name : undefined;
  const handles = await scope.$$(ariaSelector(role, exact));
  if (handles.length === 0) return [];
  return allOf(await scope.evaluateHandle(meant, '', askedOf(exact === undefined ? name : undefined), ...handles));
}

/** Looks by markup alone at first: what is on its way to the screen need not be computed at every look. */
function firstOf(scope: Scope, role: string, name?: Name): () => Promise<ElementHandle<Element> | undefined> {
  const css = markupOf(role);
  let left = css === undefined ? 0 : 20;
  return async () => {
    left -= 1;
    if (css === undefined || left <= 0) return (await allByRole(scope, role, name))[0];
    // A driver asks Firefox several more questions for each handle: only the first becomes one.
    const list = await scope.evaluateHandle(meant, css, askedOf(name));
    const first = await list.evaluateHandle(([one]) => one);
    return elementOf(first) ?? undefined;
  };
}

const allOf = async (list: JSHandle<Element[]>): Promise<ElementHandle<Element>[]> =>
  [...(await list.getProperties()).values()].flatMap((each) => elementOf(each) ?? []);

const elementOf = (handle: JSHandle<unknown>) => handle.asElement() as ElementHandle<Element> | null;

const isFirefox = process.env.SIDELIGHT_BROWSER === 'firefox';
const markupOf = (role: string) => (isFirefox ? marked[role] : undefined);

type Asked = { source: string; flags: string } | { exact: string } | undefined;

function askedOf(name: Name | undefined): Asked {
  if (name === undefined) return undefined;
  return name instanceof RegExp ? { source: name.source, flags: name.flags } : { exact: name };
}

/**
 * Runs in the page: which elements, those of a selector or the given ones, can be seen and have a name like this as far
 * as a page can tell.
 */
function meant(css: string, asked: Asked, ...given: Element[]): Element[] {
  const pattern = asked && 'source' in asked ? new RegExp(asked.source, asked.flags) : undefined;
  const isNamed = (name: string) =>
    asked === undefined || (pattern === undefined ? 'exact' in asked && name === asked.exact : pattern.test(name));
  const nameOf = (element: Element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    return (element.ariaLabel ?? label?.textContent ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  return (css === '' ? given : [...document.querySelectorAll(css)]).filter((element) => {
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
    await scope.evaluate(dropMessage, notTaken).catch(() => undefined);
    await sleep(400); // What only just came there is taken a moment later.
  }
}

/** Runs in the panel: takes away what it said of a click, which may lie over what was to be clicked. */
function dropMessage(said: string): void {
  const message = [...document.querySelectorAll('span')].find(({ textContent }) => textContent?.startsWith(said));
  [...(message?.parentElement?.querySelectorAll('button') ?? [])].at(-1)?.click();
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
  const part = typeof text === 'string' ? text : undefined;
  const { source, flags } = typeof text === 'string' ? /^/ : text;
  return until(
    // Looked for where it is: a panel's text is long, and most looks are in vain.
    () => scope.evaluate(shownWith, part, source, flags),
    async () => `for the text ${text}. ${await whatIsShown(scope)}`,
    wait,
  );
}

/** Runs in the page: what a person could read, if that is in it. */
function shownWith(part: string | undefined, source: string, flags: string): string | false {
  // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden
  const shown = document.body.innerText;
  return (part === undefined ? new RegExp(source, flags).test(shown) : shown.includes(part)) && shown;
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
