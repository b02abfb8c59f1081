import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { Desk } from '../../desk/desk.ts';
import { ask } from '../ask.ts';
import type { Driven } from '../browser.ts';
import { byRole, type Name, type Scope } from '../find.ts';

export interface House {
  desk: Desk;
  browser: Driven;
}

/** What is on show: a page, and in it the panel or the page itself. */
export interface Shown {
  page: Page;
  scope: Scope;
}

export interface Scene {
  name: string;
  kind: 'panel' | 'page';
  /** A page of ours in a tab of its own: laid out in Chromium alone. */
  chromiumOnly?: boolean;
  /** What is laid out in Firefox as well: it answers a driver slowly. */
  firefoxToo?: boolean;
  open(house: House): Promise<Shown>;
  /** One after the other, in the same page: each goes on from where the one before it was. */
  states: State[];
}

export interface State {
  name: string;
  /** Differs by its words alone from the one before. */
  isAlike?: boolean;
  /** It shows what is not there yet. */
  isLoading?: boolean;
  go(shown: Shown, house: House): Promise<unknown>;
}

/** A click that no pointer makes: the panel need not have been seen for long, and what scrolls stays where it is. */
export async function press(scope: Scope, role: string, name: Name): Promise<void> {
  const element = await byRole(scope, role, name);
  await element.evaluate((found) => (found instanceof HTMLElement ? found.click() : undefined));
}

/** Resolves once no button says this any more. */
export async function gone(scope: Scope, words: string): Promise<void> {
  const isGone = (said: string) => [...document.querySelectorAll('button')].every((each) => each.textContent !== said);
  await scope.waitForFunction(isGone, {}, words);
}

export async function write(scope: Scope, name: Name, text: string): Promise<void> {
  const field = await byRole(scope, 'textbox', name);
  await field.focus();
  await field.type(text);
}

export async function open(scope: Scope, summary: string): Promise<void> {
  const element = await scope.waitForSelector(summary);
  await element?.evaluate((found) => (found as HTMLElement).click());
}

export const frameOf = (scope: Scope) => ('mainFrame' in scope ? scope.mainFrame() : scope);

/** Asks the worker, and again while it is on its way: the same command, as it bears the same id. */
export async function tell(scope: Scope, name: string, input: unknown): Promise<unknown> {
  const id = randomUUID();
  const answer = await ask(frameOf(scope), name, input, id).catch(() => ask(frameOf(scope), name, input, id));
  if (answer.refused) throw new Error(`${name} was refused: ${JSON.stringify(answer.refused)}`);
  return answer.ok;
}

export const minute = 60_000;

export async function engagement(scope: Scope, name: string, account: string, defaultClass: string): Promise<string> {
  const made = await tell(scope, 'createEngagement', {
    name,
    account: { name: account, keys: [] },
    kind: 'go-live',
    defaultClass,
    billable: defaultClass === 'reactive',
  });
  return (made as { id: string }).id;
}
