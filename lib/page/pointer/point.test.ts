// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { sitePages } from '@/lib/sites/pages';
import { pointer } from './point';

const ref: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '2' };
const text = 'Sign-in fails with AADSTS50011 since last night.';
const entry = { id: '77', text, at: Date.parse('2026-11-19T08:42:00Z') };
const site = sitePages.find(({ id }) => id === 'zendesk');
let leaving: AbortController;
let isCalm: boolean;
const scrolled = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  document.body.innerHTML = `<div class="ticket-panes-grid-layout"><section data-ticket-id="2"></section>
    <article data-test-id="omni-log-comment-item"><time datetime="2026-11-19T08:42:00Z"></time>
    <div data-test-id="omni-log-message-content"><p>${text}</p></div></article></div>`;
  leaving = new AbortController();
  isCalm = false;
  scrolled.mockReset();
  // What jsdom, which draws nothing, does not have.
  vi.stubGlobal('matchMedia', () => ({ matches: isCalm }));
  Object.assign(Element.prototype, {
    scrollIntoView(this: Element, how: object) {
      scrolled(this.localName, how);
    },
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 20, 300, 40));
  Object.assign(Range.prototype, { getClientRects: () => [new DOMRect(30, 24, 80, 16)] });
});
afterEach(() => {
  leaving.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  Object.assign(document, { elementFromPoint: undefined });
});

const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName === 'div');
function point(start = text.indexOf('AADSTS'), of = ref) {
  if (!site) throw new Error('Zendesk is a site');
  const ask = { tool: 'pointer' as const, record: '', entry, start, end: start + 11 };
  return pointer({ site, ref: of, signal: leaving.signal }, ask);
}

test('the words come into sight, are marked by an element of ours, and the page is as it was', async () => {
  const before = document.body.innerHTML;
  expect(await point()).toBe('shown');
  expect(scrolled.mock.calls).toEqual([['p', { behavior: 'smooth', block: 'center', inline: 'nearest' }]]);
  expect(hosts()).toHaveLength(1);
  expect(hosts()[0]?.shadowRoot).toBeNull(); // closed: a page cannot look into it
  expect(document.body.innerHTML).toBe(before);
  expect(document.adoptedStyleSheets ?? []).toEqual([]);
  vi.advanceTimersByTime(10_000);
  expect(hosts()).toEqual([]);
});

test('a person who wants no motion sees the place at once', async () => {
  isCalm = true;
  await point();
  expect(scrolled.mock.calls[0]?.[1]).toMatchObject({ behavior: 'instant' });
});

test('one mark at a time, which goes with the record and with what it marks', async () => {
  await point();
  await point(0);
  expect(hosts()).toHaveLength(1);
  leaving.abort();
  expect(hosts()).toEqual([]);
  leaving = new AbortController();
  await point();
  document.body.replaceChildren();
  vi.advanceTimersByTime(100);
  expect(hosts()).toEqual([]);
});

test('what is behind our panel is said to be', async () => {
  const panel = document.createElement('div');
  document.documentElement.append(panel);
  Object.assign(document, { elementFromPoint: () => panel });
  expect(await point()).toBe('covered');
  Object.assign(document, { elementFromPoint: () => document.body });
  expect(await point()).toBe('shown');
  panel.remove();
});

test('on the page of another record, on one that was left, and where it is folded away, nothing is done', async () => {
  expect(await point(0, { ...ref, id: '3' })).toBe('absent');
  Object.assign(Element.prototype, { checkVisibility: () => false });
  expect(await point()).toBe('absent');
  Object.assign(Element.prototype, { checkVisibility: undefined });
  leaving.abort();
  expect(await point()).toBe('absent');
  expect(scrolled).not.toHaveBeenCalled();
  expect(hosts()).toEqual([]);
});
