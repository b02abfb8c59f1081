// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tellOnShow } from './on-show';

const ref = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' } as const;
const minute = 60_000;

function page() {
  let at = 0;
  let state: DocumentVisibilityState = 'visible';
  const found = document.implementation.createHTMLDocument();
  Object.defineProperty(found, 'visibilityState', { get: () => state });
  const told: [number, number][] = [];
  const end = tellOnShow(
    ref,
    ({ from, to }) => told.push([from / minute, to / minute]),
    found,
    () => at,
  );
  return {
    told,
    end,
    /** So many minutes later it is hidden, or seen again. */
    after(minutes: number, next: DocumentVisibilityState = state) {
      at += minutes * minute;
      state = next;
      found.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

test('each time that it was seen is told once, when it is hidden or left', () => {
  const { told, after, end } = page();
  after(11, 'hidden');
  after(20, 'visible');
  after(7);
  expect(told).toEqual([[0, 11]]);
  end();
  end();
  expect(told).toEqual([
    [0, 11],
    [31, 38],
  ]);
  after(5, 'hidden');
  expect(told).toHaveLength(2);
});

test('a look in passing is not', () => {
  const { told, after, end } = page();
  after(0.5, 'hidden');
  end();
  expect(told).toEqual([]);
});
