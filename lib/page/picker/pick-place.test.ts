// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pickPlace } from './pick-place';
import type { PickedPlace } from './selector-of';

let taken: PickedPlace[];
let refuses: boolean;
let leaving: AbortController;
let ended: boolean;
const pageSaw = vi.fn();
const root = () => document.querySelector('main') as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<main><p data-testid="first">One</p><p data-testid="prio"><b>High</b></p>
    <div data-testid="all">${'long '.repeat(60)}</div></main><footer><i id="foot">outside</i></footer>`;
  taken = [];
  refuses = false;
  ended = false;
  leaving = new AbortController();
  pageSaw.mockReset();
  for (const name of ['click', 'keydown', 'pointerdown']) document.body.addEventListener(name, pageSaw);
  pickPlace({
    label: 'Priority',
    recordId: '48213',
    roots: () => [root()],
    take: async (place) => {
      if (refuses) throw new Error('This was not saved.');
      taken.push(place);
    },
    signal: leaving.signal,
  }).then(() => {
    ended = true;
  });
});
afterEach(() => leaving.abort());

const click = (css: string) => {
  for (const name of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
    document
      .querySelector(css)
      ?.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, cancelable: true }));
  }
};
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
const isOpen = () => document.querySelector('html > div') !== null;

test('a click takes the element, ends, and the page never sees it', async () => {
  click('b');
  await vi.waitFor(() => expect(ended).toBe(true));
  expect(taken).toEqual([{ css: 'p[data-testid="prio"] > b' }]);
  expect(isOpen()).toBe(false);
  expect(pageSaw).not.toHaveBeenCalled();
  click('b');
  expect(pageSaw).toHaveBeenCalled();
});

test('by keys: into the record, on to what is beside, further in, taken', async () => {
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) press(key);
  await vi.waitFor(() => expect(ended).toBe(true));
  expect(taken).toEqual([{ css: 'p[data-testid="prio"] > b' }]);
  expect(pageSaw).not.toHaveBeenCalled();
});

test.each([
  ['outside of the record', '#foot'],
  ['an area with far more than a field', '[data-testid="all"]'],
  ['the record as a whole', 'main'],
])('%s is not taken, and picking goes on', async (_, css) => {
  click(css);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(taken).toEqual([]);
  expect(isOpen()).toBe(true);
});

test('Escape ends it with nothing taken', async () => {
  press('Escape');
  await vi.waitFor(() => expect(ended).toBe(true));
  expect(taken).toEqual([]);
  expect(isOpen()).toBe(false);
});

test('it ends when the page goes to another record', async () => {
  leaving.abort();
  await vi.waitFor(() => expect(ended).toBe(true));
  expect(isOpen()).toBe(false);
});

test('the page went on while it was loading: it does not begin, and the keys are the page’s', async () => {
  leaving.abort();
  await pickPlace({
    label: 'x',
    recordId: '1',
    roots: () => [root()],
    take: async () => {},
    signal: AbortSignal.abort(),
  });
  expect(isOpen()).toBe(false);
  press('Enter');
  expect(pageSaw).toHaveBeenCalledTimes(1);
});

test('what could not be saved leaves the picker open for another try', async () => {
  refuses = true;
  click('b');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isOpen()).toBe(true);
  refuses = false;
  click('b');
  await vi.waitFor(() => expect(taken).toHaveLength(1));
});
