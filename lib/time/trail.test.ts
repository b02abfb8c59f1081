import { expect, test } from 'vitest';
import { type Seen, unloggedOf } from './trail';

const at = (time: string) => Date.parse(`2026-11-19T${time}:00Z`);
const now = at('12:00');
const seen = (id: string, from: string, to: string): Seen => ({
  ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id },
  from: at(from),
  to: at(to),
});
const entry = (from: string, to?: string) => ({ startedAt: at(from), endedAt: to === undefined ? undefined : at(to) });

test.each<[string, Seen[], ReturnType<typeof entry>[], Seen[]]>([
  ['nothing was on the clock', [seen('1', '07:50', '08:01')], [], [seen('1', '07:50', '08:01')]],
  ['all of it was', [seen('1', '09:00', '09:30')], [entry('08:00', '10:00')], []],
  ['a part of it was', [seen('1', '09:00', '10:00')], [entry('09:10', '09:40')], [seen('1', '09:40', '10:00')]],
  ['the clock runs since', [seen('1', '09:00', '11:00')], [entry('09:20')], [seen('1', '09:00', '09:20')]],
  ['it is not worth a question', [seen('1', '09:00', '09:04')], [], []],
  [
    'of several the longest comes first, each once',
    [seen('1', '08:00', '08:10'), seen('2', '09:00', '09:30'), seen('1', '10:00', '10:20')],
    [],
    [seen('2', '09:00', '09:30'), seen('1', '10:00', '10:20')],
  ],
])('what was on show: %s', (_, trail, entries, expected) => {
  expect(unloggedOf(trail, entries, now)).toEqual(expected);
});
