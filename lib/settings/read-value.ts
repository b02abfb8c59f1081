import type { BrokenRule } from '@/lib/schema-rules';
import type { z } from '@/lib/zod';
import { type Definition, versionOf } from './define';

/** Why a value is not believed. */
export type BadReason =
  /** Not the kind of value that is wanted: a text for a number. */
  | 'wrongType'
  /** Too small, too large, too short or too long. */
  | 'outOfRange'
  | 'wrongForm'
  | BrokenRule
  /** Written by an older version, and what it says cannot be taken over. */
  | 'notMigrated'
  /** Written by a newer version: kept as it is, and not used. */
  | 'newer'
  /** The company may not fix this one. */
  | 'notByPolicy'
  /** A person has no value of their own here. */
  | 'notByPerson';

/** Steps into a value: names and positions. */
export type Path = (string | number)[];

export interface Bad {
  path: Path;
  reason: BadReason;
}

/** A value as a layer holds it. Without a version nobody wrote one down: an administrator's, or a file's. */
export interface Held {
  value: unknown;
  version?: number;
}

export type Read<Value> = { ok: true; value: Value; bad: Bad[] } | { ok: false; bad: Bad[] };

/** Understands a value of this version or an older one. Of one that is merged, the good entries. */
export function readValue<Schema extends z.ZodType>(
  definition: Definition<Schema>,
  { value, version }: Held,
): Read<z.output<Schema>> {
  const newest = versionOf(definition);
  if (version === undefined) return readUnversioned(definition, value);
  if (!Number.isInteger(version) || version < 1) return failed('wrongType');
  if (version > newest) return failed('newer');
  const migrated = migrate(definition, value, version);
  return migrated ? parse(definition, migrated.value) : failed('notMigrated');
}

/** The newest version that understands it; what the newest says against it, when none does. */
function readUnversioned<Schema extends z.ZodType>(definition: Definition<Schema>, value: unknown) {
  const asNewest = parse(definition, value);
  if (asNewest.ok) return asNewest;
  for (let version = versionOf(definition) - 1; version >= 1; version -= 1) {
    const migrated = migrate(definition, value, version);
    const read = migrated && parse(definition, migrated.value);
    if (read?.ok) return read;
  }
  return asNewest;
}

function migrate({ migrations = [] }: Definition, value: unknown, from: number): { value: unknown } | undefined {
  try {
    return { value: migrations.slice(from - 1).reduce((old, { up }) => up(old), value) };
  } catch {
    return undefined;
  }
}

function parse<Schema extends z.ZodType>(definition: Definition<Schema>, value: unknown): Read<z.output<Schema>> {
  const whole = definition.schema.safeParse(value, { reportInput: true });
  if (whole.success) return { ok: true, value: whole.data, bad: [] };
  const bad = whole.error.issues.flatMap(badOf);
  if (!definition.merge) return { ok: false, bad };
  const rest = definition.schema.safeParse(withoutEntries(value, new Set(bad.map(({ path }) => path[0]))));
  return rest.success ? { ok: true, value: rest.data, bad } : { ok: false, bad };
}

function withoutEntries(value: unknown, names: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) return value.filter((_, index) => !names.has(index));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));
}

function failed(reason: BadReason): { ok: false; bad: Bad[] } {
  return { ok: false, bad: [{ path: [], reason }] };
}

const reasons: Partial<Record<z.core.$ZodIssue['code'], BadReason>> = {
  too_small: 'outOfRange',
  too_big: 'outOfRange',
  not_multiple_of: 'outOfRange',
  invalid_value: 'unknownValue',
  invalid_union: 'unknownValue',
  invalid_format: 'wrongForm',
  invalid_key: 'wrongForm',
};

function badOf(issue: z.core.$ZodIssue): Bad[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], reason: 'unknownName' }));
  }
  // What a schema asks in code says its reason itself, see `broken`.
  if (issue.code === 'custom') return [{ path, reason: (issue.params?.reason as BadReason) ?? 'wrongForm' }];
  const isMissing = (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
  if (isMissing) return [{ path, reason: 'missing' }];
  return [{ path, reason: reasons[issue.code] ?? 'wrongType' }];
}
