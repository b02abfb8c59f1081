import type { z } from '@/lib/zod';

/** Where on the options page a setting belongs. */
export type SettingGroup = 'sites' | 'packet' | 'accounts' | 'runbooks' | 'privacy' | 'time' | 'language' | 'panel';

/** One step from a version of a setting's schema to the next. */
interface Migration {
  /** A value as the older version wrote it. A test takes each one to the newest version, so none can be left out. */
  example: unknown;
  /** May throw: a value that cannot be taken over falls to the layer below, and is kept as it is. */
  up(old: unknown): unknown;
}

export interface Definition<Schema extends z.ZodType = z.ZodType> {
  schema: Schema;
  default: z.output<Schema>;
  group: SettingGroup;
  /** Whether a company may fix it. */
  policy: boolean;
  /** `false`: a person has no value of their own here. */
  person?: false;
  /**
   * Lists and records only: the layers are put together, entry by entry, instead of the highest one counting alone.
   * One bad entry does not take the others with it.
   */
  merge?: true;
  /** From version 1 to 2, from 2 to 3 and so on; the newest version is one more than there are steps, so none can be missing. */
  migrations?: readonly Migration[];
}

export type Definitions = Readonly<Record<string, Definition>>;

/** Ties each default to its schema. */
export function defineSettings<Schemas extends Record<string, z.ZodType>>(
  definitions: {
    readonly [Key in keyof Schemas]: Definition<Schemas[Key]>;
  },
): { readonly [Key in keyof Schemas]: Definition<Schemas[Key]> } {
  return definitions;
}

/** The version that values are written with. */
export function versionOf({ migrations = [] }: Definition): number {
  return migrations.length + 1;
}

export type ValueIn<All extends Definitions, Key extends keyof All> = z.output<All[Key]['schema']>;
