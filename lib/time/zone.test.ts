import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { firstInstantFrom, instantsAt, isZone, wallTime } from './zone';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const at = (iso: string) => Date.parse(iso);

describe('wallTime', () => {
  test.each([
    ['Europe/Berlin', '2026-11-19T09:00:00Z', '2026-11-19T10:00:00Z'],
    ['Europe/Berlin', '2026-07-19T09:00:00.250Z', '2026-07-19T11:00:00.250Z'],
    ['America/New_York', '2026-11-19T03:00:00Z', '2026-11-18T22:00:00Z'],
    ['Asia/Kolkata', '2026-11-19T20:00:00Z', '2026-11-20T01:30:00Z'],
    ['Australia/Lord_Howe', '2026-07-19T00:00:00Z', '2026-07-19T10:30:00Z'],
    ['Australia/Lord_Howe', '2026-12-19T00:00:00Z', '2026-12-19T11:00:00Z'],
    ['UTC', '1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
  ])('in %s %s reads %s', (zone, instant, wall) => {
    expect(wallTime(at(instant), zone)).toBe(at(wall));
  });
});

describe('instantsAt', () => {
  test.each([
    ['Europe/Berlin', '2026-11-19T10:00:00Z', ['2026-11-19T09:00:00Z']],
    ['Europe/Berlin', '2026-03-29T02:30:00Z', []],
    ['Europe/Berlin', '2026-10-25T02:30:00Z', ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']],
    ['America/New_York', '2026-11-01T01:00:00Z', ['2026-11-01T05:00:00Z', '2026-11-01T06:00:00Z']],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00Z', ['2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z']],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00Z', []],
  ])('in %s the clock reads %s at %j', (zone, wall, instants) => {
    expect(instantsAt(at(wall), zone)).toEqual(instants.map(at));
  });

  test('finds every instant again from what its clock reads', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') }),
        (zone, instant) => {
          expect(instantsAt(wallTime(instant, zone), zone)).toContain(instant);
        },
      ),
    );
  });
});

test.each([
  ['Africa/Cairo', '2024-04-26T00:00:00Z', '2024-04-25T22:00:00Z'],
  ['Pacific/Apia', '2011-12-30T00:00:00Z', '2011-12-30T10:00:00Z'],
  ['America/Toronto', '1919-03-31T00:00:00Z', '1919-03-31T04:30:00Z'],
])('in %s the clock skips %s, and a later time begins at %s', (zone, wall, instant) => {
  expect(instantsAt(at(wall), zone)).toEqual([]);
  expect(firstInstantFrom(at(wall), zone)).toBe(at(instant));
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('%j is a zone: %s', (zone, expected) => {
  expect(isZone(zone)).toBe(expected);
});
