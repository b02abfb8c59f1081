import { type Definition, type SettingGroup, versionOf } from './define';
import type { Layers, Resolved } from './resolve';
import { resolve, type SettingKey, type SettingValue, settingKeys, settings } from './settings';
import { layersOf, rowOf, type StoredSetting } from './stored';

/** A setting as pages know it. */
export interface SettingView<Key extends SettingKey = SettingKey> extends Resolved<SettingValue<Key>> {
  key: Key;
  group: SettingGroup;
  /** That values are written with. */
  version: number;
  /** Of the person's row, also of one that was taken back; a change names what its asker saw. */
  revision?: string;
}

/** One of them, told apart by its key. */
export type AnySettingView = { [Key in SettingKey]: SettingView<Key> }[SettingKey];

/** Every setting that a person may have a value of their own for. */
export function viewsOf(rows: readonly StoredSetting[], managed: unknown): AnySettingView[] {
  const layers = layersOf(rows, managed);
  return settingKeys
    .filter((key) => settings[key].person !== false)
    .map((key) => viewOf(key, layers, rows) as AnySettingView);
}

export function viewOf<Key extends SettingKey>(
  key: Key,
  layers: Layers,
  rows: readonly StoredSetting[],
): SettingView<Key> {
  const revision = rowOf(rows, key)?.revision;
  const definition = settings[key] as Definition;
  return {
    key,
    group: definition.group,
    version: versionOf(definition),
    ...resolve(key, layers),
    ...(revision !== undefined && { revision }),
  };
}
