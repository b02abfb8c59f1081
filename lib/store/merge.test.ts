import { describe, expect, test } from 'vitest';
import type { NewEngagement } from '@/lib/accounts/engagement';
import { Refused } from '@/lib/contract/refusal';
import type { Row } from '@/lib/rows/row';
import { fc, runs } from '@/tests/properties';
import { accountOfKeys, ensureAccount, joinAccounts, partAccount } from './accounts';
import type { Tx } from './commit';
import { changeEngagement, createEngagement, deleteEngagement, engagementsOf } from './engagements';
import { changeEntry, deleteEntry, logEntry, runningEntry, startEntry, stopEntry } from './entries';
import { enterFact } from './facts';
import { idOf } from './ids';
import { type Shared, sharedOf, takeIn } from './merge';
import { addOwnHost, noteProduct, removeOwnHost } from './own-hosts';
import { addKey, forgetKey, listKeys, listPacks, putPack, removePack } from './packs';
import { rename } from './people';
import { addPick, removePick } from './picks';
import { finishRun, runsOn, tickStep } from './runs';
import { rememberTicket } from './sightings';
import { type SharedTables, sharedTableNames } from './tables';
import { freshStore, goLive, halden, named, seen, type TestStore, zendeskTicket } from './test-database';
import { undo } from './undo';

const zone = 'Europe/Berlin';
const minuteMs = 60_000;
const keys = [...halden, 'jira:acme.atlassian.net:organization:7', 'salesforce:0014W0000700000QAA'];
const signers = ['first', 'second'].map((thumbprint) => ({
  thumbprint,
  name: 'Acme IT',
  jwk: { kty: 'EC' as const, crv: 'P-256' as const, x: 'x', y: 'y' },
}));
const internal: NewEngagement = { ...goLive, account: undefined };

/** A device: that of a person who works on another already, or of somebody else. */
async function device(of?: TestStore): Promise<TestStore> {
  const store = freshStore();
  if (of) await store.db.meta.put((await of.db.meta.get('person')) ?? { key: 'person', value: '' });
  return store;
}

/** All rows that devices share, as a comparison wants them: by table, sorted by id; history as a set. */
async function shared(store: TestStore) {
  const { rows, history } = await sharedOf(store.db);
  const sorted = Object.entries(rows).map(([name, all]) => [name, (all as Row[]).sort(byId)]);
  return { rows: Object.fromEntries(sorted), history: history.sort(byId) };
}
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Both take the other in, as each was before. */
async function meet(a: TestStore, b: TestStore) {
  const [ofA, ofB] = [await sharedOf(a.db), await sharedOf(b.db)];
  await takeIn(a, ofB);
  await takeIn(b, ofA);
}

const actions = [
  ...['start', 'start', 'stop', 'log', 'change', 'deleteEntry', 'create', 'changeEngagement', 'deleteEngagement'],
  ...['account', 'account', 'join', 'part', 'fact', 'sight', 'tick', 'finish', 'pick', 'unpick', 'pack', 'unpack'],
  ...['trust', 'forget', 'host', 'look', 'unhost', 'rename', 'setting', 'undo', 'undo'],
] as const;
type Action = (typeof actions)[number];
interface Step {
  action: Action;
  which: number;
  value: number;
  /** Minutes; the clocks of two devices are never the same, and people set them. */
  jump: number;
}
const stepsOf = (some: readonly Action[], minLength: number, maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      action: fc.constantFrom(...some),
      which: fc.nat({ max: 9 }),
      value: fc.nat({ max: 4 }),
      jump: fc.integer({ min: -5, max: 30 }),
    }),
    { minLength, maxLength, size: 'max' },
  );

/** Uses a device as people do: a refusal is as good an answer as any. */
async function use(store: TestStore, steps: readonly Step[]) {
  const { db } = store;
  const commands: string[] = [];
  for (const { action, which, value, jump } of steps) {
    store.at += jump * minuteMs + 1;
    const { rows } = await sharedOf(db);
    const one = <Name extends keyof SharedTables>(name: Name) => {
      const all = rows[name].filter(({ deletedAt }) => deletedAt === undefined);
      return all[which % Math.max(1, all.length)] as SharedTables[Name] | undefined;
    };
    const entry = one('timeEntries');
    const engagement = one('engagements');
    const [account, other] = [one('accounts'), rows.accounts[value % Math.max(1, rows.accounts.length)]];
    const on = { engagementId: engagement?.id ?? '', zone };
    const ids = { id: entry?.id ?? '', seen: entry?.revision ?? '' };
    const named_ = { name: value % 2 ? 'Halden' : '', keys: keys.slice(which % 4, (which % 4) + 1 + (value % 2)) };
    const run = { record: zendeskTicket(String(which % 2)), runbookId: 'sso' };
    const pick = { site: 'jira' as const, host: 'a', field: `f${which % 2}`, css: `.c${value}` };
    const signer = signers[which % 2] ?? expect.unreachable();
    const pack = {
      site: which % 3 ? ('jira' as const) : ('zendesk' as const),
      issuer: 'I',
      issuedAt: value,
      key: signer,
      selectors: {},
    };
    const acts: Record<Action, (tx: Tx) => Promise<unknown>> = {
      start: (tx) =>
        startEntry(tx, { ...on, ...(value ? { record: { ref: zendeskTicket(String(value)), title: 'T' } } : {}) }),
      stop: (tx) => stopEntry(tx, ids.id),
      log: (tx) => logEntry(tx, { ...on, startedAt: store.at - value * minuteMs - 1, endedAt: store.at }),
      change: (tx) =>
        changeEntry(tx, {
          ...ids,
          ...(which % 2
            ? { note: `n${value}` }
            : { startedAt: store.at - 9 * minuteMs, ...(value ? { endedAt: store.at } : {}) }),
        }),
      deleteEntry: (tx) => deleteEntry(tx, ids),
      create: (tx) => createEngagement(tx, value ? { ...goLive, account: named_ } : internal),
      changeEngagement: (tx) =>
        changeEngagement(tx, {
          id: on.engagementId,
          seen: engagement?.revision ?? '',
          name: `P${value}`,
          doneOn: value % 2 ? '2026-11-19' : null,
        }),
      deleteEngagement: (tx) => deleteEngagement(tx, on.engagementId),
      account: (tx) => ensureAccount(tx, named_),
      join: (tx) => joinAccounts(tx, account?.id ?? '', other?.id ?? ''),
      part: (tx) => partAccount(tx, (rows.accounts.filter(({ mergedInto }) => mergedInto)[value] ?? account)?.id ?? ''),
      fact: (tx) => enterFact(tx, { account: named_, driver: 'integration-state', value: value ? 'fine' : 'blocked' }),
      sight: (tx) => rememberTicket(tx, seen(String(which % 3), { seenAt: store.at - value, open: value > 1 }), named_),
      tick: (tx) => tickStep(tx, { ...run, step: value, ticked: which % 5 > 1 }),
      finish: (tx) => finishRun(tx, { ...run, outcome: value ? 'solved' : null }),
      pick: (tx) => addPick(tx, pick),
      unpick: (tx) => removePick(tx, one('picks')?.id ?? ''),
      pack: (tx) => putPack(tx, pack),
      unpack: (tx) => removePack(tx, one('packs')?.id ?? ''),
      trust: (tx) => addKey(tx, signer),
      forget: (tx) => forgetKey(tx, signer.thumbprint),
      host: (tx) => addOwnHost(tx, `h${which % 2}`),
      look: (tx) =>
        noteProduct(tx, `h${which % 2}`, value ? { product: 'jira-dc', version: `${value}` } : { product: 'unknown' }),
      unhost: (tx) => removeOwnHost(tx, `h${which % 2}`),
      rename: async (tx) => rename(tx, `N${value}`, (await tx.db.people.get(tx.me))?.revision),
      async setting(tx) {
        const id = idOf('setting', tx.me, 'rounding');
        const known = await tx.db.settings.get(id);
        if (known) await tx.change('settings', known, { value, version: 1 + (which % 2) });
        else await tx.add('settings', { key: 'rounding', value, version: 1 }, id);
      },
      undo: (tx) => undo(tx, commands[which % Math.max(1, commands.length)] ?? ''),
    };
    const asked = named();
    await store.run(acts[action], asked).catch((error) => void expect(error).toBeInstanceOf(Refused));
    commands.push(asked.id);
  }
}

interface Past {
  isOnePerson: boolean;
  before: Step[];
  onA: Step[];
  onB: Step[];
  clockOfB: number;
}
const pastOf = (some: readonly Action[]): fc.Arbitrary<Past> =>
  fc.record({
    isOnePerson: fc.constantFrom(true, true, false),
    before: stepsOf(some, 3, 12),
    onA: stepsOf(some, 5, 20),
    onB: stepsOf(some, 5, 20),
    clockOfB: fc.integer({ min: -60, max: 60 }),
  });

/** Two devices with a past in common, used apart. */
async function apart({ isOnePerson, before, onA, onB, clockOfB }: Past) {
  const a = await device();
  await a.run((tx) => createEngagement(tx, internal));
  await use(a, before);
  const b = await device(isOnePerson ? a : undefined);
  await takeIn(b, await sharedOf(a.db));
  b.at = a.at + clockOfB * minuteMs;
  await use(a, onA);
  await use(b, onB);
  return { a, b };
}

/** What each command holds, and a merge has to hold as well. */
async function holdsRules(store: TestStore) {
  const { rows } = await sharedOf(store.db);
  const isKept = ({ deletedAt }: Row) => deletedAt === undefined;
  const running = rows.timeEntries.filter((row) => isKept(row) && row.endedAt === undefined);
  expect(new Set(running.map(({ author }) => author)).size).toBe(running.length);
  for (const row of rows.timeEntries) {
    expect(row.running).toBe(row.endedAt === undefined ? 1 : undefined);
    expect(row.endedAt ?? row.startedAt).toBeGreaterThanOrEqual(row.startedAt);
  }
  const packs = rows.packs.filter(isKept).map(({ site }) => site);
  expect(packs.length).toBe(new Set(packs).size);
  const clock = (await store.db.meta.get('clock'))?.value ?? '';
  for (const row of Object.values(rows).flat()) expect(row.revision.replace(/\+$/, '') <= clock).toBe(true);
}

describe.each<[string, readonly Action[]]>([
  ['used for anything', actions],
  ['used for time', ['start', 'start', 'stop', 'change', 'deleteEntry', 'log', 'undo']],
  ['used for accounts', ['account', 'account', 'join', 'part', 'create', 'sight', 'undo']],
  ['used for packs and keys', ['pack', 'pack', 'unpack', 'trust', 'forget', 'undo']],
])('two databases, %s,', (_, some) => {
  test('become the same one, whoever takes the other in, however often', async () => {
    await fc.assert(
      fc.asyncProperty(pastOf(some), async (past) => {
        const { a, b } = await apart(past);
        await meet(a, b);
        const one = await shared(a);
        expect(await shared(b)).toEqual(one);
        await holdsRules(a);

        await takeIn(a, await sharedOf(b.db));
        await takeIn(b, one as Shared);
        expect(await shared(a)).toEqual(one);
        expect(await shared(b)).toEqual(one);
      }),
      { numRuns: runs(20) },
    );
  }, 120_000);

  test('lose no row, and go on to be used and to meet again', async () => {
    await fc.assert(
      fc.asyncProperty(pastOf(some), stepsOf(some, 0, 10), async (past, then) => {
        const { a, b } = await apart(past);
        const before = [await sharedOf(a.db), await sharedOf(b.db)];
        await meet(a, b);
        const { rows, history } = await sharedOf(a.db);
        for (const name of sharedTableNames) {
          const ids = new Set(before.flatMap((each) => each.rows[name].map(({ id }) => id)));
          expect(new Set(rows[name].map(({ id }) => id))).toEqual(ids);
        }
        expect(history.length).toBe(new Set(before.flatMap((each) => each.history.map(({ id }) => id))).size);

        await use(b, then);
        await use(a, then.toReversed());
        await holdsRules(a);
        await meet(a, b);
        expect(await shared(b)).toEqual(await shared(a));
        await holdsRules(b);
      }),
      { numRuns: runs(8) },
    );
  }, 120_000);
});

test.each<[string, readonly Action[]]>([
  ['anything', actions],
  ['time', ['start', 'start', 'stop', 'change', 'deleteEntry', 'undo']],
  ['accounts', ['account', 'account', 'join', 'part', 'create', 'undo']],
  ['packs and keys', ['pack', 'pack', 'unpack', 'trust', 'forget', 'undo']],
])(
  'three databases, used for %s, become the same one when each has heard of all',
  async (_, some) => {
    const uses = fc.tuple(pastOf(some), stepsOf(some, 5, 15));
    await fc.assert(
      fc.asyncProperty(uses, async ([past, onC]) => {
        const { a, b } = await apart(past);
        const c = await device(a);
        await takeIn(c, await sharedOf(b.db));
        await use(c, onC);
        for (const [to, from] of [
          [a, b],
          [b, c],
          [c, a],
          [a, c],
          [b, a],
          [c, b],
          [a, b],
        ] as const) {
          await takeIn(to, await sharedOf(from.db));
        }
        const one = await shared(a);
        expect(await shared(b)).toEqual(one);
        expect(await shared(c)).toEqual(one);
        await holdsRules(c);
      }),
      { numRuns: runs(8) },
    );
  },
  120_000,
);

describe('one person on two devices', () => {
  async function two() {
    const a = await device();
    const { id } = await a.run((tx) => createEngagement(tx, goLive));
    const b = await device(a);
    await takeIn(b, await sharedOf(a.db));
    return { a, b, on: { engagementId: id, zone } };
  }

  test('that ran a clock on each have one that runs, and the other says that it was mended', async () => {
    const { a, b, on } = await two();
    const first = await a.run((tx) => startEntry(tx, on));
    b.at = a.at + 10 * minuteMs;
    const second = await b.run((tx) => startEntry(tx, on));
    await meet(a, b);
    for (const store of [a, b]) {
      expect(await runningEntry(store.db)).toEqual(second);
      const mended = await store.db.timeEntries.get(first.id);
      expect(mended).toMatchObject({ endedAt: b.at, mended: { rule: 'twoRunning', at: b.at } });
      expect(mended).not.toHaveProperty('running');
      expect((mended?.revision ?? '') > first.revision).toBe(true);
    }
    // A person says when it really ended: that wins, everywhere.
    a.at = b.at + minuteMs;
    const seen = (await a.db.timeEntries.get(first.id))?.revision ?? '';
    await a.run((tx) => changeEntry(tx, { id: first.id, seen, endedAt: first.startedAt + minuteMs }));
    await meet(a, b);
    expect(await b.db.timeEntries.get(first.id)).toMatchObject({ endedAt: first.startedAt + minuteMs });
    expect(await shared(b)).toEqual(await shared(a));
  });

  test('that worked on one run have both ticks; that changed one field have the newer one', async () => {
    const { a, b, on } = await two();
    const of = { record: zendeskTicket('1'), runbookId: 'sso' };
    await a.run((tx) => tickStep(tx, { ...of, step: 0, ticked: true }));
    b.at = a.at + minuteMs;
    await b.run((tx) => tickStep(tx, { ...of, step: 1, ticked: true }));
    const seen = (await a.db.engagements.get(on.engagementId))?.revision ?? '';
    await b.run((tx) => changeEngagement(tx, { id: on.engagementId, seen, name: 'of b', billable: false }));
    a.at = b.at + minuteMs;
    await a.run((tx) => changeEngagement(tx, { id: on.engagementId, seen, name: 'of a' }));
    await meet(a, b);
    for (const { db } of [a, b]) {
      expect(await runsOn(db, of.record)).toMatchObject([{ ticked: { 0: expect.any(Number), 1: expect.any(Number) } }]);
      expect(await db.engagements.get(on.engagementId)).toMatchObject({ name: 'of a', billable: false });
    }
  });

  test('that forgot a key on one have no pack of it in use on the other; newly trusted, it signs again', async () => {
    const { a, b } = await two();
    const [signer = expect.unreachable()] = signers;
    const pack = { site: 'jira' as const, issuer: 'I', issuedAt: 1, key: signer, selectors: {} };
    await a.run((tx) => addKey(tx, signer));
    await takeIn(b, await sharedOf(a.db));
    b.at = a.at + minuteMs;
    await b.run((tx) => putPack(tx, pack));
    a.at = b.at + minuteMs;
    await a.run((tx) => forgetKey(tx, signer.thumbprint));
    await meet(a, b);
    for (const { db } of [a, b]) expect([await listKeys(db), await listPacks(db)]).toEqual([[], []]);
    b.at = a.at + minuteMs;
    await b.run((tx) => addKey(tx, signer));
    await b.run((tx) => putPack(tx, pack));
    await meet(a, b);
    for (const { db } of [a, b]) expect(await listPacks(db)).toMatchObject([{ issuedAt: 1 }]);
  });

  test('that imported a pack for a site on each have the one that was issued last', async () => {
    const { a, b } = await two();
    const [signer = expect.unreachable()] = signers;
    const pack = { site: 'jira' as const, issuer: 'I', key: signer, selectors: {} };
    await a.run((tx) => putPack(tx, { ...pack, issuedAt: 2 }));
    b.at = a.at + minuteMs;
    await b.run((tx) => putPack(tx, { ...pack, issuedAt: 1 }));
    await meet(a, b);
    for (const { db } of [a, b]) {
      expect(await listPacks(db)).toMatchObject([{ issuedAt: 2 }]);
      expect(await db.packs.count()).toBe(2);
    }
  });
});

describe('two people', () => {
  test('that know one customer by different ids have one account once a record names both', async () => {
    const [a, b] = [await device(), await device()];
    const [one = '', other = ''] = halden;
    const account = (name: string, ...of: string[]) => ({ ...goLive, account: { name, keys: of } });
    const mine = await a.run((tx) => createEngagement(tx, account('Halden', one)));
    const theirs = await b.run((tx) => createEngagement(tx, account('Halden Freight', other)));
    await b.run((tx) => ensureAccount(tx, { name: '', keys: [one, other] }));
    await meet(a, b);
    for (const { db } of [a, b]) {
      for (const key of halden) {
        const ids = (await accountOfKeys(db, [key]))?.ids ?? [];
        expect((await engagementsOf(db, ids)).map(({ id }) => id).sort()).toEqual([mine.id, theirs.id].sort());
      }
    }
    expect(await shared(b)).toEqual(await shared(a));
  });

  test('run a clock each', async () => {
    const [a, b] = [await device(), await device()];
    for (const store of [a, b]) {
      const { id } = await store.run((tx) => createEngagement(tx, internal));
      await store.run((tx) => startEntry(tx, { engagementId: id, zone }));
    }
    await meet(a, b);
    expect((await a.db.timeEntries.toArray()).map(({ mended }) => mended)).toEqual([undefined, undefined]);
    expect(await runningEntry(a.db)).not.toEqual(await runningEntry(b.db));
    expect(await shared(b)).toEqual(await shared(a));
  });
});
