import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { act, command, question, type Reply, sites } from '@/lib/contract/message';
import { Refused } from '@/lib/contract/refusal';
import { answered } from '@/lib/store/commit';
import { rename } from '@/lib/store/people';
import { freshDisk, freshStore, type TestStore } from '@/lib/store/test-database';
import { z } from '@/lib/zod';
import type { Asker, HandlerTable } from './handlers';
import { type Caller, createRouter } from './router';

const id = '4a0f2c1e-7c39-4a52-9d0e-6f0a35f6f2c1';
const own: Caller = { kind: 'own' };
const stranger: Caller = { kind: 'stranger' };
const site: Caller = { kind: 'site', tabId: 3, host: 'acme.zendesk.com' };
const frame = (isPanel: boolean, tabId = 3): Caller => ({ kind: isPanel ? 'panel' : 'frame', tabId });
const notOurs = { refused: { code: 'notOurs' } };

const input = z.object({ name: z.string().min(1), list: z.array(z.object({ size: z.number() })).optional() });
const ofTab = z.object({ tabId: z.number().int().optional(), record: z.string().optional() });
const messages = {
  rename: command({ from: ['panel', 'own'], input })<void>(),
  who: question({ from: ['panel', 'own'], input: ofTab })<Asker>(),
  anyFrame: question({ from: ['panel', 'own', 'frame'], input: ofTab })<Asker>(),
  opened: act({ from: sites, about: () => undefined, input: z.object({ id: z.string() }).nullable() })<unknown>(),
};

let disk: ReturnType<typeof freshDisk>;
let store: TestStore;
let ran: number;
/** What a command does instead of renaming. */
let trouble: (() => unknown) | undefined;
let route: (raw: unknown, caller: Caller) => Promise<Reply>;
beforeEach(() => {
  disk = freshDisk();
  store = freshStore(disk.connect());
  ran = 0;
  trouble = undefined;
  const table: HandlerTable = {
    rename: {
      message: messages.rename,
      handle: (asked, { commit }) => {
        ran += 1;
        return commit(async (tx) => {
          const { name } = asked as { name: string };
          await rename(tx, name, (await tx.db.people.get(tx.me))?.revision);
          await trouble?.();
        });
      },
    },
    who: { message: messages.who, handle: (_, { asker }) => asker },
    anyFrame: { message: messages.anyFrame, handle: (_, { asker }) => asker },
    opened: { message: messages.opened, handle: (ref) => ({ ref }) },
  };
  route = createRouter(store, table);
});
const renaming = (name = 'Mara') => ({ name: 'rename', input: { name }, id });
const nameNow = async () => (await store.db.people.toArray())[0]?.name;

/** Whose every property bursts when it is looked at, and says which it was. */
function trap(known: object = {}): { body: object; touched: PropertyKey[] } {
  const touched: PropertyKey[] = [];
  const look = (key: PropertyKey) => {
    if (Object.hasOwn(known, key)) return;
    touched.push(key);
    throw new Error('Boo');
  };
  const body = new Proxy(known, {
    get(target, key) {
      look(key);
      return Reflect.get(target, key);
    },
    has(target, key) {
      look(key);
      return Reflect.has(target, key);
    },
    ownKeys(target) {
      look('ownKeys');
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(target, key) {
      look(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
  return { body, touched };
}

describe('a body is not looked at before its sender may send it', () => {
  test('of a stranger, nothing is', async () => {
    const { body, touched } = trap();
    expect(await route(body, stranger)).toEqual(notOurs);
    expect(touched).toEqual([]);
    const deep = trap();
    expect(await route({ ...renaming(), input: deep.body }, stranger)).toEqual(notOurs);
    expect(deep.touched).toEqual([]);
  });

  test.each<[string, string, Caller]>([
    ['a content script', 'rename', site],
    ['a frame that nobody put there', 'rename', frame(false)],
    ['our own page, for what only sites tell', 'opened', own],
    ['anybody, for a message that there is not', 'dropEverything', own],
    ['anybody, for a name of every object', 'toString', own],
    ['anybody, for the prototype', '__proto__', own],
  ])('of %s, only the name is', async (_, name, caller) => {
    const argument = trap();
    const call = trap({ name });
    expect(await route(call.body, caller)).toEqual(notOurs);
    expect(call.touched).toEqual([]);
    expect(await route({ name, id, input: argument.body }, caller)).toEqual(notOurs);
    expect(argument.touched).toEqual([]);
    expect(ran).toBe(0);
  });

  test('however large it is', async () => {
    let asked = 0;
    const huge = new Proxy([], {
      get(target, key) {
        asked += 1;
        return Reflect.get(target, key);
      },
    });
    expect(await route({ name: 'rename', id, input: { name: 'x'.repeat(5_000_000), list: huge } }, stranger)).toEqual(
      notOurs,
    );
    expect(await route({ name: 'x'.repeat(5_000_000) }, own)).toMatchObject({
      refused: { code: 'badInput', path: 'name' },
    });
    expect(asked).toBe(0);
  });

  test('and one that bursts is answered like any other', async () => {
    expect(await route({ name: 'rename', id, input: trap().body }, own)).toEqual({
      refused: { code: 'failed', name: 'Error' },
    });
    expect(ran).toBe(0);
  });
});

describe('who asks', () => {
  test('a frame is refused what only the panel may ask', async () => {
    expect(await route({ name: 'who' }, frame(true))).toMatchObject({ ok: { kind: 'panel', tabId: 3 } });
    expect(await route({ name: 'who' }, frame(false))).toEqual(notOurs);
    expect(await route({ name: 'who' }, { kind: 'frame', tabId: 3 })).toEqual(notOurs);
    expect(await route({ name: 'anyFrame' }, frame(false))).toMatchObject({ ok: { kind: 'frame', tabId: 3 } });
  });

  test('a frame and a content script are of their own tab, whatever they name; our own page names one', async () => {
    const naming = (name: string) => ({ name, input: { tabId: 9, record: 'zendesk:a' } });
    expect(await route(naming('who'), frame(true))).toMatchObject({ ok: { tabId: 3, record: 'zendesk:a' } });
    expect(await route(naming('anyFrame'), frame(false))).toMatchObject({ ok: { tabId: 3 } });
    expect(await route(naming('who'), own)).toEqual({
      ok: { kind: 'own', tabId: 9, record: 'zendesk:a', host: undefined },
    });
    expect(await route({ name: 'who', input: {} }, own)).toMatchObject({ ok: { tabId: undefined } });
  });

  test('`null` is an argument, and none is an empty one', async () => {
    expect(await route({ name: 'opened', input: null }, site)).toEqual({ ok: { ref: null } });
    expect(await route({ name: 'opened', input: undefined }, site)).toEqual({
      refused: { code: 'badInput', path: 'id' },
    });
    expect(await route({ name: 'who' }, own)).toMatchObject({ ok: { kind: 'own' } });
  });
});

test.each<[unknown, string]>([
  [undefined, ''],
  [null, ''],
  ['rename', ''],
  [[], ''],
  [{}, 'name'],
  [{ name: 7, input: {} }, 'name'],
  [{ name: 'rename', input: { name: 'Mara' } }, 'id'],
  [{ name: 'rename', input: { name: 'Mara' }, id: 'mine' }, 'id'],
  [{ name: 'rename', input: {}, id }, 'name'],
  [{ name: 'rename', input: { name: '' }, id }, 'name'],
  [{ name: 'rename', input: { name: 'Mara', list: [{ size: 1 }, { size: 'x' }] }, id }, 'list.1.size'],
  [{ name: 'rename', input: 'Mara', id }, ''],
])('%j is refused, and says where it is wrong', async (call, path) => {
  expect(await route(call, own)).toEqual({ refused: { code: 'badInput', path } });
  expect(ran).toBe(0);
  expect(await store.db.answers.count()).toBe(0);
});

describe('a command', () => {
  test('that arrives again, in other words or at once, is run once and answered as at first', async () => {
    const first = await route(renaming(), own);
    expect(first).toEqual({ ok: undefined });
    const again = { id, input: { list: undefined, name: 'Mara', stray: 1 }, name: 'rename' };
    expect(await route(again, frame(true))).toEqual(first);
    expect(ran).toBe(1);
    const other = { ...renaming('Priya'), id: id.replace('4a', '5b') };
    expect(await Promise.all([route(other, own), route(other, own), route(other, own)])).toEqual(Array(3).fill(first));
    expect((await store.db.history.toArray()).map(({ command }) => command).sort()).toEqual([id, other.id]);
  });

  test('of an id that was another’s is refused, and the first answer stays', async () => {
    await route(renaming(), own);
    const idReused = { refused: { code: 'idReused' } };
    expect(await route(renaming('Priya'), own)).toEqual(idReused);
    expect(await route(renaming('Priya'), own)).toEqual(idReused);
    expect(await route(renaming(), own)).toEqual({ ok: undefined });
    expect(await nameNow()).toBe('Mara');
  });

  test('that was refused stays refused, also by a worker that was born again', async () => {
    trouble = () => {
      throw new Refused({ code: 'olderPack', issuedAt: 7 });
    };
    const refusal = { refused: { code: 'olderPack', issuedAt: 7 } };
    expect(await route(renaming(), own)).toEqual(refusal);
    trouble = undefined;
    expect(await route(renaming(), own)).toEqual(refusal);
    const reborn = createRouter(freshStore(disk.connect()), {
      rename: { message: messages.rename, handle: () => expect.unreachable() },
    });
    expect(await reborn(renaming(), own)).toEqual(refusal);
    expect(await nameNow()).toBeUndefined();
    expect(ran).toBe(1);
  });

  test.each<[string, () => unknown, string]>([
    ['a full disk', () => Promise.reject(new Dexie.QuotaExceededError('quota')), 'diskFull'],
    ['a broken database', () => Promise.reject(new Dexie.UnknownError('corrupt')), 'notSaved'],
    ['a mistake of ours', () => Promise.reject(new TypeError('x is undefined')), 'failed'],
  ])('that %s ended is not answered for good: asked again, it may go well', async (_, fails, code) => {
    trouble = fails;
    expect(await route(renaming(), own)).toMatchObject({ refused: { code } });
    expect(await store.db.answers.count()).toBe(0);
    expect(await nameNow()).toBeUndefined();
    trouble = undefined;
    expect(await route(renaming(), own)).toEqual({ ok: undefined });
    expect(await nameNow()).toBe('Mara');
  });

  test('that is saved is answered so, also when what follows from it fails', async () => {
    store.committed = () => {
      throw new TypeError('Nobody listens');
    };
    expect(await route(renaming(), own)).toEqual({ ok: undefined });
    expect(await nameNow()).toBe('Mara');
  });

  test('whose handler changes nothing keeps its answer all the same', async () => {
    let answers = 0;
    const router = createRouter(store, {
      rename: { message: messages.rename, handle: () => ({ refused: ++answers }) },
    });
    expect(await router(renaming(), own)).toEqual({ ok: { refused: 1 } });
    expect(await router(renaming(), own)).toEqual({ ok: { refused: 1 } });
    const { inputHash } = (await store.db.answers.get(id)) ?? { inputHash: '' };
    expect(inputHash).toMatch(/^[0-9a-f]{64}$/);
    await expect(answered(store.db, { id, inputHash: 'other' })).rejects.toMatchObject({
      refusal: { code: 'idReused' },
    });
  });
});
