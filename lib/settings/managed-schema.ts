import { z } from '@/lib/zod';
import { type SettingKey, settingKeys, settings } from './settings';

/** Words for whoever sets a policy; parts of a value by their path, e.g. `[].name`. */
export interface PolicyWords {
  title: string;
  description: string;
  parts?: Readonly<Record<string, string>>;
}

/**
 * What Chrome understands of JSON Schema, and no more than it needs. Bounds and patterns are left out: Chrome would
 * drop a value that breaks one without a word, and we say what is wrong with it.
 */
export interface ManagedSchema {
  title?: string;
  description?: string;
  type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  properties?: Record<string, ManagedSchema>;
  additionalProperties?: ManagedSchema;
  items?: ManagedSchema;
  enum?: string[];
}

/** `public/managed-schema.json`: all that a company may fix. */
export function managedSchema(words: Partial<Record<SettingKey, PolicyWords>>): ManagedSchema {
  const fixable = settingKeys.filter((key) => settings[key].policy).sort();
  const properties = fixable.map((key) => {
    const { title, description, parts = {} } = words[key] ?? { title: key, description: '' };
    const { description: _, ...schema } = reduced(z.toJSONSchema(settings[key].schema, { io: 'input' }), '', parts);
    return [key, { title, description, ...schema }] as const;
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}

type Json = z.core.JSONSchema.BaseSchema;

function reduced(schema: Json, path: string, parts: Readonly<Record<string, string>>): ManagedSchema {
  if (schema.oneOf) return reduced(asOne(schema.oneOf as Json[]), path, parts);
  const type = schema.type as ManagedSchema['type'] | undefined;
  if (!type) throw new Error(`A policy cannot be described to the browser: no single type at “${path}”.`);
  const { properties, additionalProperties: others, items } = schema;
  const below = (inner: unknown, step: string) => reduced(inner as Json, path + step, parts);
  return {
    ...(parts[path] && { description: parts[path] }),
    type,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, inner]) => [name, below(inner, path ? `.${name}` : name)]),
      ),
    }),
    ...(typeof others === 'object' && { additionalProperties: below(others, path ? '.*' : '*') }),
    ...(items && { items: below(items, '[]') }),
    ...(valuesOf(schema) && { enum: valuesOf(schema) }),
  };
}

/** Chrome knows no forms of which one must fit: all that they may hold as one, and we say which of it goes together. */
function asOne(forms: Json[]): Json {
  const properties = new Map<string, Json>();
  for (const form of forms) {
    for (const [name, value] of Object.entries(form.properties ?? {})) {
      const inner = value as Json;
      const before = properties.get(name);
      const values = before && [...(valuesOf(before) ?? []), ...(valuesOf(inner) ?? [])];
      properties.set(name, values ? { type: inner.type, enum: values } : inner);
    }
  }
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function valuesOf(schema: Json): string[] | undefined {
  return (schema.enum ?? (schema.const === undefined ? undefined : [schema.const])) as string[] | undefined;
}
