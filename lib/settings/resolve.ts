import { append } from '@/lib/lists';
import type { Definition, Definitions, ValueIn } from './define';
import { type Bad, type Held, readValue } from './read-value';

/** From the lowest to the highest. */
export type Layer = 'default' | 'team' | 'person' | 'policy';

/** What each layer holds, by key. Maps, so that no name of a policy can be one of an object's own. */
export type Layers = { readonly [Name in Exclude<Layer, 'default'>]?: ReadonlyMap<string, Held> };

interface Invalid extends Bad {
  layer: Layer;
}

export interface Resolved<Value> {
  value: Value;
  /** The highest layer that the value is of. */
  from: Layer;
  /** The company fixed it: what the person's layer holds is kept, and does not count. */
  fixed: boolean;
  /** What each layer would have it be; layers without a usable value are absent. */
  each: { [Name in Layer]?: Value };
  /** What was passed over, and why. */
  invalid: Invalid[];
}

/** The value that counts: that of the highest layer that holds a usable one. */
export function resolveIn<All extends Definitions, Key extends keyof All & string>(
  definitions: All,
  key: Key,
  layers: Layers,
): Resolved<ValueIn<All, Key>> {
  const definition = definitions[key] as Definition;
  const each: Resolved<unknown>['each'] = { default: definition.default };
  const invalid: Invalid[] = [];
  let value: unknown = definition.default;
  let from: Layer = 'default';
  for (const layer of ['team', 'person', 'policy'] as const) {
    const held = layers[layer]?.get(key);
    if (!held) continue;
    const read = mayHold(definition, layer) ?? readValue(definition, held);
    append(
      invalid,
      read.bad.map((bad) => ({ layer, ...bad })),
    );
    if (!read.ok) continue;
    each[layer] = read.value;
    value = definition.merge ? together(value, read.value) : read.value;
    from = layer;
  }
  const resolved: Resolved<unknown> = { value, from, fixed: from === 'policy' && !definition.merge, each, invalid };
  return resolved as Resolved<ValueIn<All, Key>>;
}

function mayHold(definition: Definition, layer: Layer): { ok: false; bad: Bad[] } | undefined {
  if (layer === 'policy' && !definition.policy) return { ok: false, bad: [{ path: [], reason: 'notByPolicy' }] };
  if (layer === 'person' && definition.person === false) {
    return { ok: false, bad: [{ path: [], reason: 'notByPerson' }] };
  }
  return undefined;
}

/** Lists without what is there already; of two entries of one name that of the higher layer. */
function together(below: unknown, above: unknown): unknown {
  if (Array.isArray(below) && Array.isArray(above)) {
    return [...new Map([...below, ...above].map((entry) => [JSON.stringify(entry), entry])).values()];
  }
  return Object.fromEntries([...Object.entries(below as object), ...Object.entries(above as object)]);
}
