import { beforeEach, expect, test } from 'vitest';
import { defaultDrivers } from '@/lib/accounts/default-drivers';
import { changeSetting, personSettings } from '@/lib/store/settings';
import { freshStore, type TestStore } from '@/lib/store/test-database';
import { createSettings, type Settings } from './current-settings';

let store: TestStore;
let policy: unknown;
let asked: number;
let settings: Settings;
beforeEach(() => {
  store = freshStore();
  policy = {};
  asked = 0;
  settings = createSettings({
    store,
    managed: async () => {
      asked += 1;
      return policy;
    },
  });
});
const keep = (days: number | undefined) =>
  store.run((tx) =>
    changeSetting(
      tx,
      days === undefined
        ? { key: 'retention.readings', deleted: true }
        : { key: 'retention.readings', value: days, version: 1 },
    ),
  );
const days = () => settings.get('retention.readings');

test('the default counts below the person’s, and the company’s above both', async () => {
  expect(await days()).toBe(90);
  await keep(30);
  settings.refresh();
  expect(await days()).toBe(30);
  policy = { 'retention.readings': 14 };
  settings.refresh();
  expect(await days()).toBe(14);
  policy = {};
  await keep(undefined);
  settings.refresh();
  expect(await days()).toBe(90);
});

test('is read once, until it is said that something changed', async () => {
  await Promise.all([days(), settings.get('language'), days()]);
  await keep(30);
  expect(await days()).toBe(90);
  expect(asked).toBe(1);
  settings.refresh();
  expect(await days()).toBe(30);
  expect(asked).toBe(2);
});

test('a change while it is being read is not missed', async () => {
  const { promise: held, resolve } = Promise.withResolvers<void>();
  const slow = createSettings({ store, managed: () => held.then(() => policy) });
  const before = slow.get('retention.readings');
  await personSettings(store.db); // By then the one before has read them as well.
  await keep(30);
  slow.refresh();
  const after = slow.get('retention.readings');
  resolve();
  expect(await before).toBe(90);
  expect(await after).toBe(30);
});

test('a value is the same object as long as it says the same, so that what is made from it can be kept', async () => {
  policy = { drivers: { ...defaultDrivers, minimumCoverage: 1 } };
  const drivers = await settings.get('drivers');
  await keep(30);
  policy = { drivers: { ...defaultDrivers, minimumCoverage: 1 } };
  settings.refresh();
  expect(await settings.get('drivers')).toBe(drivers);
  policy = {};
  settings.refresh();
  expect(await settings.get('drivers')).toEqual(defaultDrivers);
});

test('nobody is told a default because the database did not answer, and it is asked again', async () => {
  const { db } = store;
  db.close();
  await expect(days()).rejects.toThrow();
  await db.open();
  expect(await days()).toBe(90);
});
