import { browser } from 'wxt/browser';
import { sites } from '@/lib/sites/sites';
import type { Presence } from '@/lib/time/away';
import type { ClockBrowser, ClockState } from './clock-watch';

const alarmName = 'clock';
const nextName = 'clock next';
const accent = '#7a1f5c';

/** What a person can do with the clock by the browser's own means. */
export type ClockItem = 'toggle' | 'switch';

export interface ClockTold {
  /** A minute passed, or somebody came or went. */
  look(): Promise<void>;
  /** The moment came that `next` was set for. */
  due(): Promise<void>;
  chosen(item: ClockItem, tabId: number): void;
}

/** The browser's side of the clock: alarm, idle, the toolbar's badge, and the context menu on pages of sites. */
export function followClock({ look, due, chosen }: ClockTold): ClockBrowser {
  // At once, before anything is awaited: what starts the worker is lost otherwise.
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void look();
    if (name === nextName) void due();
  });
  // What it tells is by the interval of whichever worker set one last: it is asked anew, by ours.
  browser.idle.onStateChanged.addListener(() => void look());
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const item = itemOf(menuItemId);
    if (tab?.id !== undefined && item) chosen(item, tab.id);
  });
  /** Which items there are; the browser keeps them longer than a worker lives, so the first makes them anew. */
  let offered: string | undefined;
  let drawing: Promise<unknown> = Promise.resolve();

  async function draw(state: ClockState): Promise<void> {
    await browser.action.setBadgeBackgroundColor({ color: accent });
    await browser.action.setBadgeText({ text: badgeOf(state, Date.now()) });
    const items: ClockItem[] = state.runningSince === undefined ? ['toggle'] : ['toggle', 'switch'];
    if (offered === items.join()) return;
    offered = items.join();
    await browser.contextMenus.removeAll();
    for (const item of items) offer(item, state);
  }

  return {
    async pulse(wanted) {
      const there = await browser.alarms.get(alarmName);
      if (wanted && !there) await browser.alarms.create(alarmName, { periodInMinutes: 1 });
      if (!wanted && there) await browser.alarms.clear(alarmName);
    },
    async next(at) {
      if (at === undefined) await browser.alarms.clear(nextName);
      else await browser.alarms.create(nextName, { when: at });
    },
    async presence(seconds) {
      browser.idle.setDetectionInterval(Math.max(15, seconds));
      return (await browser.idle.queryState(Math.max(15, seconds))) as Presence;
    },
    show(state) {
      // One after the other: an item that two make at once is refused.
      const done = drawing.then(() => draw(state));
      drawing = done.catch(() => undefined);
      return done;
    },
  };
}

/**
 * Minutes and hours, as there is room for four signs; a question mark where something waits for an answer, an exclamation
 * mark where the person is reminded of something, and in a break what is left of it.
 */
function badgeOf({ runningSince, asks, reminds, breakUntil }: ClockState, now: number): string {
  if (asks) return '?';
  if (reminds) return '!';
  if (breakUntil !== undefined) return `−${Math.max(1, Math.ceil((breakUntil - now) / 60_000))}`;
  if (runningSince === undefined) return '';
  const minutes = Math.max(0, Math.floor((now - runningSince) / 60_000));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** On the toolbar's button, and on pages of sites alone: a browser's menu is crowded as it is. */
function offer(item: ClockItem, { runningSince }: ClockState): void {
  const name = item === 'switch' ? 'switchClock' : runningSince === undefined ? 'startClock' : 'stopClock';
  const title = browser.i18n.getMessage(name as Parameters<typeof browser.i18n.getMessage>[0]);
  browser.contextMenus.create({ id: `${item} on button`, title, contexts: ['action'] });
  const documentUrlPatterns = sites.all.flatMap(({ matches }) => matches);
  browser.contextMenus.create({ id: item, title, contexts: ['page'], documentUrlPatterns });
}

function itemOf(id: unknown): ClockItem | undefined {
  const [item] = String(id).split(' ');
  return item === 'toggle' || item === 'switch' ? item : undefined;
}
