import { expect, test } from 'vitest';
import type { Told } from '@/lib/contract/database';
import { fc, runs } from '@/tests/properties';
import { createCopy } from './copy';
import { type Check, createKeeper, type DatabaseMark, type KeptDatabase } from './keeper';
import type { Written } from './line';
import { testArea, testRules } from './test-area';
import { TroubleError } from './trouble';

type Row = Record<string, unknown>;

/** A database in memory, whose state can be kept and put back as a disk might lose it. */
function memoryDatabase() {
  let state: { mark?: DatabaseMark; rows: Map<string, Row> } = { rows: new Map() };
  const database: KeptDatabase = {
    mark: async () => state.mark,
    setMark: async (mark) => {
      state.mark = mark;
    },
    async *rows() {
      for (const row of [...state.rows.values()]) yield { table: 'entries', row };
    },
    async put(written, mark) {
      for (const one of written) {
        if ('gone' in one) state.rows.delete(one.gone);
        else state.rows.set(String(one.row.id), one.row);
      }
      state.mark = mark;
    },
  };
  const snapshot = () => ({ mark: state.mark && { ...state.mark }, rows: new Map(state.rows) });
  return {
    database,
    snapshot,
    rows: () => [...state.rows.values()].map(({ id, v }) => `${id}@${v}`).sort(),
    become(other: ReturnType<typeof snapshot>) {
      state = { ...(other.mark ? { mark: { ...other.mark } } : {}), rows: new Map(other.rows) };
    },
    lose() {
      state = { rows: new Map() };
    },
    commit(written: Written[]): number {
      if (!state.mark) throw new Error('never opened');
      for (const one of written) {
        if ('gone' in one) state.rows.delete(one.gone);
        else state.rows.set(String(one.row.id), one.row);
      }
      state.mark = { ...state.mark, commits: state.mark.commits + 1 };
      return state.mark.commits;
    },
  };
}

function world(texts = new Map<string, string>()) {
  const db = memoryDatabase();
  const state: { told?: Told | undefined; kept?: { birth: string; key: string }; full: boolean; budget: number } = {
    full: false,
    budget: Infinity,
  };
  let births = 0;
  /** A worker born on the same disk. */
  const wake = () =>
    createKeeper({
      copy: createCopy(testArea(texts, state.budget).area, testRules),
      rules: { ...testRules, timeOf: (row) => Number(row.v) },
      custody: {
        load: async () => state.kept,
        save: async (kept) => {
          state.kept = kept;
        },
      },
      told: {
        load: async () => state.told,
        save: async (told) => {
          state.told = told;
        },
      },
      takeKey: () => undefined,
      newBirth: () => ({ birth: `birth ${++births}`, key: 'key' }),
      beforeWrite: async () => {
        if (state.full) throw new TroubleError({ code: 'diskFull' });
      },
      now: () => 1000,
    });
  return { db, state, texts, wake };
}

const row = (id: string, v: number): Written => ({ table: 'entries', row: { id, v } });

async function filled() {
  const all = world();
  const keeper = all.wake();
  expect(await keeper.check(all.db.database)).toBe('born');
  for (const written of [[row('a', 1)], [row('b', 2), row('a', 3)], [row('c', 4)]]) {
    expect(await keeper.saved(written, all.db.commit(written))).toBe(true);
  }
  return { ...all, keeper };
}

test('nothing is done when the two agree', async () => {
  const { db, wake, state } = await filled();
  expect(await wake().check(db.database)).toBe('same');
  expect(state.told).toBeUndefined();
});

test('a database that is empty is filled again, and it is told until the person has seen it', async () => {
  const { db, wake } = await filled();
  const before = db.rows();
  db.lose();
  expect(await wake().check(db.database)).toBe('restored');
  expect(db.rows()).toEqual(before);
  const keeper = wake();
  expect(await keeper.told()).toEqual({
    restored: { rows: 3, tables: { entries: 3 }, newestAt: 4 },
    at: 1000,
  });
  expect(await keeper.check(db.database)).toBe('same');
  await keeper.acknowledge();
  expect(await wake().told()).toBeUndefined();
});

test('a database that lost its last commits gets them back, removals too', async () => {
  const { db, wake, keeper } = await filled();
  const early = db.snapshot();
  for (const written of [[row('b', 9)], [{ table: 'entries', gone: 'c' } as const]]) {
    await keeper.saved(written, db.commit(written));
  }
  db.become(early);
  expect(await wake().check(db.database)).toBe('restored');
  expect(db.rows()).toEqual(['a@3', 'b@9']);
});

test('killed between commit and copy, the copy follows and nothing is told', async () => {
  const { db, wake, state } = await filled();
  db.commit([row('d', 8)]);
  expect(await wake().check(db.database)).toBe('behind');
  expect(state.told).toBeUndefined();
  db.lose();
  await wake().check(db.database);
  expect(db.rows()).toEqual(['a@3', 'b@2', 'c@4', 'd@8']);
});

test('a row that was removed for good does not come back when the copy did not hear of it', async () => {
  const { db, wake } = await filled();
  db.commit([{ table: 'entries', gone: 'c' }]);
  expect(await wake().check(db.database)).toBe('behind');
  expect(db.rows()).toEqual(['a@3', 'b@2']);
  db.lose();
  await wake().check(db.database);
  expect(db.rows()).toEqual(['a@3', 'b@2']);
});

test('a copy that lacks a commit in the middle still gives back those after it', async () => {
  const { db, wake, keeper } = await filled();
  db.commit([row('d', 8)]);
  const early = db.snapshot();
  await keeper.saved([row('e', 9)], db.commit([row('e', 9)]));
  db.become(early);
  expect(await wake().check(db.database)).toBe('restored');
  expect(db.rows()).toEqual(['a@3', 'b@2', 'c@4', 'd@8', 'e@9']);
});

test('a database from before there was a copy is copied', async () => {
  const { db, wake } = world();
  db.become({ mark: undefined, rows: new Map([['a', { id: 'a', v: 1 }]]) });
  expect(await wake().check(db.database)).toBe('born');
  db.lose();
  expect(await wake().check(db.database)).toBe('restored');
  expect(db.rows()).toEqual(['a@1']);
});

test('both gone: told from the third place, and begun anew', async () => {
  const { db, wake, texts } = await filled();
  db.lose();
  texts.clear();
  expect(await wake().check(db.database)).toBe('lost');
  expect(await wake().told()).toEqual({ lost: { all: true }, at: 1000 });
  expect(await wake().check(db.database)).toBe('same');
});

test('a copy without its mark, or with a bad one, is read all the same', async () => {
  for (const bad of [undefined, 'torn']) {
    const { db, wake, texts } = await filled();
    if (bad) texts.set('copy:mark', bad);
    else texts.delete('copy:mark');
    db.lose();
    expect(await wake().check(db.database)).toBe('restored');
    expect(db.rows()).toEqual(['a@3', 'b@2', 'c@4']);
  }
});

test('a copy that is gone is written anew from the database', async () => {
  const { db, wake, texts } = await filled();
  texts.clear();
  expect(await wake().check(db.database)).toBe('copied');
  db.lose();
  await wake().check(db.database);
  expect(db.rows()).toHaveLength(3);
});

test('a full disk: what is there can be read, but an empty database is not passed off as all there is', async () => {
  const { db, wake, state } = await filled();
  state.full = true;
  db.commit([row('d', 8)]);
  expect(await wake().check(db.database)).toBe('behind');
  db.lose();
  await expect(wake().check(db.database)).rejects.toThrow('diskFull');
  state.full = false;
  expect(await wake().check(db.database)).toBe('restored');
});

test('killed at any character of a restoration, the next one ends it; nothing twice, and it is told', async () => {
  const { db, wake, state, texts } = await filled();
  const kept = [...texts];
  for (let budget = 0; budget < 700; budget++) {
    texts.clear();
    for (const [key, text] of kept) texts.set(key, text);
    state.told = undefined;
    state.budget = budget;
    db.lose();
    await wake()
      .check(db.database)
      .catch(() => undefined);
    state.budget = Infinity;
    await wake().check(db.database);
    expect(db.rows()).toEqual(['a@3', 'b@2', 'c@4']);
    expect(state.told).toMatchObject({ restored: { rows: 3 } });
    expect(await wake().check(db.database)).toBe('same');
  }
});

/** What may happen to a person's data, one after the other. */
const events = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constant('commit' as const),
        ids: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('killed after commit' as const), ids: fc.constant([6]) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('remove' as const), id: fc.nat(5) }) },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constantFrom('wake', 'lose', 'rewind', 'lose copy', 'cut copy'), at: fc.nat(400) }),
    },
  ),
  { maxLength: 25 },
);

test('whatever happens to one of the two, every acknowledged row is there in its newest revision, once', async () => {
  await fc.assert(
    fc.asyncProperty(events, async (all) => {
      const { db, wake, texts } = world();
      const acknowledged = new Map<string, number>();
      const removed = new Set<string>();
      let v = 0;
      let keeper = wake();
      await keeper.check(db.database);
      let early = db.snapshot();
      for (const event of all) {
        if ('ids' in event) {
          const written = event.ids.map((id) => row(`r${id}`, ++v));
          const commits = db.commit(written);
          if (event.is === 'commit') {
            expect(await keeper.saved(written, commits)).toBe(true);
            for (const one of written) {
              if (!('row' in one)) continue;
              acknowledged.set(String(one.row.id), Number(one.row.v));
              removed.delete(String(one.row.id));
            }
            continue;
          }
        }
        if ('id' in event) {
          const gone = { table: 'entries', gone: `r${event.id}` };
          expect(await keeper.saved([gone], db.commit([gone]))).toBe(true);
          acknowledged.delete(gone.gone);
          removed.add(gone.gone);
          continue;
        }
        // The worker is gone, and one of the two may have suffered. What was not acknowledged may be lost with it.
        const kept = db.snapshot();
        if (event.is === 'lose') db.lose();
        if (event.is === 'rewind') db.become(early);
        if (event.is === 'lose copy') texts.clear();
        if (event.is === 'cut copy' && 'at' in event) {
          for (const [key, text] of texts) texts.set(key, text.slice(0, event.at));
        }
        keeper = wake();
        await keeper.check(db.database);
        const there = new Map(db.rows().map((one) => one.split('@') as [string, string]));
        for (const [id, newest] of acknowledged) expect(Number(there.get(id))).toBeGreaterThanOrEqual(newest);
        expect(there.size).toBe(db.rows().length);
        if (event.is === 'lose copy' || event.is === 'cut copy') removed.clear(); // With the copy, they may be forgotten.
        for (const id of removed) expect(there.has(id)).toBe(false);
        early = event.is === 'rewind' ? early : kept;
        expect(await wake().check(db.database)).toBe('same' satisfies Check);
      }
    }),
    { numRuns: runs(300) },
  );
});
