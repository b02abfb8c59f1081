import { v7 } from 'uuid';
import { browser } from 'wxt/browser';
import type { SettingChange } from '@/lib/settings/change';
import { createPolicyCache, type PolicyCache } from '@/lib/settings/policy-cache';
import type { StoredSetting } from '@/lib/settings/stored';
import type { SettingsStore } from './settings';

const policyKey = 'policy';

/** The company's policy as the browser has it, kept from one life of the worker to the next. */
export function policyCache(changed: () => void): PolicyCache {
  const cache = createPolicyCache({
    // Firefox rejects when no policy is set.
    managed: () => {
      const asked = browser.storage.managed.get();
      return import.meta.env.FIREFOX ? asked.catch(() => ({})) : asked;
    },
    load: async () => (await browser.storage.local.get(policyKey))[policyKey] as { managed: unknown } | undefined,
    save: (kept) => browser.storage.local.set({ [policyKey]: kept }),
    changed,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void cache.refresh();
  });
  void cache.refresh();
  return cache;
}

const settingsKey = 'settings';

/** The person's settings in the extension's own storage, one change after another. */
export function localSettings(): SettingsStore {
  let last: Promise<unknown> = Promise.resolve();
  const readAll = async () =>
    ((await browser.storage.local.get(settingsKey))[settingsKey] as StoredSetting[] | undefined) ?? [];
  return {
    readAll,
    change(decide) {
      const changed = last.then(async () => {
        const rows = await readAll();
        const change = decide(rows);
        if (!change) return rows;
        const next = [...rows.filter(({ key }) => key !== change.key), rowFor(change, rows)];
        await browser.storage.local.set({ [settingsKey]: next });
        return next;
      });
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}

/** A value that was taken back stays as it was, marked: who sees its revision knows. */
function rowFor(change: SettingChange, rows: readonly StoredSetting[]): StoredSetting {
  const old = rows.find(({ key }) => key === change.key);
  if (!('deleted' in change)) return { ...change, revision: v7() };
  return {
    key: change.key,
    value: old?.value ?? null,
    version: old?.version ?? 1,
    revision: v7(),
    deletedAt: Date.now(),
  };
}
