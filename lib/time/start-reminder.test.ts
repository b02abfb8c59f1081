import { expect, test } from 'vitest';
import { noReminder, type StartReminder } from './clock-settings';
import { toldOfNothing } from './start-reminder';
import { instantsAt } from './zone';

const zone = 'Europe/Berlin';
const usual: StartReminder = { ...noReminder, on: true, from: '09:00', to: '17:30', minutes: 15 };
const night: StartReminder = { ...usual, from: '22:00', to: '06:00' };
const everyDay: StartReminder = { ...usual, days: [1, 2, 3, 4, 5, 6, 7] };

/** What the clock on the wall shows in Berlin. */
const at = (wall: string) => instantsAt(Date.parse(`${wall.replace(' ', 'T')}Z`), zone)[0] as number;
const shown = (instant: number | undefined) =>
  instant === undefined
    ? undefined
    : new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(instant);

interface Case {
  now: string;
  ended?: string;
  quiet?: string;
  rule?: StartReminder;
  since?: string;
  next?: string;
}

// 16 November 2026 is a Monday.
test.each<[string, Case]>([
  ['before work', { now: '2026-11-16 08:00', next: '2026-11-16 09:15' }],
  ['the first minutes of the day', { now: '2026-11-16 09:14', next: '2026-11-16 09:15' }],
  [
    'a quarter of an hour without a clock',
    { now: '2026-11-16 09:15', since: '2026-11-16 09:00', next: '2026-11-16 17:30' },
  ],
  ['a clock ended five minutes ago', { now: '2026-11-16 12:05', ended: '2026-11-16 12:00', next: '2026-11-16 12:15' }],
  [
    'a clock ended long ago',
    { now: '2026-11-16 14:00', ended: '2026-11-16 12:00', since: '2026-11-16 12:00', next: '2026-11-16 17:30' },
  ],
  [
    'yesterday’s last entry is no beginning',
    { now: '2026-11-17 09:20', ended: '2026-11-16 17:00', since: '2026-11-17 09:00', next: '2026-11-17 17:30' },
  ],
  [
    'a browser that slept through noon',
    { now: '2026-11-16 15:40', ended: '2026-11-16 11:30', since: '2026-11-16 11:30', next: '2026-11-16 17:30' },
  ],
  [
    'a browser that slept through the evening',
    { now: '2026-11-16 19:00', ended: '2026-11-16 15:00', next: '2026-11-17 09:15' },
  ],
  [
    'a clock that ended just before the evening',
    { now: '2026-11-16 17:20', ended: '2026-11-16 17:18', next: '2026-11-17 09:15' },
  ],
  [
    'paused',
    { now: '2026-11-16 14:00', ended: '2026-11-16 12:00', quiet: '2026-11-16 12:00', next: '2026-11-17 09:15' },
  ],
  [
    'paused, and a clock has run since',
    {
      now: '2026-11-16 14:00',
      ended: '2026-11-16 13:00',
      quiet: '2026-11-16 12:00',
      since: '2026-11-16 13:00',
      next: '2026-11-16 17:30',
    },
  ],
  [
    'paused yesterday',
    {
      now: '2026-11-17 10:00',
      ended: '2026-11-16 12:00',
      quiet: '2026-11-16 12:00',
      since: '2026-11-17 09:00',
      next: '2026-11-17 17:30',
    },
  ],
  ['a Friday evening', { now: '2026-11-20 18:00', next: '2026-11-23 09:15' }],
  ['a Saturday', { now: '2026-11-21 11:00', next: '2026-11-23 09:15' }],
  [
    'a weekend that is worked',
    { now: '2026-11-21 11:00', rule: everyDay, since: '2026-11-21 09:00', next: '2026-11-21 17:30' },
  ],
  ['no day is a working day', { now: '2026-11-16 11:00', rule: { ...usual, days: [] } }],
  [
    'one day a week, the week after',
    { now: '2026-11-16 18:00', rule: { ...usual, days: [1] }, next: '2026-11-23 09:15' },
  ],
  [
    'a shift over midnight',
    {
      now: '2026-11-17 01:00',
      ended: '2026-11-16 23:10',
      rule: night,
      since: '2026-11-16 23:10',
      next: '2026-11-17 06:00',
    },
  ],
  [
    'Friday’s shift on Saturday morning',
    { now: '2026-11-21 05:00', rule: night, since: '2026-11-20 22:00', next: '2026-11-21 06:00' },
  ],
  ['no shift on Saturday night', { now: '2026-11-21 23:00', rule: night, next: '2026-11-23 22:15' }],
  [
    'a shift that the clocks shorten, 2:00 to 3:00 is skipped',
    {
      now: '2026-03-29 03:05',
      rule: { ...everyDay, from: '02:30', to: '10:00', minutes: 5 },
      since: '2026-03-29 03:00',
      next: '2026-03-29 10:00',
    },
  ],
  [
    'the hour that comes twice',
    { now: '2026-10-25 09:20', rule: everyDay, since: '2026-10-25 09:00', next: '2026-10-25 17:30' },
  ],
  [
    'an end that the clock was set back behind',
    { now: '2026-11-16 10:00', ended: '2026-11-16 10:40', next: '2026-11-16 10:15' },
  ],
  ['off', { now: '2026-11-16 11:00', rule: noReminder }],
])('%s', (_, { now, ended, quiet, rule = usual, since, next }) => {
  const told = toldOfNothing(
    { now: at(now), zone, lastEndedAt: ended && at(ended), quietSince: quiet && at(quiet) } as Parameters<
      typeof toldOfNothing
    >[0],
    rule,
  );
  expect({ since: shown(told.since), next: shown(told.nextAt) }).toEqual({ since, next });
});
