import { describe, expect, test } from 'vitest';
import type { TimeEntry } from '@/lib/time/entry';
import { assessRisk } from '../assess';
import type { Engagement } from '../engagement';
import type { Escalation, RiskInputs } from '../inputs';
import {
  daysAgo,
  driverAlone,
  engagement,
  entry,
  escalation,
  hourMs,
  milestone,
  nothing,
  now,
  resultOf,
} from '../test-inputs';

describe('escalations', () => {
  test.each<[string, Escalation[], object]>([
    ['none was ever kept: nobody knows', [], { unknown: { code: 'noPacketKept' } }],
    ['all are resolved', [escalation('1', { state: 'told' })], { detail: { code: 'noEscalation' }, contribution: 0 }],
    ['one that is open', [escalation('1')], { detail: { open: 1, bounces: 0 }, contribution: 35, asOf: daysAgo(2) }],
    ['one that was accepted is open all the same', [escalation('1', { state: 'accepted' })], { contribution: 35 }],
    ['after a week it counts more', [escalation('1', { sentAt: daysAgo(8) })], { contribution: 50 }],
    ['and for each time it came back', [escalation('1', { state: 'bounced', bounces: 3 })], { contribution: 65 }],
    ['and with leadership', [escalation('1', { receiver: 'leadership' })], { contribution: 65 }],
    [
      'one that was sent again counts once',
      [escalation('1', { state: 'bounced', bounces: 1, isReplaced: true }), escalation('2')],
      { detail: { open: 1 }, contribution: 35 },
    ],
    [
      'as it stood last',
      [escalation('1'), escalation('1', { state: 'resolved', since: daysAgo(1) })],
      { detail: { code: 'noEscalation' } },
    ],
  ])('%s', (_, escalations, expected) => expect(resultOf('escalations', { escalations })).toMatchObject(expected));
});

describe('late-engagements', () => {
  test.each<[string, Engagement[], object]>([
    [
      'days late add up',
      [engagement({ dueOn: '2026-11-17' }), engagement({ dueOn: '2026-11-12' }), engagement({ dueOn: '2026-12-01' })],
      { detail: { code: 'late', late: 2, of: 3, days: 9 }, contribution: 50, asOf: now },
    ],
    ['due today is not late', [engagement({ dueOn: '2026-11-19' })], { detail: { code: 'noneLate' }, contribution: 0 }],
    ['what is done is not late', [engagement({ dueOn: '2026-11-01', doneOn: '2026-11-09' })], { contribution: 0 }],
    [
      'what is done is not among those that could be late',
      [engagement({ dueOn: '2026-11-17' }), engagement({ dueOn: '2026-11-01', doneOn: '2026-11-09' })],
      { detail: { code: 'late', late: 1, of: 1, days: 2 }, contribution: 25 },
    ],
    [
      'what was deleted was never promised',
      [{ ...engagement({ dueOn: '2026-11-01' }), deletedAt: now }],
      { unknown: { code: 'noEngagementHasDate' } },
    ],
    ['work without a date cannot be judged', [engagement({})], { unknown: { code: 'noEngagementHasDate' } }],
  ])('%s', (_, engagements, expected) => expect(resultOf('late-engagements', { engagements })).toMatchObject(expected));

  test('the day is the one of the person', () => {
    const due = { ...nothing, engagements: [engagement({ dueOn: '2026-11-19' })] };
    const lateEvening = Date.UTC(2026, 10, 19, 23, 30);
    const late = (zone: string) => assessRisk({ ...due, zone }, driverAlone('late-engagements'), lateEvening).score > 0;
    expect([late('Europe/Berlin'), late('America/New_York')]).toEqual([true, false]);
  });

  test.each<[string, Partial<RiskInputs>, object]>([
    [
      'a milestone counts where it is later than its engagement, and one slip counts once',
      {
        engagements: [{ ...engagement({ dueOn: '2026-11-17' }), id: 'e' }],
        milestones: [milestone({ dueOn: '2026-11-09' }), milestone({ dueOn: '2026-11-12', title: 'Cut-over' })],
      },
      { detail: { code: 'late', late: 1, of: 1, days: 10 }, rows: [{ id: 'e', milestone: 'Pilot signed in' }] },
    ],
    [
      'a milestone that is done or dropped is not late',
      {
        engagements: [{ ...engagement({}), id: 'e' }],
        milestones: [
          milestone({ dueOn: '2026-11-09', doneOn: '2026-11-15' }),
          milestone({ dueOn: '2026-11-09', droppedOn: '2026-11-15' }),
        ],
      },
      { detail: { code: 'noneLate' }, contribution: 0 },
    ],
  ])('%s', (_, inputs, expected) => expect(resultOf('late-engagements', inputs)).toMatchObject(expected));
});

describe('rework-share', () => {
  test.each<[string, TimeEntry[], object]>([
    [
      'is of the time of 30 days',
      [entry(2, 'rework'), entry(8, 'proactive'), entry(20, 'rework', daysAgo(31))],
      { detail: { code: 'rework', percent: 20, seconds: 36_000 }, contribution: 60, asOf: now - hourMs },
    ],
    ['none is known', [entry(2, 'reactive')], { detail: { code: 'noRework', seconds: 7200 }, contribution: 0 }],
    ['under an hour of it counts for nothing', [entry(0.75, 'rework'), entry(0.5, 'reactive')], { contribution: 0 }],
    ['under an hour in all is unknown', [entry(0.5, 'rework')], { known: false }],
    [
      'the running entry counts to now',
      [{ ...entry(2, 'rework'), endedAt: undefined }],
      { detail: { percent: 100, seconds: 10_800 }, contribution: 100, asOf: now },
    ],
  ])('%s', (_, entries, expected) => expect(resultOf('rework-share', { entries })).toMatchObject(expected));
});

test('the share of reactive work', () => {
  const entries = [entry(6, 'reactive'), entry(4, 'proactive', daysAgo(1))];
  expect(resultOf('reactive-share', { entries })).toMatchObject({ detail: { percent: 60 }, contribution: 30 });
});
