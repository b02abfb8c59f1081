import { resolve, type SettingValue } from '@/lib/settings/settings';
import { layersOf } from '@/lib/settings/stored';

/** What a company may set for its people beside their settings. */
export interface Policy {
  selectorKeys: SettingValue<'selectorKeys'>;
  salesforceApps: SettingValue<'salesforceApps'>;
}

/** Whatever was set, as far as it can be understood. */
export function parsePolicy(managed: unknown): Policy {
  const layers = layersOf([], managed);
  return {
    selectorKeys: resolve('selectorKeys', layers).value,
    salesforceApps: resolve('salesforceApps', layers).value,
  };
}
