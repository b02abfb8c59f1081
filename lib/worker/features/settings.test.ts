import { beforeEach, describe, expect, test } from 'vitest';
import { defaultDrivers } from '@/lib/accounts/default-drivers';
import type { TicketContext } from '@/lib/context/context';
import type { Input, Name, Output } from '@/lib/contract/contract';
import { Refused } from '@/lib/contract/refusal';
import type { TabView } from '@/lib/contract/tabs';
import { rubric } from '@/lib/packet/rubric';
import { starterLibrary } from '@/lib/runbooks/starter';
import { defaultWeights } from '@/lib/runbooks/weights';
import type { SettingKey, SettingValue } from '@/lib/settings/settings';
import { freshStore, type TestStore } from '@/lib/store/test-database';
import { createChanges } from '../changes';
import { createSettings, type Settings } from '../current-settings';
import { launcherState, tellCounts } from '../launchers';
import { createLibraries } from '../libraries';
import type { Library } from '../library';
import { parsePolicy } from '../policy';
import type { SendToTab } from '../ports';
import { pruneDaily, pruneNow } from '../pruning';
import { type Caller, createRouter } from '../router';
import type { Tabs } from '../tabs';
import { accountHandlers } from './accounts';
import { databaseHandlers } from './database';
import { packetHandlers } from './packet';
import { runbookHandlers } from './runbooks';
import { settingHandlers } from './settings';
import { timeHandlers } from './time';

const ref = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' } as const;
const field = <T>(value: T) => ({ value, source: 'api' as const, at: 0 });
const ticket: TicketContext = {
  kind: 'ticket',
  ref,
  readAt: 0,
  partial: false,
  fields: {
    subject: field('SSO sign-in fails with AADSTS50011 after Entra tenant move'),
    priority: field('high'),
    organization: field({ name: 'Halden Freight', id: '4' }),
  },
  empty: [],
  conversation: [
    {
      id: '1',
      author: { name: 'Ines Carvalho', role: 'customer' },
      text: 'AADSTS50011: The redirect URI specified in the request does not match. Our tenant is halden-eu.',
    },
  ],
};
const view: TabView = { state: 'read', ref, reading: { ref, at: 0, expected: [], context: ticket } };

let store: TestStore;
let policy: unknown;
let settings: Settings;
let sent: { name: string; data: unknown }[];
let told: unknown[];
let changes: ReturnType<typeof createChanges>;
let router: ReturnType<typeof createRouter>;
let library: () => Promise<Library>;
const tabs = {
  shown: async () => ({ stamp: 's', view }),
  withRecord: async () => [1],
} as unknown as Tabs;
const own: Caller = { kind: 'own' };
const send = (async (name: string, data: unknown) => void sent.push({ name, data })) as SendToTab;

beforeEach(() => {
  store = freshStore();
  policy = {};
  sent = [];
  told = [];
  changes = createChanges();
  changes.tell = (change) => void told.push(change);
  settings = createSettings({ store, managed: async () => policy });
  store.committed = () => settings.refresh();
  library = createLibraries({ db: store.db, starter: { read: starterLibrary, version: '1' } });
  router = createRouter(store, {
    ...settingHandlers({ store, managed: async () => policy }),
    ...databaseHandlers({ store, changes, settings }),
    ...packetHandlers({ store, tabs, settings, changes, managed: async () => policy }),
    ...runbookHandlers({ store, tabs, library, settings }),
    ...accountHandlers({ store, tabs, settings, changes }),
    ...timeHandlers({ clockSaid: () => undefined, store, tabs, settings, changes }),
  });
});

async function ask<N extends Name>(name: N, input: Input<N>, caller = own, id = crypto.randomUUID() as string) {
  const reply = await router({ name, input, id }, caller);
  if (reply.refused) throw new Refused(reply.refused);
  return reply.ok as Output<N>;
}
const set = <Key extends SettingKey>(key: Key, value: SettingValue<Key>) => ask('setSetting', { key, value });
const here = { tabId: 1 };

describe('changing a setting', () => {
  test('is answered with what counts now, and is on disk', async () => {
    const answer = await set('language', 'en');
    expect(answer).toMatchObject({ key: 'language', value: 'en', from: 'person' });
    expect((await ask('settings', {})).find(({ key }) => key === 'language')).toEqual(answer);
    expect(await store.db.settings.toArray()).toMatchObject([{ key: 'language', value: 'en', version: 1 }]);
  });

  test('is done once, however often it arrives', async () => {
    const id = crypto.randomUUID();
    const first = await ask('setSetting', { key: 'retention.readings', value: 30 }, own, id);
    expect(await ask('setSetting', { key: 'retention.readings', value: 30 }, own, id)).toEqual(first);
    expect(await store.db.history.count()).toBe(1);
  });

  test.each<[string, unknown, string]>([
    ['a value that there is not', 'xx', 'unknownValue'],
    ['no value, as a file may hold', undefined, 'missing'],
  ])('%s is refused and writes nothing', async (_, value, reason) => {
    const answer = await ask('setSetting', { key: 'language', value });
    expect(answer).toEqual({ refused: { code: 'badSetting', key: 'language', path: [], reason } });
    expect(await store.db.settings.count()).toBe(0);
  });

  test('is not for the panel in a site’s page, and neither is the company’s policy', async () => {
    const framed: Caller = { kind: 'panel', tabId: 1 };
    await expect(ask('setSetting', { key: 'language', value: 'en' }, framed)).rejects.toThrow('notOurs');
    await expect(ask('policy', {}, framed)).rejects.toThrow('notOurs');
    expect(await store.db.settings.count()).toBe(0);
  });
});

test('what of a policy cannot be used is told by its path', async () => {
  policy = { 'time.rounding': { rule: 'down', minutes: 6 }, favouriteColour: 'plum', language: 'en' };
  expect(await ask('policy', {})).toEqual({
    sets: [],
    unused: [
      { path: ['favouriteColour'], reason: 'unknownName' },
      { path: ['time.rounding', 'rule'], reason: 'unknownValue' },
      { path: ['language'], reason: 'notByPolicy' },
    ],
  });
});

test('a policy’s own names stay what they were', () => {
  const key = { name: 'Kelda IT', jwk: '{}', note: 'until May' };
  const apps = { default: 'x'.repeat(20) };
  expect(parsePolicy({ selectorKeys: [key, { name: 'no key' }], salesforceApps: apps })).toEqual({
    selectorKeys: [{ name: 'Kelda IT', jwk: '{}' }],
    salesforceApps: apps,
  });
  for (const nothing of [undefined, null, 7, { selectorKeys: 'all', salesforceApps: [] }]) {
    expect(parsePolicy(nothing)).toEqual({ selectorKeys: [], salesforceApps: {} });
  }
});

describe('what a setting is for goes by it from then on', () => {
  test('the packet and the launcher’s count by the rubric', async () => {
    expect((await ask('packet', here))?.completeness.required).toBe(9);
    const tenant = {
      id: 'own-tenant',
      title: 'Tenant',
      question: 'Which tenant?',
      judge: { name: 'words' as const, words: ['tenant'] },
      weight: 1,
      on: true,
      asked: { types: ['bug' as const], severities: [1, 2, 3, 4] },
      required: { types: ['bug' as const], severities: [1, 2, 3, 4] },
    };
    const [summary, type, severity] = rubric;
    if (!summary || !type || !severity) throw new Error('The default rubric is too short.');
    await set('rubric', [summary, { ...type, on: false }, severity, tenant]);
    const check = await ask('packet', here);
    expect(check?.completeness).toEqual({ met: 2, required: 3, unread: 0 });
    expect(check?.verdicts.map(({ criterion }) => criterion)).toEqual(['summary', 'severity', 'own-tenant']);
    const needs = { db: store.db, library, settings, now: store.now };
    expect(await launcherState(needs, view)).toMatchObject({ packet: { met: 2, required: 3 } });
    await tellCounts({ ...needs, tabs, send });
    expect(sent).toMatchObject([{ name: 'launcherChanged', data: { packet: { met: 2, required: 3 } } }]);
  });

  test('runbooks by the weights, also in a search, and they are indexed once for the same ones', async () => {
    const { suggestions } = await ask('suggestions', here);
    expect(suggestions.length).toBeGreaterThan(0);
    const index = (await library()).indexBy(await settings.get('runbooks.weights'));
    await set('language', 'en');
    await ask('suggestions', here);
    expect((await library()).indexBy(await settings.get('runbooks.weights'))).toBe(index);

    await set('runbooks.weights', { ...defaultWeights, fit: { strong: 100, good: 100, weak: 100 } });
    expect((await ask('suggestions', here)).suggestions).toEqual([]);
    const found = await ask('searchRunbooks', { text: 'entra' });
    expect(new Set(found.map(({ fit }) => fit))).toEqual(new Set(['weak']));
  });

  test('the risk by the drivers', async () => {
    expect((await ask('account', here))?.risk).toMatchObject({ levelFrom: { high: 60 }, coverage: { of: 6 } });
    const [first, ...others] = defaultDrivers.drivers;
    if (!first) throw new Error('There are no drivers');
    await set('drivers', {
      ...defaultDrivers,
      drivers: [{ ...first, on: false }, ...others],
      levelFrom: { medium: 20, high: 50 },
    });
    expect((await ask('account', here))?.risk).toMatchObject({ levelFrom: { high: 50 }, coverage: { of: 5 } });
  });

  test('what is masked, of all layers together', async () => {
    policy = { 'redaction.deny': ['Project Plum'] };
    await set('redaction.deny', ['Halden']);
    await set('redaction.masked', ['email']);
    await set('redaction.allow', ['support@kelda.example']);
    expect(await ask('masking', {})).toEqual({
      masked: ['email'],
      allowed: ['support@kelda.example'],
      denied: ['Halden', 'Project Plum'],
    });
  });

  test('totals by the rounding, and words by the language', async () => {
    const today = { ...here, from: 0, to: 1 };
    expect(await ask('time', today)).toMatchObject({ rounding: { rule: 'none' } });
    await set('time.rounding', { rule: 'up', minutes: 15 });
    expect(await ask('time', today)).toMatchObject({ rounding: { rule: 'up', minutes: 15 } });
    expect(await ask('home', {})).toMatchObject({ language: 'auto' });
    await set('language', 'en');
    expect(await ask('home', {})).toMatchObject({ language: 'en' });
  });

  test('what was seen is deleted by the days that it is kept, once a day and when they change', async () => {
    const dayMs = 86_400_000;
    const reading = {
      site: 'zendesk' as const,
      object: 'ticket',
      sources: [],
      partial: true,
      expected: [],
      missing: [],
    };
    const hosts = () => store.db.siteReadings.toCollection().primaryKeys();
    const needs = { store, settings, changes };
    await store.db.siteReadings.bulkAdd([
      { ...reading, key: 'a', host: 'a', at: store.at - 91 * dayMs },
      { ...reading, key: 'b', host: 'b', at: store.at - 40 * dayMs },
    ]);
    await pruneDaily(needs);
    expect(await hosts()).toEqual(['b']);
    expect(told).toEqual([{ topic: 'sites' }]);
    await set('retention.readings', 30);
    await pruneDaily(needs);
    expect(await hosts()).toEqual(['b']);
    await pruneNow(needs);
    expect(await hosts()).toEqual([]);
  });
});

describe('the person’s name', () => {
  test('is empty until they say it, and can be taken back', async () => {
    expect((await ask('home', {})).person).toMatchObject({ name: '' });
    const id = crypto.randomUUID();
    await ask('rename', { name: ' Mara Lindqvist ' }, own, id);
    expect((await ask('home', {})).person).toMatchObject({ name: 'Mara Lindqvist' });
    await ask('undo', { command: id });
    const { person } = await ask('home', {});
    expect(person.name).toBe('');
    await ask('rename', { name: 'Mara', seen: person.revision });
    expect((await ask('home', {})).person.name).toBe('Mara');
  });

  test.each([['an older name'], ['no name at all']])('who saw %s does not write over a newer one', async (saw) => {
    await ask('rename', { name: 'Mara' });
    const { person } = await ask('home', {});
    await ask('rename', { name: 'Mara Lindqvist', seen: person.revision });
    const seen = saw === 'no name at all' ? undefined : person.revision;
    const refused = await ask('rename', { name: 'M.', seen }).catch((error: Refused) => error.refusal);
    expect(refused).toMatchObject({ code: 'stale', now: { name: 'Mara Lindqvist' } });
    expect((await ask('home', {})).person.name).toBe('Mara Lindqvist');
  });
});
