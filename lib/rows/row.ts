import { z } from '@/lib/zod';
import type { Stamp } from './stamp';

const stampSchema: z.ZodType<Stamp> = z.string().min(1).max(60);

/**
 * What every stored row carries, so that two databases can be merged, field by field, without asking anybody.
 * `stamp` is of its creation and holds for every field that `stamps` does not name; a field changed since has its own.
 */
export const rowSchema = z.object({
  id: z.uuid(),
  /** The person who made it, by the id of their row in `people`. */
  author: z.uuid(),
  /** The browser profile it was made in. */
  device: z.uuid(),
  /** UTC milliseconds. */
  createdAt: z.number().int(),
  stamp: stampSchema,
  /** By field group: the stamp of its newest change. */
  stamps: z.record(z.string(), stampSchema).optional(),
  /** The newest stamp of all: what somebody saw of the row is told by it. */
  revision: stampSchema,
  /** Tombstone: UTC milliseconds. */
  deletedAt: z.number().int().optional(),
});
export type Row = z.infer<typeof rowSchema>;

/** The part of a row that says what it is about; of a table with rows of several kinds, of each kind. */
export type Content<T extends Row> = T extends Row ? Omit<T, keyof Row> : never;
/** What may change in a row; `undefined` takes a field away. */
export type Changes<T extends Row> = T extends Row ? Partial<Content<T>> & { deletedAt?: number } : never;

/** How the fields of a table belong together. */
export interface FieldRules {
  /** Fields that mean something only together share one stamp, under this name; else a merge would invent a row. */
  groups?: Readonly<Record<string, string>>;
  /** Fields that are maps, whose entries are changed and merged one by one. */
  maps?: readonly string[];
}

const rowFields: ReadonlySet<string> = new Set([
  'id',
  'author',
  'device',
  'createdAt',
  'stamp',
  'stamps',
  'revision',
] satisfies (keyof Row)[]);

type Cells = Record<string, unknown>;

/** A row's content as cells: `note`, `deletedAt`, `ticked.3`. */
function cellsOf(row: Cells, { maps = [] }: FieldRules): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row)) {
    if (rowFields.has(name) || value === undefined) continue;
    if (!maps.includes(name)) cells.set(name, value);
    else for (const [key, each] of Object.entries(value as Cells)) cells.set(`${name}.${key}`, each);
  }
  return cells;
}

function fromCells(cells: ReadonlyMap<string, unknown>, { maps = [] }: FieldRules): Cells {
  const content: Cells = Object.fromEntries(maps.map((name) => [name, {}]));
  for (const [cell, value] of cells) {
    const map = maps.find((name) => cell.startsWith(`${name}.`));
    if (map === undefined) content[cell] = value;
    else (content[map] as Cells)[cell.slice(map.length + 1)] = value;
  }
  return content;
}

function groupOf(cell: string, { groups = {} }: FieldRules): string {
  return groups[cell] ?? cell;
}

/**
 * The stamp of a group; a group of which the row neither holds nor ever held anything has none. But whoever made a row
 * said that it is there: made again elsewhere after it was deleted, it is not deleted.
 */
function stampOfGroup(row: Row, group: string, held: ReadonlySet<string>): Stamp | undefined {
  return row.stamps?.[group] ?? (held.has(group) || group === tombstone ? row.stamp : undefined);
}

const tombstone = 'deletedAt' satisfies keyof Row;

/** What a person changed: cell by cell what was there before (`null` for nothing), for taking it back. */
export type Before = Record<string, unknown>;

/** A row with changes as its next revision, or itself when nothing differs; and what the changes replaced. */
export function changeRow<T extends Row>(
  row: T,
  changes: Changes<T>,
  stamp: Stamp,
  rules: FieldRules = {},
): { row: T; before: Before } {
  const old = cellsOf(row, rules);
  const asked = changedCells(row, changes, rules);
  return applyCells(row, old, asked, stamp, rules);
}

/** Puts back what a change replaced, cell by cell, where nobody changed it since; says which cells stayed. */
export function revertCells<T extends Row>(
  row: T,
  before: Before,
  changedAt: Stamp,
  stamp: Stamp,
  rules: FieldRules = {},
): { row: T; before: Before; kept: string[] } {
  const old = cellsOf(row, rules);
  const held = new Set([...old.keys()].map((cell) => groupOf(cell, rules)));
  const isOwn = (cell: string) => stampOfGroup(row, groupOf(cell, rules), held) === changedAt;
  const cells = Object.entries(before);
  const asked = new Map(cells.filter(([cell]) => isOwn(cell)).map(([cell, value]) => [cell, value ?? undefined]));
  const kept = cells.map(([cell]) => cell).filter((cell) => !isOwn(cell));
  return { ...applyCells(row, old, asked, stamp, rules), kept };
}

/** The fields among the changes that somebody changed after `seen`. */
export function staleFields<T extends Row>(row: T, changes: Changes<T>, seen: Stamp, rules: FieldRules = {}): string[] {
  const old = cellsOf(row, rules);
  const held = new Set([...old.keys()].map((cell) => groupOf(cell, rules)));
  return [...changedCells(row, changes, rules)]
    .filter(([cell, value]) => !isSame(old.get(cell), value))
    .map(([cell]) => cell)
    .filter((cell) => (stampOfGroup(row, groupOf(cell, rules), held) ?? '') > seen);
}

/** The cells that the changes speak of; a map's entries that are not in its new value are taken away. */
function changedCells<T extends Row>(row: T, changes: Changes<T>, rules: FieldRules): Map<string, unknown> {
  const asked = new Map<string, unknown>();
  for (const [name, value] of Object.entries(changes as Cells)) {
    if (rowFields.has(name)) continue;
    if (!rules.maps?.includes(name)) {
      asked.set(name, value);
      continue;
    }
    for (const key of Object.keys((row as Cells)[name] ?? {})) asked.set(`${name}.${key}`, undefined);
    for (const [key, each] of Object.entries((value ?? {}) as Cells)) asked.set(`${name}.${key}`, each);
  }
  return asked;
}

function applyCells<T extends Row>(
  row: T,
  old: Map<string, unknown>,
  asked: ReadonlyMap<string, unknown>,
  stamp: Stamp,
  rules: FieldRules,
): { row: T; before: Before } {
  const before: Before = {};
  const stamps = { ...row.stamps };
  const cells = new Map(old);
  for (const [cell, value] of asked) {
    if (isSame(old.get(cell), value)) continue;
    before[cell] = old.get(cell) ?? null;
    if (value === undefined) cells.delete(cell);
    else cells.set(cell, value);
    stamps[groupOf(cell, rules)] = stamp;
  }
  if (Object.keys(before).length === 0) return { row, before };
  return { row: { ...baseOf(row), ...fromCells(cells, rules), stamps, revision: stamp } as unknown as T, before };
}

function baseOf({ id, author, device, createdAt, stamp }: Row) {
  return { id, author, device, createdAt, stamp };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Two states of one row as one: each group of fields as it was changed last. Commutative, associative and idempotent;
 * what one state knows nothing of, the other keeps.
 */
export function mergeRows<T extends Row>(a: T, b: T, rules: FieldRules = {}): T {
  const sides = [a, b].map((row) => {
    const cells = cellsOf(row, rules);
    const held = new Set([...cells.keys()].map((cell) => groupOf(cell, rules)));
    return { row, cells, held };
  });
  const groups = new Set(sides.flatMap(({ row, held }) => [tombstone, ...held, ...Object.keys(row.stamps ?? {})]));
  const base = a.stamp < b.stamp || (a.stamp === b.stamp && textOf(a) <= textOf(b)) ? a : b;
  const cells = new Map<string, unknown>();
  const stamps: Record<string, Stamp> = {};
  let revision = base.stamp;
  for (const group of groups) {
    const [one, other] = sides.map(({ row, cells: all, held }) => ({
      stamp: stampOfGroup(row, group, held),
      cells: [...all].filter(([cell]) => groupOf(cell, rules) === group).sort(([x], [y]) => (x < y ? -1 : 1)),
    }));
    const newest = newer(one, other);
    if (newest?.stamp === undefined) continue;
    for (const [cell, value] of newest.cells) cells.set(cell, value);
    // A group that was emptied is remembered by its stamp alone.
    const isEmptied = newest.cells.length === 0 && group !== tombstone;
    if (newest.stamp !== base.stamp || isEmptied) stamps[group] = newest.stamp;
    if (newest.stamp > revision) revision = newest.stamp;
  }
  const named = Object.keys(stamps).length > 0 ? { stamps: sorted(stamps) } : {};
  return { ...baseOf(base), ...fromCells(sortedMap(cells), rules), ...named, revision } as unknown as T;
}

interface GroupState {
  stamp: Stamp | undefined;
  cells: [string, unknown][];
}

/** The one stamped later. The same stamp with other values can only be damage: the text decides, the same everywhere. */
function newer(one: GroupState | undefined, other: GroupState | undefined): GroupState | undefined {
  const [s, t] = [one?.stamp ?? '', other?.stamp ?? ''];
  if (s !== t) return s > t ? one : other;
  return JSON.stringify(one?.cells ?? []) >= JSON.stringify(other?.cells ?? []) ? one : other;
}

function textOf(row: Row): string {
  return JSON.stringify([row.id, row.author, row.device, row.createdAt]);
}

function sorted<V>(record: Record<string, V>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).sort(([x], [y]) => (x < y ? -1 : 1)));
}

function sortedMap(cells: Map<string, unknown>): Map<string, unknown> {
  return new Map([...cells].sort(([x], [y]) => (x < y ? -1 : 1)));
}
