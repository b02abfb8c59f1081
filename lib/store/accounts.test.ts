import { beforeEach, describe, expect, test } from 'vitest';
import { type Account, accountLinkSchema, accountSchema, joinedInto, rootOf } from '@/lib/accounts/account';
import type { NewAccountFact } from '@/lib/accounts/fact';
import { accountOfKeys, accountsById, ensureAccount, joinAccounts, partAccount, wholeAccount } from './accounts';
import { createEngagement, engagementsOf } from './engagements';
import { enterFact, factsOf } from './facts';
import { rememberTicket, ticketsOf } from './sightings';
import { freshDisk, freshStore, goLive, halden, named, refused, seen, type TestStore } from './test-database';
import { undo } from './undo';

const [zendesk = '', salesforce = ''] = halden;
const jira = 'jira:acme.atlassian.net:organization:7';
const nobody = '00000000-0000-4000-8000-000000000000';

let store: TestStore;
let db: TestStore['db'];
beforeEach(() => {
  store = freshStore();
  db = store.db;
});

const ensure = async (keys: string[], name = '', on = store) =>
  (await on.run((tx) => ensureAccount(tx, { name, keys }))) ?? '';
const root = async (key: string) => (await accountOfKeys(db, [key]))?.root.id;

describe('an account', () => {
  test('is made by the keys of a record, and found by any of them', async () => {
    const id = await ensure([zendesk, salesforce, zendesk], 'Halden Freight');
    for (const key of halden) {
      const found = await accountOfKeys(db, ['salesforce:001000000000001AAA', key]);
      expect(found).toMatchObject({ root: { id, name: 'Halden Freight' }, ids: [id] });
      expect(accountSchema.parse(found?.root)).toEqual(found?.root);
      expect(found?.links.map((link) => accountLinkSchema.parse(link).key).sort()).toEqual([...halden].sort());
    }
    expect(await accountOfKeys(db, [jira])).toBeUndefined();
    expect(await accountOfKeys(db, [])).toBeUndefined();
    expect(await wholeAccount(db, nobody)).toBeUndefined();
  });

  test('is made once, also in another order, by another window, on another device', async () => {
    const disk = freshDisk();
    const windows = [freshStore(disk.connect()), freshStore(disk.connect())];
    const made = await Promise.all(windows.map((on, index) => ensure(index ? halden.toReversed() : halden, '', on)));
    expect(new Set(made).size).toBe(1);
    expect(await windows[0]?.db.accounts.count()).toBe(1);
    expect(await windows[0]?.db.accountLinks.count()).toBe(2);
    expect(await ensure(halden)).toBe(made[0]);
  });

  test('takes a key that a record brings, and a name once somebody knows it, and keeps that', async () => {
    const id = await ensure([zendesk]);
    expect(await ensure([zendesk, jira], 'Halden Freight')).toBe(id);
    expect(await ensure([jira], 'Halden Freight GmbH')).toBe(id);
    expect((await wholeAccount(db, id))?.root.name).toBe('Halden Freight');
    expect((await wholeAccount(db, id))?.links).toHaveLength(2);
  });

  test('without keys is one of its own, and none without a name either', async () => {
    const [one, other] = [await ensure([], 'Halden Freight'), await ensure([], 'Halden Freight')];
    expect(one).not.toBe(other);
    expect(await ensure([])).toBe('');
    expect(await db.accounts.count()).toBe(2);
  });

  test('that is named again as it is writes nothing', async () => {
    await ensure(halden, 'Halden Freight');
    store.written.length = 0;
    await ensure(halden, 'Halden Freight');
    expect(store.written).toEqual([]);
  });
});

describe('two accounts', () => {
  test('are one when a record names them both: what was kept of either is found by any key', async () => {
    const ids = [await ensure([zendesk], 'Halden Freight'), await ensure([salesforce])].sort();
    expect(new Set(ids).size).toBe(2);
    const engagement = await store.run((tx) =>
      createEngagement(tx, { ...goLive, account: { name: '', keys: [salesforce] } }),
    );
    const fact: NewAccountFact = {
      driver: 'integration-state',
      value: 'blocked',
      account: { name: '', keys: [zendesk] },
    };
    await store.run((tx) => enterFact(tx, fact));
    await store.run((tx) => rememberTicket(tx, seen('1'), { name: '', keys: [salesforce] }));

    expect(await ensure([salesforce, zendesk])).toBe(ids[0]);
    for (const key of halden) {
      const account = await accountOfKeys(db, [key]);
      expect(account?.root.id).toBe(ids[0]);
      expect(account?.ids.sort()).toEqual(ids);
      expect(account?.links).toHaveLength(2);
      const of = account?.ids ?? [];
      expect((await engagementsOf(db, of)).map(({ id, accountId }) => [id, accountId])).toEqual([
        [engagement.id, ids[0]],
      ]);
      expect(await factsOf(db, of)).toHaveLength(1);
      expect(await ticketsOf(db, of)).toHaveLength(1);
    }
  });

  test('that a person parted are two, and no record joins them again', async () => {
    await ensure([zendesk]);
    await ensure([salesforce]);
    const joined = await ensure(halden);
    const account = await wholeAccount(db, joined);
    const other = account?.ids.find((id) => id !== joined) ?? '';
    await store.run((tx) => partAccount(tx, other));
    expect(new Set([await root(zendesk), await root(salesforce)]).size).toBe(2);
    await ensure(halden);
    await ensure(halden.toReversed());
    expect(new Set([await root(zendesk), await root(salesforce)]).size).toBe(2);
    await expect(store.run((tx) => partAccount(tx, other))).rejects.toEqual(refused('missing'));
    await expect(store.run((tx) => partAccount(tx, nobody))).rejects.toEqual(refused('missing'));
  });

  test('that a person parted stay two when one of them turns out to be a third', async () => {
    // Ids follow from the keys: which of the three is the smallest is tried in every order.
    for (const [a = '', b = '', c = ''] of [
      [zendesk, salesforce, jira],
      [salesforce, jira, zendesk],
      [jira, zendesk, salesforce],
    ]) {
      store = freshStore();
      db = store.db;
      for (const key of [a, b, c]) await ensure([key]);
      const joined = await ensure([a, b]);
      const parted = (await wholeAccount(db, joined))?.ids.find((id) => id !== joined) ?? '';
      await store.run((tx) => partAccount(tx, parted));
      await ensure([a, c]);
      await ensure([a, b]);
      expect(await root(a)).toBe(await root(c));
      expect(await root(a)).not.toBe(await root(b));
    }
  });

  test('that a person joins are one, and may be parted and joined again', async () => {
    const [one, other] = [await ensure([zendesk]), await ensure([], 'Halden, by phone')];
    const [stays = '', goes = ''] = [one, other].sort();
    const join = () => store.run((tx) => joinAccounts(tx, other, one));
    expect(await join()).toBe(stays);
    expect((await wholeAccount(db, one))?.ids.sort()).toEqual([stays, goes]);
    expect(await join()).toBe(stays);
    await store.run((tx) => partAccount(tx, goes));
    expect((await wholeAccount(db, goes))?.ids).toEqual([goes]);
    expect(await join()).toBe(stays);
    expect((await wholeAccount(db, goes))?.root.id).toBe(stays);
    for (const account of (await accountsById(db)).values()) expect(account.partedFrom).toBeUndefined();
    await expect(store.run((tx) => joinAccounts(tx, one, nobody))).rejects.toEqual(refused('missing'));
  });

  test('that a person joined are two again when that is taken back', async () => {
    const [one, other] = [await ensure([zendesk]), await ensure([jira])];
    const joining = named();
    await store.run((tx) => joinAccounts(tx, one, other), joining);
    await store.run((tx) => undo(tx, joining.id));
    expect([await root(zendesk), await root(jira)]).toEqual([one, other]);
  });
});

describe('an account that a command made', () => {
  const create = async (keys: string[]) => {
    const command = named();
    await store.run((tx) => createEngagement(tx, { ...goLive, account: { name: 'Halden', keys } }), command);
    return command.id;
  };

  test('goes with it when that is taken back, and comes again with the next that names it', async () => {
    const command = await create(halden);
    await store.run((tx) => undo(tx, command));
    expect(await accountOfKeys(db, halden)).toBeUndefined();
    expect((await accountsById(db)).size).toBe(0);
    const id = await ensure(halden);
    for (const key of halden) expect(await root(key)).toBe(id);
    expect((await accountsById(db)).get(id)).toMatchObject({ name: 'Halden' });
  });

  test('stays when something else is of it by then', async () => {
    const command = await create(halden);
    await create([zendesk]);
    await store.run((tx) => undo(tx, command));
    for (const key of halden) {
      const account = await accountOfKeys(db, [key]);
      expect(account?.root.name).toBe('Halden');
      expect(await engagementsOf(db, account?.ids ?? [])).toHaveLength(1);
    }
  });
});

describe('damage', () => {
  const merged = (id: string, mergedInto?: string): [string, Account] => [id, { id, mergedInto } as Account];

  test.each<[string, [string, Account][], Record<string, string>]>([
    ['a chain', [merged('c', 'b'), merged('b', 'a'), merged('a')], { a: 'a', b: 'a', c: 'a' }],
    ['one that is itself', [merged('a', 'a')], { a: 'a' }],
    ['a circle of two', [merged('a', 'b'), merged('b', 'a')], { a: 'a', b: 'a' }],
    [
      'a circle of three and one outside of it',
      [merged('a', 'c'), merged('b', 'c'), merged('c', 'd'), merged('d', 'b')],
      { a: 'b', b: 'b', c: 'b', d: 'b' },
    ],
    ['one that leads to nothing', [merged('b', 'a')], { b: 'a' }],
  ])('%s ends at one and the same account', (_, accounts, roots) => {
    const all = new Map(accounts);
    expect(Object.fromEntries(Object.keys(roots).map((id) => [id, rootOf(id, all)]))).toEqual(roots);
  });

  test('in a circle on disk every account of it is found whole', async () => {
    const [one, other] = [await ensure([zendesk]), await ensure([jira])];
    await db.accounts.update(one, { mergedInto: other });
    await db.accounts.update(other, { mergedInto: one });
    for (const key of [zendesk, jira]) {
      expect((await accountOfKeys(db, [key]))?.ids.sort()).toEqual([one, other].sort());
    }
    expect(await ensure([zendesk, jira])).toBe([one, other].sort()[0]);
  });

  test('no account is joined into nothing', () => expect(joinedInto([], new Map())).toBeUndefined());
});
