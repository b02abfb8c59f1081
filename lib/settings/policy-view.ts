import type { BadReason, Path } from './read-value';
import { resolve, type SettingKey, settingKeys } from './settings';
import { layersOf, unknownNames } from './stored';

/** What a company's policy sets, and what of it cannot be used, for the person to tell whoever looks after it. */
export interface PolicyView {
  sets: SettingKey[];
  unused: { path: Path; reason: BadReason }[];
}

export function policyView(managed: unknown): PolicyView {
  const layers = layersOf([], managed);
  const resolved = settingKeys.map((key) => ({ key, ...resolve(key, layers) }));
  return {
    sets: resolved.filter(({ from }) => from === 'policy').map(({ key }) => key),
    unused: [
      ...unknownNames(managed).map((name) => ({ path: [name], reason: 'unknownName' as const })),
      ...resolved.flatMap(({ key, invalid }) => invalid.map(({ path, reason }) => ({ path: [key, ...path], reason }))),
    ],
  };
}
