import { expect, test } from 'vitest';
import { isBooked } from '@/lib/time/booked';
import { localDay } from '@/lib/time/days';
import type { TimeEntry } from '@/lib/time/entry';
import { loggedSeconds, totalsByEngagement, workedSeconds } from '@/lib/time/totals';
import { fc, runs } from '@/tests/properties';
import { readingOf, ref, ticket } from './testing/sample-records';
import { type TestWorker, testWorker } from './testing/test-worker';

/*
 * Whatever a person does with the clock and with entries, over whatever clock: the sum is what was on the clock, one
 * entry runs at most, and none is negative. The worker is the real one, on a disk of its own.
 */

const minuteMs = 60_000;
/** Each begins shortly before a change of clocks, a leap day or midnight. */
const mornings = [
  ['Europe/Berlin', '2026-03-29T00:20:00Z'],
  ['Europe/Berlin', '2026-10-25T00:20:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T14:20:00Z'],
  ['America/New_York', '2028-02-29T04:20:00Z'],
  ['Pacific/Apia', '2026-12-31T22:50:00Z'],
] as const;
const zones = mornings.map(([zone]) => zone);

const names = [
  'start',
  'answer later',
  'stop',
  'log',
  'split',
  'merge',
  'move',
  'same again',
  'change',
  'delete',
] as const;
const step = fc.record({
  name: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names) },
    { weight: 2, arbitrary: fc.constantFrom('undo' as const, 'clock set back' as const, 'to another zone' as const) },
  ),
  /** How long it is until then. */
  minutes: fc.oneof(fc.nat(90), fc.nat(900)),
  /** Which of those that there are, and where. */
  which: fc.nat(100),
  share: fc.integer({ min: 1, max: 99 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface World {
  worker: TestWorker;
  engagements: string[];
  zone: string;
  last?: { command: string; before: string };
}

async function rowsOf({ store: { db } }: TestWorker) {
  return (await db.timeEntries.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
}
/** What people see of entries, however often they were changed and changed back. */
function seenOf(rows: TimeEntry[]): string {
  const seen = rows.map(({ stamp, stamps, revision, ...row }) => JSON.stringify(Object.entries(row).sort()));
  return seen.sort().join('\n');
}

const refused = Symbol('refused');
/** Commands may be refused, and change nothing then. */
async function attempt<T>(doing: Promise<T>): Promise<T | typeof refused> {
  return doing.catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'Refused') throw error;
    return refused;
  });
}

async function take(world: World, { name, which, share }: Step): Promise<void> {
  const { worker, zone } = world;
  const now = worker.browser.at;
  const rows = (await rowsOf(worker)).sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  const one = rows[which % Math.max(1, rows.length)];
  const engagementId = world.engagements[which % world.engagements.length] ?? '';
  const command = crypto.randomUUID();
  const before = seenOf(rows);
  const logged = (all: TimeEntry[]) => loggedSeconds(all, now);
  const ask: TestWorker['ask'] = (named, input) => worker.ask(named, input, undefined, command);
  let keeps: 'logged' | 'worked' | 'count' | undefined;

  switch (name) {
    case 'clock set back':
      worker.browser.at -= which * minuteMs;
      return;
    case 'to another zone':
      world.zone = zones[which % zones.length] ?? zone;
      return;
    case 'undo': {
      if (!world.last) return;
      if ((await attempt(worker.ask('undo', { command: world.last.command }))) === refused) return;
      expect(seenOf(await rowsOf(worker))).toBe(world.last.before);
      world.last = undefined;
      return;
    }
    case 'start':
      await attempt(ask('startEntry', { engagementId, zone }));
      keeps = 'logged';
      break;
    case 'answer later':
      await attempt(ask('startEntry', { record: { ref, title: ticket.ref.id }, zone }));
      keeps = 'logged';
      break;
    case 'stop':
      if (one) await attempt(ask('stopEntry', { id: one.id }));
      keeps = 'logged';
      break;
    case 'log':
      await attempt(ask('logEntry', { engagementId, zone, startedAt: now - share * minuteMs, endedAt: now }));
      break;
    case 'split': {
      if (!one) return;
      const at = Math.round(one.startedAt + ((one.endedAt ?? now) - one.startedAt) * (share / 100));
      await attempt(ask('splitEntry', { id: one.id, seen: one.revision, at }));
      keeps = 'logged';
      break;
    }
    case 'merge': {
      const other = rows[(which + 1) % Math.max(1, rows.length)];
      if (!one || !other || one === other) return;
      const entries = [one, other].map(({ id, revision: seen }) => ({ id, seen }));
      await attempt(ask('mergeEntries', { entries }));
      keeps = 'worked';
      break;
    }
    case 'move':
    case 'same again': {
      if (!one) return;
      const day = localDay(now - (share % 40) * 86_400_000, zone);
      if (name === 'move') await attempt(ask('moveEntry', { id: one.id, seen: one.revision, day, zone }));
      else await attempt(ask('duplicateEntry', { id: one.id, day, zone }));
      keeps = name === 'move' ? 'logged' : undefined;
      break;
    }
    case 'change': {
      if (!one) return;
      const startedAt = one.startedAt - share * minuteMs;
      await attempt(ask('changeEntry', { id: one.id, seen: one.revision, startedAt, engagementId, class: 'rework' }));
      break;
    }
    case 'delete':
      if (one) await attempt(ask('deleteEntry', { id: one.id, seen: one.revision }));
  }
  const after = await rowsOf(worker);
  if (keeps === 'logged') expect(logged(after)).toBeCloseTo(logged(rows), 6);
  if (keeps === 'worked') expect(workedSeconds(after, now)).toBeCloseTo(workedSeconds(rows, now), 6);
  if (seenOf(after) !== before) world.last = { command, before };
}

async function holds({ worker }: World): Promise<void> {
  const now = worker.browser.at;
  const rows = await rowsOf(worker);
  expect(rows.filter(({ endedAt }) => endedAt === undefined).length).toBeLessThanOrEqual(1);
  for (const row of rows) {
    expect(row.endedAt ?? row.startedAt).toBeGreaterThanOrEqual(row.startedAt);
    expect(row.running === 1).toBe(row.endedAt === undefined);
    expect(row.open === 1).toBe(row.engagementId === undefined);
    if (row.class !== 'rework') expect(row.cause).toBeUndefined();
  }
  const bounds = { from: now - 10 * 86_400_000, to: now + 86_400_000 };
  const booked = rows.filter(isBooked);
  const totals = await worker.ask('timeTotals', bounds);
  expect(totals.logged).toBeCloseTo(loggedSeconds(booked, now, bounds), 6);
  expect(totals.worked).toBeCloseTo(workedSeconds(booked, now, bounds), 6);
  expect(totals.byEngagement).toEqual(totalsByEngagement(booked, now, bounds));
  expect(workedSeconds(rows, now)).toBeLessThanOrEqual(loggedSeconds(rows, now) + 1e-6);
}

test('the sum is kept, one runs at most, and none is negative, whatever is done over whatever clock', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...mornings),
      fc.array(step, { minLength: 8, maxLength: 40 }),
      async (when, steps) => {
        const worker = testWorker();
        worker.browser.at = Date.parse(when[1]);
        await worker.show(1, readingOf(ticket));
        const world: World = { worker, engagements: [], zone: when[0] };
        for (const name of ['SSO go-live', 'SCIM rollout']) {
          const engagement = { name, kind: 'go-live', defaultClass: 'reactive', billable: true } as const;
          world.engagements.push((await worker.ask('createEngagement', engagement)).id);
        }
        for (const each of steps) {
          worker.browser.at += each.minutes * minuteMs;
          await take(world, each);
          await holds(world);
        }
      },
    ),
    { numRuns: runs(60) },
  );
}, 120_000);
