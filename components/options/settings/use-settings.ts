import { useState } from 'react';
import type { SettingRefusal } from '@/lib/settings/change';
import type { SettingKey } from '@/lib/settings/settings';
import type { AnySettingView, SettingView } from '@/lib/settings/view';
import { ask } from '../../data/ask';
import { useQuery } from '../../data/use-query';

// The only file of the options page that knows how settings are asked for and changed.

export function useSettings() {
  return useQuery('settings', {});
}

/** What the company set; none where it sets nothing. */
export function usePolicy() {
  const { data } = useQuery('policy', {});
  return data && data.sets.length + data.unused.length > 0 ? data : undefined;
}

/** One setting of all. The worker tells every one of them. */
export function settingOf<Key extends SettingKey>(views: readonly AnySettingView[], key: Key): SettingView<Key> {
  const view = views.find((each) => each.key === key);
  if (!view) throw new Error(`The worker told no setting ${key}`);
  return view as unknown as SettingView<Key>;
}

export interface Change {
  /** `null`: back to the layer below. */
  value: unknown;
  /** Of a value from a file. */
  version?: number;
  /** `revision` of what the person saw when they began. */
  seen: string | undefined;
  overNewer?: true;
}

/** `failed`: nobody knows whether it was saved. */
export type Outcome = { saved: AnySettingView } | { refused: SettingRefusal } | 'failed';

/** Changes one setting. Resolves once it is on disk, or was not taken; never rejects. */
export function useSetSetting(key: SettingKey) {
  const [saving, setSaving] = useState(false);
  async function set({ value, version, seen, overNewer }: Change): Promise<Outcome> {
    setSaving(true);
    try {
      const answer = await ask('setSetting', { key, value, version, seen, overNewer });
      return 'refused' in answer ? answer : { saved: answer };
    } catch {
      return 'failed';
    } finally {
      setSaving(false);
    }
  }
  return { set, saving };
}
