import { beforeEach, expect, test } from 'vitest';
import type { StoredSetting } from '@/lib/settings/stored';
import { parsePolicy } from './policy';
import { settingHandlers } from './settings';
import type { Worker } from './worker';

let rows: StoredSetting[];
let managed: unknown;
let told: unknown[];
let handlers: ReturnType<typeof settingHandlers>;
const ownPage = { isFrame: false };

beforeEach(() => {
  rows = [];
  managed = {};
  told = [];
  const worker: Pick<Worker, 'settings' | 'managed' | 'changed'> = {
    managed: async () => managed,
    changed: (topics) => told.push(...topics),
    settings: {
      readAll: async () => rows,
      change: async (decide) => {
        const change = decide(rows);
        if (!change) return rows;
        const written = 'deleted' in change ? { ...change, value: null, version: 1, deletedAt: 1 } : change;
        rows = [...rows.filter(({ key }) => key !== change.key), { ...written, revision: `r${told.length}` }];
        return rows;
      },
    },
  };
  handlers = settingHandlers(worker as Worker);
});

const language = async () => (await handlers.settings({}, ownPage)).find(({ key }) => key === 'language');

test('a change is answered with what counts now, and told', async () => {
  const answer = await handlers.setSetting({ key: 'language', value: 'en' }, ownPage);
  expect(answer).toMatchObject({ value: 'en', from: 'person', revision: 'r0' });
  expect(await language()).toEqual(answer);
  expect(told).toEqual(['settings']);
});

test('a refusal writes and tells nothing', async () => {
  expect(await handlers.setSetting({ key: 'language', value: 'xx' }, ownPage)).toEqual({
    refused: { code: 'badSetting', key: 'language', path: [], reason: 'unknownValue' },
  });
  expect(rows).toEqual([]);
  expect(told).toEqual([]);
});

test('the frame in a site’s page changes no setting', async () => {
  await expect(handlers.setSetting({ key: 'language', value: 'en' }, { isFrame: true })).rejects.toThrow('Refused');
  expect(rows).toEqual([]);
});

test('a policy’s own names stay what they were', () => {
  const key = { name: 'Kelda IT', jwk: '{}', note: 'until May' };
  expect(parsePolicy({ selectorKeys: [key, { name: 'no key' }], salesforceApps: { default: 'x'.repeat(20) } })).toEqual(
    {
      selectorKeys: [{ name: 'Kelda IT', jwk: '{}' }],
      salesforceApps: { default: 'x'.repeat(20) },
    },
  );
  for (const nothing of [undefined, null, 7, { selectorKeys: 'all', salesforceApps: [] }]) {
    expect(parsePolicy(nothing)).toEqual({ selectorKeys: [], salesforceApps: {} });
  }
});
