import { describe, expect, test } from 'vitest';
import type { TimeEntry } from '@/lib/time/entry';
import { fc } from '@/tests/properties';
import { assessRisk } from './assess';
import { defaultDrivers } from './default-drivers';
import type { Drivers } from './drivers';
import type { AccountFact, SeenTicket } from './fact';
import type { Escalation, RiskInputs } from './inputs';
import { itemStates } from './record/sections';
import type { DriverResult } from './risk';
import { changesSince, snapshotOf } from './snapshot';
import {
  dayMs,
  daysAgo,
  engagement,
  entry,
  escalation,
  fact,
  milestone,
  nothing,
  now,
  recordItem,
  ticket,
} from './test-inputs';

/*
 * What the formula promises (`RISK.md`), for the default set and for the whole catalogue at once: whatever is found for the
 * drivers of the default set must hold for those that wait to be switched on as well.
 */

const everything: Drivers = {
  ...defaultDrivers,
  drivers: defaultDrivers.drivers.map((each) => ({ ...each, on: true })),
};
const settings = fc.constantFrom(defaultDrivers, everything);

const days = fc.integer({ min: 0, max: 120 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const seenTicket = fc
  .record({
    id: fc.nat({ max: 6 }),
    open: fc.boolean(),
    severity: optional(fc.constantFrom(1, 2, 3, 4)),
    area: optional(fc.constantFrom('SSO', 'sso', 'API', 'Webhooks')),
    causes: optional(fc.constantFrom(['error-code E1'], ['error-code e1', 'issue acme.zendesk.com 3'])),
    openedAt: optional(days.map(daysAgo)),
    closedAt: optional(days.map(daysAgo)),
    breached: optional(fc.boolean()),
    survey: optional(
      fc
        .tuple(fc.constantFrom('fine' as const, 'blocked' as const), days)
        .map(([state, ago]) => ({ score: state, state, at: daysAgo(ago) })),
    ),
    reopens: optional(fc.nat({ max: 2 })),
    reopenedAt: optional(fc.array(days.map(daysAgo), { minLength: 1, maxLength: 2 })),
    listed: optional(fc.constant(true)),
    seenAt: days.map(daysAgo),
  })
  .map(({ id, open, closedAt, ...seen }) =>
    ticket(`${id}`, defined({ ...seen, open, closedAt: open ? undefined : closedAt }) as Partial<SeenTicket>),
  );
const said = fc
  .record({
    driver: fc.constantFrom('integration-state', 'security-blockers', 'adoption', 'pulse'),
    item: optional(fc.constantFrom('sso', 'scim')),
    value: fc.constantFrom<AccountFact['value']>('fine', 'degraded', 'blocked', 'cleared'),
    ago: days,
  })
  .map(({ ago, value, ...more }) => fact(value, daysAgo(ago), defined(more)));
const sent = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    receiver: fc.constantFrom<Escalation['receiver']>('engineering', 'leadership'),
    state: fc.constantFrom<Escalation['state']>('open', 'accepted', 'bounced', 'resolved', 'told'),
    bounces: fc.nat({ max: 3 }),
    sentAt: days.map(daysAgo),
    since: days.map(daysAgo),
  })
  .map(({ id, ...more }) => escalation(id, more));
const date = optional(fc.constantFrom('2026-09-01', '2026-11-18', '2026-11-19', '2026-12-24'));
const kinds = fc.constantFrom<TimeEntry['class']>('reactive', 'proactive', 'rework', 'internal');
const inputs: fc.Arbitrary<RiskInputs> = fc.record({
  tickets: fc.array(seenTicket, { maxLength: 8 }),
  listings: fc.array(days.map(daysAgo), { maxLength: 2 }),
  escalations: fc.array(sent, { maxLength: 4 }),
  engagements: fc.array(
    fc
      .record({ id: fc.constantFrom('e1', 'e2', 'e3'), dueOn: date, doneOn: date })
      .map(({ id, ...dates }) => ({ ...engagement(defined(dates)), id })),
    { maxLength: 3 },
  ),
  milestones: fc.array(
    fc
      .record({ dueOn: date, doneOn: date, engagementId: fc.constantFrom('e1', 'e2') })
      .map(({ engagementId, ...dates }) => milestone({ engagementId, ...defined(dates) })),
    { maxLength: 3 },
  ),
  entries: fc.array(
    fc
      .tuple(fc.constantFrom(0.25, 0.5, 1, 3), kinds, days)
      .map(([hours, kind, ago]) => entry(hours, kind, daysAgo(ago))),
    { maxLength: 6 },
  ),
  facts: fc.array(said, { maxLength: 6 }),
  items: fc.array(
    fc
      .tuple(fc.constantFrom(...itemStates), fc.constantFrom('sso', 'scim', 'webhooks'), days)
      .map(([state, subject, ago]) => recordItem(state, daysAgo(ago), { subject })),
    { maxLength: 3 },
  ),
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata'),
});

function plus(known: RiskInputs, more: Partial<RiskInputs>): RiskInputs {
  return {
    ...known,
    tickets: [...known.tickets, ...(more.tickets ?? [])],
    listings: [...known.listings, ...(more.listings ?? [])],
    escalations: [...known.escalations, ...(more.escalations ?? [])],
    engagements: [...known.engagements, ...(more.engagements ?? [])],
    milestones: [...known.milestones, ...(more.milestones ?? [])],
    entries: [...known.entries, ...(more.entries ?? [])],
    facts: [...known.facts, ...(more.facts ?? [])],
    items: [...known.items, ...(more.items ?? [])],
  };
}

test('contributions are whole points that add up to a score of 0 to 100, inside its range', () => {
  fc.assert(
    fc.property(inputs, settings, (known, drivers) => {
      const { score, range, drivers: results, coverage, confidence } = assessRisk(known, drivers, now);
      let contributed = 0;
      for (const result of results) {
        if (!result.known) continue;
        expect(Number.isInteger(result.contribution)).toBe(true);
        expect(result.contribution).toBeGreaterThanOrEqual(0);
        expect(result.contribution).toBeLessThanOrEqual(result.max);
        expect(result.range.from).toBeLessThanOrEqual(result.contribution);
        expect(result.range.to).toBeGreaterThanOrEqual(result.contribution);
        expect(result.range.to).toBeLessThanOrEqual(result.max);
        contributed += result.contribution;
      }
      expect(score).toBe(contributed);
      expect(range.from).toBeLessThanOrEqual(score);
      expect(range.to).toBeGreaterThanOrEqual(score);
      expect(range.to).toBeLessThanOrEqual(100);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(coverage.known).toBe(results.filter((result) => result.known).length);
    }),
  );
});

test('order and duplicates of inputs do not matter', () => {
  const shuffle = <T>(values: readonly T[]) =>
    fc.shuffledSubarray([...values, ...values], { minLength: values.length * 2 });
  const pairs = inputs.chain((known) =>
    fc
      .record({
        tickets: shuffle(known.tickets),
        listings: shuffle(known.listings),
        escalations: shuffle(known.escalations),
        engagements: shuffle(known.engagements),
        milestones: shuffle(known.milestones),
        entries: shuffle(known.entries),
        facts: shuffle(known.facts),
        items: shuffle(known.items),
      })
      .map((other) => [known, { ...known, ...other }] as const),
  );
  fc.assert(
    fc.property(pairs, settings, ([known, other], drivers) => {
      expect(assessRisk(other, drivers, now)).toEqual(assessRisk(known, drivers, now));
    }),
  );
});

test('through how many systems a case was seen does not matter', () => {
  fc.assert(
    fc.property(inputs, settings, fc.array(fc.boolean(), { maxLength: 8 }), (known, drivers, isAlsoThere) => {
      const elsewhere = known.tickets.flatMap(({ key, ...one }) => {
        const id = key.slice(key.lastIndexOf(':') + 1);
        const twin = { ...one, key: `jira:acme.atlassian.net:issue:ENG-${id}`, label: `ENG-${id}`, mentions: [key] };
        return isAlsoThere[Number(id)] ? [twin] : [];
      });
      const [risk, other] = [
        assessRisk(known, drivers, now),
        assessRisk(plus(known, { tickets: elsewhere }), drivers, now),
      ];
      // Below it stands that it was seen there, too; the numbers are the same.
      expect(snapshotOf(other, now)).toEqual(snapshotOf(risk, now));
    }),
  );
});

test('the order of the drivers changes only the order of equal ones', () => {
  const shuffled = fc.shuffledSubarray(everything.drivers, { minLength: everything.drivers.length });
  fc.assert(
    fc.property(inputs, shuffled, (known, drivers) => {
      const sorted = (results: DriverResult[]) =>
        results.map(({ max: _, ...result }) => result.known).length +
        results
          .map(({ id }) => id)
          .sort()
          .join();
      const [risk, other] = [assessRisk(known, everything, now), assessRisk(known, { ...everything, drivers }, now)];
      expect(sorted(other.drivers)).toEqual(sorted(risk.drivers));
      expect(other.coverage).toEqual(risk.coverage);
    }),
  );
});

const newer = now + 1;
const bad: Record<string, Partial<RiskInputs>> = {
  'a new severe ticket': { tickets: [ticket('new', { severity: 1, openedAt: daysAgo(3), area: 'SSO' })] },
  'a new ticket without a priority or a date': { tickets: [ticket('new')] },
  'an old ticket': { tickets: [ticket('new', { severity: 4, openedAt: daysAgo(89), area: 'API' })] },
  'a missed reply time': { tickets: [ticket('new', { breached: true, severity: 3 })] },
  'a blocked integration': { facts: [fact('blocked', newer)] },
  'a blocked integration of its own': { facts: [fact('blocked', newer, { item: 'webhooks' })] },
  'a blocked integration in the technical record': { items: [recordItem('blocked', newer, { subject: 'webhooks' })] },
  'a security blocker': { facts: [fact('blocked', newer, { driver: 'security-blockers' })] },
  'usage that drops': { facts: [fact('degraded', newer, { driver: 'adoption', item: 'search' })] },
  'an escalation': { escalations: [escalation('new')] },
  'an escalation to leadership': { escalations: [escalation('new', { receiver: 'leadership', bounces: 1 })] },
  'a ticket that is opened again': {
    tickets: [ticket('new', { severity: 3, openedAt: daysAgo(30), reopens: 1, reopenedAt: [daysAgo(1)] })],
  },
  'a bad survey': {
    tickets: [ticket('new', { open: false, severity: 4, survey: { score: 'bad', state: 'blocked', at: newer } })],
  },
  'a late milestone': { milestones: [milestone({ engagementId: 'e1', dueOn: '2026-11-01' })] },
  'a late engagement': { engagements: [engagement({ dueOn: '2026-11-01' })] },
  'an hour of rework': { entries: [entry(1, 'rework')] },
};
/** A share of time can only be moved against another share: reactive work makes the share of rework smaller. */
const ofTime = (drivers: Drivers, wanted: string): Drivers => ({
  ...drivers,
  drivers: drivers.drivers.filter(({ id }) => !id.endsWith('-share') || id === wanted),
});

test.each(Object.entries(bad))('%s never lowers the risk', (_, more) => {
  fc.assert(
    fc.property(inputs, settings, (known, all) => {
      const drivers = ofTime(all, 'rework-share');
      expect(assessRisk(plus(known, more), drivers, now).score).toBeGreaterThanOrEqual(
        assessRisk(known, drivers, now).score,
      );
    }),
  );
});

const good: Record<string, Partial<RiskInputs>> = {
  'integrations that are fine': { facts: [fact('fine', newer)] },
  'an integration of its own that is fine': { facts: [fact('fine', newer, { item: 'webhooks' })] },
  'no security blocker': { facts: [fact('fine', newer, { driver: 'security-blockers' })] },
  'an engagement on time': { engagements: [engagement({ dueOn: '2026-12-24' })] },
  'an engagement that is done': { engagements: [engagement({ dueOn: '2026-11-01', doneOn: '2026-11-09' })] },
  'an escalation that is resolved': { escalations: [escalation('new', { state: 'told' })] },
  'an hour of proactive work': { entries: [entry(1, 'proactive')] },
  'a harmless ticket that is solved': { tickets: [ticket('new', { open: false, severity: 4, closedAt: now })] },
  'a good survey': {
    tickets: [
      ticket('new', { open: false, severity: 4, closedAt: now, survey: { score: 'good', state: 'fine', at: newer } }),
    ],
  },
  'a list that holds none': { listings: [now] },
};
test.each(Object.entries(good))('%s never raises the risk', (_, more) => {
  fc.assert(
    fc.property(inputs, settings, (known, drivers) => {
      expect(assessRisk(plus(known, more), drivers, now).score).toBeLessThanOrEqual(
        assessRisk(known, drivers, now).score,
      );
    }),
  );
});

test('solving a ticket never raises the risk', () => {
  fc.assert(
    fc.property(inputs, settings, fc.nat({ max: 7 }), (known, drivers, pick) => {
      const after = known.tickets
        .filter((_, index) => index === pick)
        .map(({ key }) => ({ ...ticket('solved'), key, open: false, closedAt: now, seenAt: newer }));
      const open = known.tickets.filter(({ key }) => key === after[0]?.key).some((one) => one.open);
      // What was solved before it was seen lately is no news.
      if (!open) return;
      const isOpenNow = known.tickets
        .filter(({ key }) => key === after[0]?.key)
        .toSorted((a, b) => a.seenAt - b.seenAt)
        .at(-1)?.open;
      const isKnown = known.tickets.some(({ key, seenAt }) => key === after[0]?.key && seenAt >= daysAgo(90));
      if (!isOpenNow || !isKnown) return;
      expect(assessRisk(plus(known, { tickets: after }), drivers, now).score).toBeLessThanOrEqual(
        assessRisk(known, drivers, now).score,
      );
    }),
  );
});

test('what is over fades: without anything new the score of solved tickets never rises', () => {
  const solved = fc.array(
    seenTicket.map((one) => ({ ...one, open: false })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(solved, days, (tickets, later) => {
      const known = { ...nothing, tickets };
      const before = assessRisk(known, defaultDrivers, now).score;
      expect(assessRisk(known, defaultDrivers, now + later * dayMs).score).toBeLessThanOrEqual(before);
    }),
  );
});

test('ages only widen uncertainty: the same seen or said earlier leaves the score, or what it could be holds it', () => {
  const ofOneAge = fc.record({
    facts: fc.array(
      fc
        .constantFrom<AccountFact['value']>('fine', 'degraded', 'blocked')
        .map((value) => ({ value, driver: 'integration-state' })),
      { maxLength: 1 },
    ),
    open: fc.array(fc.constantFrom(1, 2, 3), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(ofOneAge, days, days, ({ facts, open }, one, other) => {
      const at = (age: number) =>
        assessRisk(
          {
            ...nothing,
            facts: facts.map(({ value, driver }) => fact(value, daysAgo(age), { driver })),
            tickets: open.map((severity, id) => ticket(`${id}`, { severity, seenAt: daysAgo(age) })),
          },
          defaultDrivers,
          now,
        );
      const [young, old] = [at(Math.min(one, other)), at(Math.max(one, other))];
      expect(old.range.from).toBeLessThanOrEqual(young.range.from);
      expect(old.range.to).toBeGreaterThanOrEqual(young.range.to);
      expect(old.confidence).toBeLessThanOrEqual(young.confidence);
      if (old.coverage.known === young.coverage.known) expect(old.score).toBe(young.score);
    }),
  );
});

test('what is unknown is neither good nor bad: learning it moves the score only inside the range there was', () => {
  const learnt = fc.constantFrom(...Object.values(bad), ...Object.values(good));
  fc.assert(
    fc.property(inputs, learnt, (known, more) => {
      const before = assessRisk(known, defaultDrivers, now);
      const after = assessRisk(plus(known, more), defaultDrivers, now);
      const onlyLearnt = before.drivers.every((was) => {
        const is = after.drivers.find((driver) => driver.id === was.id);
        return !was.known || (is?.known && is.contribution === was.contribution && is.asOf === was.asOf);
      });
      if (!onlyLearnt) return;
      expect(after.range.from).toBeGreaterThanOrEqual(before.range.from);
      expect(after.range.to).toBeLessThanOrEqual(before.range.to);
    }),
  );
});

test('an unknown driver counts for nothing, whether it is in use or not', () => {
  fc.assert(
    fc.property(inputs, (known) => {
      const risk = assessRisk(known, defaultDrivers, now);
      for (const result of risk.drivers) expect('contribution' in result).toBe(result.known);
    }),
  );
});

test('an account is called low only if nothing unknown or old could make it high', () => {
  fc.assert(
    fc.property(inputs, (known) => {
      const { level, range, coverage } = assessRisk(known, defaultDrivers, now);
      if (level === 'low') expect(range.to).toBeLessThan(60);
      if (level !== undefined) expect(coverage.known).toBeGreaterThanOrEqual(coverage.needed);
    }),
  );
});

describe('changes', () => {
  test('add up to the difference of the scores, whatever became known or unknown', () => {
    fc.assert(
      fc.property(inputs, inputs, (one, other) => {
        const before = snapshotOf(assessRisk(one, defaultDrivers, now), now);
        const after = snapshotOf(assessRisk(other, defaultDrivers, now), now + dayMs);
        const { drivers } = changesSince(before, after);
        expect(drivers.reduce((sum, { points }) => sum + points, 0)).toBe(after.score - before.score);
        expect(changesSince(before, before).drivers).toEqual([]);
      }),
    );
  });
});
