import type { Area, StorageLocal } from './area';

/** A disk for texts that outlives whoever writes to it. `budget` characters fit; then the power goes. */
export function testArea(texts = new Map<string, string>(), budget = Infinity) {
  let left = budget;
  const reads: string[] = [];
  const writes: string[] = [];
  const alive = () => {
    if (left < 0) throw new Error('killed');
  };
  const area: Area = {
    async get(keys) {
      alive();
      reads.push(...keys);
      return Object.fromEntries(keys.flatMap((key) => (texts.has(key) ? [[key, texts.get(key) ?? '']] : [])));
    },
    /** Key after key, each from its front: the last one may be cut short. */
    async set(entries) {
      for (const [key, text] of Object.entries(entries)) {
        alive();
        writes.push(key);
        texts.set(key, left < text.length ? text.slice(0, left) : text);
        left -= text.length;
        alive();
      }
    },
    async remove(keys) {
      for (const key of keys) {
        left -= 1;
        alive();
        texts.delete(key);
      }
    },
    async keys(prefix) {
      alive();
      reads.push(prefix);
      return [...texts.keys()].filter((key) => key.startsWith(prefix));
    },
  };
  return { area, texts, reads, writes, left: () => left };
}

/** `storage.local` over the same texts. */
export function testStorage(
  texts: Map<string, unknown>,
  fails: () => Error | undefined = () => undefined,
): StorageLocal {
  return {
    async get(keys) {
      const all = keys ?? [...texts.keys()];
      return Object.fromEntries(all.filter((key) => texts.has(key)).map((key) => [key, texts.get(key)]));
    },
    async set(entries) {
      const error = fails();
      if (error) throw error;
      for (const [key, value] of Object.entries(entries)) texts.set(key, value);
    },
    async remove(keys) {
      for (const key of keys) texts.delete(key);
    },
  };
}

/** Rows of these tests: `v` is the revision. */
export const testRules = {
  keyOf: (_table: string, row: Record<string, unknown>) => String(row.id),
  revisionOf: (row: Record<string, unknown>) => String(row.v).padStart(9, '0'),
};
