import type { Held } from './read-value';
import type { Layers } from './resolve';
import { isSettingKey } from './settings';

/** A row of the person's layer, as far as settings are concerned. */
export interface StoredSetting {
  key: string;
  /** Kept as it was written, whatever version wrote it. */
  value: unknown;
  version: number;
  /** Sorts as text; the newest of two rows of one key counts. */
  revision: string;
  deletedAt?: number;
}

/** The row that counts for a key, deleted or not. */
export function rowOf(rows: readonly StoredSetting[], key: string): StoredSetting | undefined {
  return rows
    .filter((row) => row.key === key)
    .reduce<StoredSetting | undefined>(
      (newest, row) => (newest && newest.revision >= row.revision ? newest : row),
      undefined,
    );
}

/** Layers from the person's rows and what the browser says of the company's policy. */
export function layersOf(rows: readonly StoredSetting[], managed: unknown): Layers {
  const keys = new Set(rows.map(({ key }) => key));
  const person = [...keys].flatMap((key) => {
    const row = rowOf(rows, key);
    return row && row.deletedAt === undefined
      ? [[key, { value: row.value, version: row.version }] as [string, Held]]
      : [];
  });
  return { person: new Map(person), policy: policyLayer(managed) };
}

/** What a policy sets. Its values have no version: the newest one that understands them is meant. */
function policyLayer(managed: unknown): ReadonlyMap<string, Held> {
  return new Map(entriesOf(managed).map(([key, value]) => [key, { value }]));
}

/** Names in a policy that are no settings: ignored, and worth telling whoever looks after it. */
export function unknownNames(managed: unknown): string[] {
  return entriesOf(managed)
    .map(([name]) => name)
    .filter((name) => !isSettingKey(name));
}

function entriesOf(managed: unknown): [string, unknown][] {
  return typeof managed === 'object' && managed !== null && !Array.isArray(managed)
    ? Object.entries(managed).filter(([, value]) => value !== undefined)
    : [];
}
