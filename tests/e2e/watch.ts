import type { Frame, Page } from 'puppeteer-core';
import { inClosedRoot } from './closed-root.ts';
import { guestElement } from './panel.ts';

/** What is true of the page from a moment on, UTC milliseconds. */
interface PageMoment {
  at: number;
  url: string;
  /** The panel's frame hides what it shows. */
  covered: boolean;
  /** Our elements in the page, and launchers in the one that was there at first, if that is still in the page. */
  hosts: number;
  launchers: number;
}

/** What the panel shows from a moment on. */
interface PanelMoment {
  at: number;
  /** Which record, above its title: `#48213`, `KEL-812`, `Case`. */
  label: string;
  /** Titles of records, of those that were asked for, anywhere in it. */
  titles: string[];
}

/** What both showed together, for how long. */
export interface Span extends PageMoment, PanelMoment {
  milliseconds: number;
}

declare global {
  interface Window {
    watchedPage?: PageMoment[];
    watchedPanel?: PanelMoment[];
  }
}

/**
 * Notes from now on, in the page and in the panel, each change and every 20 ms what there is: no moment between a
 * driver's questions is missed. `titles` are looked for in the panel.
 */
export async function watch(page: Page, panel: Frame, titles: string[]): Promise<void> {
  await inClosedRoot(page, guestElement, (root) => {
    const frame = root.querySelector('.frame');
    const moments: PageMoment[] = [];
    const note = () =>
      moments.push({
        at: Date.now(),
        url: location.href,
        covered: frame?.classList.contains('covered') === true,
        hosts: document.querySelectorAll('html > div').length,
        launchers: root.host.isConnected ? root.querySelectorAll('.launcher').length : 0,
      });
    if (frame) new MutationObserver(note).observe(frame, { attributes: true });
    new MutationObserver(note).observe(document.documentElement, { childList: true });
    setInterval(note, 20);
    note();
    window.watchedPage = moments;
    return true;
  });
  await panel.evaluate((titles) => {
    const moments: PanelMoment[] = [];
    let last = '';
    const note = () => {
      // biome-ignore lint/performance/useDomNodeTextContent: only innerText leaves out what is hidden
      const text = document.body.innerText;
      if (text === last) return;
      last = text;
      const label = (text.split('\n')[0] ?? '').replace(/ · .*/, '');
      moments.push({ at: Date.now(), label, titles: titles.filter((title) => text.includes(title)) });
    };
    new MutationObserver(note).observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    note();
    window.watchedPanel = moments;
  }, titles);
}

/** All that was noted until now, put together. */
export async function watched(page: Page, panel: Frame): Promise<Span[]> {
  const inPage = await page.evaluate(() => window.watchedPage ?? []);
  const inPanel = await panel.evaluate(() => window.watchedPanel ?? []);
  return spansOf(inPage, inPanel);
}

/** What there is now. */
export async function lastWatched(page: Page, panel: Frame): Promise<Span | undefined> {
  const inPage = await page.evaluate(() => window.watchedPage?.slice(-1) ?? []);
  const inPanel = await panel.evaluate(() => window.watchedPanel?.slice(-1) ?? []);
  return spansOf(inPage, inPanel).at(-1);
}

/** The two lists by time, each moment completed by what the other side showed then; what stays the same is one span. */
function spansOf(inPage: PageMoment[], inPanel: PanelMoment[]): Span[] {
  const moments = [...inPage, ...inPanel].sort((a, b) => a.at - b.at);
  const spans: Span[] = [];
  let [page] = inPage;
  let [panel] = inPanel;
  for (const moment of moments) {
    if ('label' in moment) panel = moment;
    else page = moment;
    if (!page || !panel) continue;
    const last = spans.at(-1);
    if (last) last.milliseconds = moment.at - last.at;
    const next = { ...page, ...panel, at: moment.at, milliseconds: 0 };
    if (!last || !isSame(last, next)) spans.push(next);
  }
  return spans;
}

function isSame(one: Span, other: Span): boolean {
  const state = ({ url, covered, hosts, launchers, label, titles }: Span) =>
    JSON.stringify([url, covered, hosts, launchers, label, titles]);
  return state(one) === state(other);
}
