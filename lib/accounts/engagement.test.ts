import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import {
  type ChangeEngagement,
  changeEngagementSchema,
  type Engagement,
  engagementChanges,
  newEngagementSchema,
} from './engagement';
import { isDone } from './engagements/state';

const id = '01890000-0000-7000-8000-000000000001';
const goLive: Engagement = {
  id,
  author: id,
  device: id,
  createdAt: 0,
  stamp: 's',
  revision: 's',
  name: 'SSO go-live',
  accountId: id,
  kind: 'go-live',
  defaultClass: 'reactive',
  billable: true,
  dueOn: '2026-11-20',
};
const done: Engagement = { ...goLive, doneOn: '2026-11-19' };

describe('a change', () => {
  test.each<[string, Engagement, Omit<ChangeEngagement, 'id' | 'seen'>, object]>([
    ['finishes it', goLive, { doneOn: '2026-11-19' }, { doneOn: '2026-11-19' }],
    ['opens it again', done, { doneOn: null }, { doneOn: undefined }],
    ['takes the promise back', goLive, { dueOn: null }, { dueOn: undefined }],
    ['moves the promise', goLive, { dueOn: '2026-12-01' }, { dueOn: '2026-12-01' }],
    ['renames it', goLive, { name: 'Go-live', billable: false }, { name: 'Go-live', billable: false }],
    ['that changes nothing is none', goLive, { name: 'SSO go-live', dueOn: '2026-11-20' }, {}],
    ['that takes away what is not there is none', goLive, { doneOn: null }, {}],
    ['of nothing is none', goLive, {}, {}],
    ['leaves alone what is absent', goLive, { name: undefined, kind: 'health' }, { kind: 'health' }],
  ])('%s', (_, engagement, change, expected) => {
    const changes = engagementChanges(engagement, { id, seen: 's', ...change });
    expect(changes).toEqual(expected);
    expect(Object.keys(changes)).toEqual(Object.keys(expected));
  });

  test('made twice is made once', () => {
    const date = fc.option(fc.constantFrom('2026-11-01', '2026-11-20', null), { nil: undefined });
    const change = fc.record({ name: fc.constantFrom(undefined, 'SSO go-live', 'Other'), dueOn: date, doneOn: date });
    fc.assert(
      fc.property(fc.constantFrom(goLive, done), change, (engagement, asked) => {
        const changed = { ...engagement, ...engagementChanges(engagement, { id, seen: 's', ...asked }) };
        expect(engagementChanges(changed, { id, seen: 's', ...asked })).toEqual({});
      }),
    );
  });
});

test('it is done once it has a day on which it was', () => {
  expect([goLive, done].map(isDone)).toEqual([false, true]);
});

test.each<[string, unknown, boolean]>([
  ['dates set and taken away', { id, seen: 's', dueOn: null, doneOn: '2026-11-19' }, true],
  ['nothing', { id, seen: 's' }, true],
  ['a date that there is not', { id, seen: 's', dueOn: '2026-02-30' }, false],
  ['a date in another form', { id, seen: 's', doneOn: '19.11.2026' }, false],
  ['an instant', { id, seen: 's', doneOn: '2026-11-19T09:00:00Z' }, false],
  ['an empty name', { id, seen: 's', name: ' ' }, false],
  ['nobody', { seen: 's', name: 'SSO' }, false],
  ['what nobody saw', { id, name: 'SSO' }, false],
])('%s can be asked for: %s', (_, change, isTaken) => {
  expect(changeEngagementSchema.safeParse(change).success).toBe(isTaken);
});

test('work cannot be promised for a day that there is not: days are counted from it', () => {
  const { name, kind, defaultClass, billable } = goLive;
  const promised = (dueOn: string) => ({ name, kind, defaultClass, billable, dueOn });
  expect(newEngagementSchema.safeParse(promised('2026-11-31')).success).toBe(false);
  expect(newEngagementSchema.safeParse(promised('2028-02-29')).success).toBe(true);
});
