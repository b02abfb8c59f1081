import { expect, test } from 'vitest';
import { zendesk } from '@/lib/sites/zendesk/about';
import { followRecords } from './follow';

const at = (path: string) => `https://acme.zendesk.com/agent/${path}`;

function browserAt(start: string) {
  let href = at(start);
  const opened: (string | undefined)[] = [];
  const look = followRecords({
    recordAt: zendesk.recordAt,
    href: () => href,
    onRecord: (ref) => opened.push(ref?.id),
  });
  look();
  return {
    opened,
    look,
    go(path: string) {
      href = at(path);
      look();
    },
  };
}

test('a record is opened once, whatever more of it is gone to', () => {
  const { opened, go, look } = browserAt('tickets/1');
  go('tickets/1/events');
  look();
  expect(opened).toEqual(['1']);
});

test('leaving for a page without a record closes it; such pages open nothing', () => {
  const { opened, go } = browserAt('dashboard');
  go('filters/1');
  expect(opened).toEqual([]);
  go('tickets/1');
  go('filters/1');
  go('tickets/1');
  expect(opened).toEqual(['1', undefined, '1']);
});
