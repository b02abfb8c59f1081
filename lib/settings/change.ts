import { z } from '@/lib/zod';
import { type Definition, versionOf } from './define';
import { type BadReason, type Path, readValue } from './read-value';
import { isSettingKey, type SettingKey, settings } from './settings';
import { layersOf, rowOf, type StoredSetting } from './stored';
import { type AnySettingView, viewOf } from './view';

/** What a page asks for. The value is checked by the key's own schema, in `changeOf`. */
export const setSettingSchema = z.object({
  key: z.string().refine(isSettingKey),
  /** `null`: back to the layer below. */
  value: z.unknown().optional(), // absent: what a file held was none
  /** The version that wrote the value, of one that comes from a file; else it is of today. */
  version: z.int().min(1).optional(),
  /** `revision` of what the asker saw; absent: there was none. */
  seen: z.string().max(200).optional(),
  /** The asker knows that a newer version wrote what is there now. */
  overNewer: z.literal(true).optional(),
});

export interface SetSetting {
  key: SettingKey;
  value?: unknown;
  version?: number;
  seen?: string;
  overNewer?: true;
}

/** Why a setting was not changed. */
export type SettingRefusal =
  | { code: 'badSetting'; key: SettingKey; path: Path; reason: BadReason }
  | { code: 'fixedByPolicy'; key: SettingKey }
  /** A newer version wrote the person's value; only a change that says so puts another in its place. */
  | { code: 'newerSetting'; key: SettingKey }
  /** It was changed after the asker saw it. */
  | { code: 'stale'; key: SettingKey; now: AnySettingView };

/** What is to be written: a value with the version that it is of, or that the person's own is gone. */
export type SettingChange = { key: SettingKey; value: unknown; version: number } | { key: SettingKey; deleted: true };

/** Checks a change against what there is now. Call it inside the transaction that writes it. */
export function changeOf(
  asked: SetSetting,
  rows: readonly StoredSetting[],
  managed: unknown,
): { change: SettingChange } | { refused: SettingRefusal } {
  const { key } = asked;
  const definition = settings[key] as Definition;
  const now = viewOf(key, layersOf(rows, managed), rows);
  if (definition.person === false) return bad(key, [], 'notByPerson');
  if (now.fixed) return { refused: { code: 'fixedByPolicy', key } };
  if (now.revision !== asked.seen) return { refused: { code: 'stale', key, now: now as AnySettingView } };
  if (isNewer(rowOf(rows, key), definition) && !asked.overNewer) return { refused: { code: 'newerSetting', key } };
  if (asked.value === null) return { change: { key, deleted: true } };
  const version = versionOf(definition);
  const read = readValue(definition, { value: asked.value, version: asked.version ?? version });
  // Of what is merged a reader takes the good entries; a writer is told of the bad ones.
  const [first] = read.bad;
  if (first) return bad(key, first.path, first.reason);
  return read.ok ? { change: { key, value: read.value, version } } : bad(key, [], 'wrongType');
}

function isNewer(row: StoredSetting | undefined, definition: Definition): boolean {
  return row !== undefined && row.deletedAt === undefined && row.version > versionOf(definition);
}

function bad(key: SettingKey, path: Path, reason: BadReason): { refused: SettingRefusal } {
  return { refused: { code: 'badSetting', key, path, reason } };
}
