import type { SettingKey, SettingValue } from '@/lib/settings/settings';
import type { layersOf } from '@/lib/settings/stored';
import type { Store } from '@/lib/store/commit';
import { personSettings } from '@/lib/store/settings';
import { once } from './later';

/** The values that count now, for handlers to give to pure functions. */
export interface Settings {
  /**
   * The value that counts. It is the same object as long as it says the same, so that what was made from it can be
   * kept. Rejects when the database cannot be read: nobody is told a default that they may have changed.
   */
  get<Key extends SettingKey>(key: Key): Promise<SettingValue<Key>>;
  /** A setting or the company's policy is another one now. */
  refresh(): void;
}

interface Needs {
  store: Pick<Store, 'db'>;
  /** What the company set, as the browser gave it. */
  managed(): Promise<unknown>;
}

/** The schemas of all settings are made when the first setting is asked for. */
const all = once(() => import('@/lib/settings/settings'));
const stored = once(() => import('@/lib/settings/stored'));

/** Settings are read once and kept in memory; whoever writes the table, or hears of another policy, says `refresh`. */
export function createSettings({ store: { db }, managed }: Needs): Settings {
  const last = new Map<SettingKey, unknown>();
  let layers: Promise<ReturnType<typeof layersOf>> | undefined;

  function layersNow() {
    if (layers) return layers;
    const reading = Promise.all([stored(), personSettings(db), managed()]).then(([{ layersOf }, rows, policy]) =>
      layersOf(rows, policy),
    );
    layers = reading;
    // What failed is read again by the next who asks.
    reading.catch(() => {
      if (layers === reading) layers = undefined;
    });
    return reading;
  }

  return {
    async get<Key extends SettingKey>(key: Key) {
      const [{ resolve }, now] = await Promise.all([all(), layersNow()]);
      const { value } = resolve(key, now);
      const before = last.get(key) as SettingValue<Key> | undefined;
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(value)) return before;
      last.set(key, value);
      return value;
    },
    refresh: () => {
      layers = undefined;
    },
  };
}
