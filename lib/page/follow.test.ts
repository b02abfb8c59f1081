import { expect, test } from 'vitest';
import { zendesk } from '@/lib/sites/zendesk/about';
import { followRecords } from './follow';

function browserAt(start: string) {
  let href = start;
  const timers: (() => void)[] = [];
  const opened: (string | undefined)[] = [];
  let now = 0;
  const follow = followRecords({
    recordAt: zendesk.recordAt,
    href: () => href,
    now: () => now,
    setTimeout: (callback, milliseconds) =>
      timers.push(() => {
        now += milliseconds;
        callback();
      }),
    onRecord: (ref) => opened.push(ref?.id),
  });
  return {
    opened,
    timers,
    announce: (url: string) => follow(new URL(url)),
    commit(url: string) {
      href = url;
    },
    settle: () =>
      timers.splice(0).forEach((callback) => {
        callback();
      }),
  };
}

const at = (path: string) => `https://acme.zendesk.com/agent/${path}`;

test('a record is opened when its navigation is announced, once', () => {
  const browser = browserAt(at('dashboard'));
  browser.announce(at('tickets/1'));
  expect(browser.opened).toEqual(['1']);
  browser.commit(at('tickets/1'));
  browser.settle();
  browser.announce(at('tickets/1/events'));
  expect(browser.opened).toEqual(['1']);
});

test('a cancelled navigation goes back to the record that is shown', () => {
  const browser = browserAt(at('tickets/1'));
  browser.announce(at('tickets/1'));
  browser.announce(at('tickets/2'));
  browser.settle();
  expect(browser.opened).toEqual(['1', '2', '1']);
});

test('leaving for a page without a record closes it; such pages open nothing', () => {
  const browser = browserAt(at('dashboard'));
  browser.announce(at('dashboard'));
  expect(browser.opened).toEqual([]);
  browser.announce(at('tickets/1'));
  browser.commit(at('tickets/1'));
  browser.announce(at('filters/1'));
  browser.commit(at('filters/1'));
  browser.settle();
  expect(browser.opened).toEqual(['1', undefined]);
});

test('a thousand navigations wait on one timer, and the address is looked at until it has settled', () => {
  const browser = browserAt(at('tickets/1'));
  for (let id = 1; id <= 1000; id += 1) browser.announce(at(`tickets/${id}`));
  expect(browser.timers).toHaveLength(1);
  let looks = 0;
  while (browser.timers.length > 0) {
    browser.settle();
    looks += 1;
  }
  expect(looks).toBe(3);
  expect(browser.opened.at(-1)).toBe('1');
});
