import { expect, test } from 'vitest';
import { betweenEntries } from './day-list';
import { missingIn } from './required';

const at = (time: string) => Date.parse(`2026-11-19T${time}:00Z`);
const day = { from: at('00:00'), to: at('23:59') };
const now = at('10:54');
const said = { class: 'reactive', billable: true, note: '' } as const;
const entry = (id: string, from: string, to: string | undefined, engagementId = 'go-live') => ({
  ...said,
  id,
  engagementId,
  startedAt: at(from),
  endedAt: to === undefined ? undefined : at(to),
});

test('a gap and a seam lie before the later entry; an overlap is neither', () => {
  const running = entry('running', '10:12', undefined);
  const late = entry('late', '09:20', '10:00');
  const early = entry('early', '08:55', '09:20');
  const other = entry('other', '08:05', '09:02', 'integration');
  const found = betweenEntries([running, late, early, other], now, day);
  expect([...found]).toEqual([
    ['late', { kind: 'seam', earlier: early, later: late }],
    ['running', { kind: 'gap', from: at('10:00'), to: at('10:12') }],
  ]);
});

test.each([
  ['of another engagement', entry('a', '08:00', '09:00', 'scim'), entry('b', '09:00', '10:00')],
  [
    'less than a minute apart',
    entry('a', '08:00', '09:00'),
    { ...entry('b', '09:00', '10:00'), startedAt: at('09:00') + 1 },
  ],
])('nothing is said of two %s', (_, one, other) => {
  expect(betweenEntries([one, other], now, day).size).toBe(0);
});

test('what was never on the clock that day is no gap', () => {
  const night = { ...entry('night', '00:00', '00:00'), startedAt: day.from - 7_200_000, endedAt: day.from - 3_600_000 };
  expect(betweenEntries([night, entry('a', '08:00', '09:00')], now, day).size).toBe(0);
});

test('what an entry lacks; a cause is asked of rework alone', () => {
  const all = ['note', 'tags', 'record', 'cause'] as const;
  expect(missingIn({ note: ' ', class: 'rework' }, all)).toEqual(['note', 'tags', 'record', 'cause']);
  expect(missingIn({ note: 'Compared ACS URLs', tags: ['sso'], class: 'reactive' }, all)).toEqual(['record']);
  expect(missingIn({ note: '', class: 'rework', cause: 'handover' }, ['cause'])).toEqual([]);
});
