import { browser } from 'wxt/browser';
import { createPolicyCache, type PolicyCache } from '@/lib/settings/policy-cache';

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
