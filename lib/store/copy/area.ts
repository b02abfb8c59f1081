/**
 * Where the copy is kept: texts by key, outside of the database. `set` of several keys need not be one step: whoever
 * writes names last what makes the rest count.
 */
export interface Area {
  get(keys: string[]): Promise<Record<string, string>>;
  set(entries: Record<string, string>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** All keys that begin so. Slow: it may read everything. */
  keys(prefix: string): Promise<string[]>;
}

/** The part of `storage.local` that is used. */
export interface StorageLocal {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** Chromium 130, Firefox 143. */
  getKeys?(): Promise<string[]>;
}

/**
 * `storage.local`. Its own LevelDB in Chromium and its own SQLite file in Firefox, so what befalls the database's files
 * leaves it alone, and no quota of the origin evicts it.
 */
export function localArea(local: StorageLocal): Area {
  return {
    async get(keys) {
      const found = await again(() => local.get(keys));
      return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => isText(entry[1])));
    },
    set: (entries) => local.set(entries),
    remove: (keys) => (keys.length > 0 ? local.remove(keys) : Promise.resolve()),
    async keys(prefix) {
      const all = await again(async () => (await local.getKeys?.()) ?? Object.keys(await local.get(null)));
      return all.filter((key) => key.startsWith(prefix));
    },
  };
}

const isText = (value: unknown) => typeof value === 'string';

/** Chromium repairs a broken `storage.local` during the first question, which it refuses; the next is answered. */
async function again<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch {
    return ask();
  }
}
