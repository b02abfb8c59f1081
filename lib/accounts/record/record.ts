import { smallest } from '@/lib/lists';
import type { RecordItem } from './item';
import type { RecordRules } from './record-setting';
import { type RecordSection, sections } from './sections';

/** A line of a technical record; without an item it is one that should be there. */
export interface RecordLine<Item> {
  subject: string;
  item?: Item;
}

/** How current a record is. `empty`: nothing is in it; `since` is when somebody last said that all of it is true. */
export type RecordAge =
  | { state: 'empty' }
  | { state: 'fresh' | 'due'; days: number; dueAfterDays: number; isConfirmed: boolean };

export interface TechnicalRecord<Item = RecordItem> {
  sections: { section: RecordSection; lines: RecordLine<Item>[] }[];
  /** Integrations and roles that should be there and are not. */
  missing: { integrations: string[]; roles: string[] };
  age: RecordAge;
}

const dayMs = 86_400_000;

/**
 * Items as a record: expected integrations and roles first, in the order of the settings, whether they are known or
 * not; then what else there is, decisions the newest first.
 * @param confirmedAt when somebody last said that the record is up to date, UTC milliseconds
 */
export function technicalRecord<Item extends RecordItem>(
  items: readonly Item[],
  confirmedAt: number | undefined,
  rules: RecordRules,
  now: number,
): TechnicalRecord<Item> {
  const expected: Partial<Record<RecordSection, readonly string[]>> = {
    integration: rules.integrations,
    person: rules.roles,
  };
  const all = sections.map((section) => ({
    section,
    lines: linesOf(
      items.filter((item) => item.section === section),
      expected[section] ?? [],
    ),
  }));
  const missingIn = (section: RecordSection) =>
    all
      .flatMap((one) => (one.section === section ? one.lines.filter(({ item }) => !item) : []))
      .map((one) => one.subject);
  return {
    sections: all,
    missing: { integrations: missingIn('integration'), roles: missingIn('person') },
    age: ageOf(items, confirmedAt, rules, now),
  };
}

function linesOf<Item extends RecordItem>(items: readonly Item[], expected: readonly string[]): RecordLine<Item>[] {
  const sorted = items.toSorted(inOrder);
  const isOf = (subject: string) => (item: Item) => item.subject.toLowerCase() === subject.toLowerCase();
  const first = expected.flatMap((subject): RecordLine<Item>[] => {
    const found = sorted.filter(isOf(subject));
    return found.length > 0 ? found.map((item) => ({ subject, item })) : [{ subject }];
  });
  const rest = sorted.filter((item) => !expected.some((subject) => isOf(subject)(item)));
  return [...first, ...rest.map((item) => ({ subject: item.subject, item }))];
}

/** Decisions by their day, the newest first; everything else as it was entered. */
function inOrder(a: RecordItem, b: RecordItem): number {
  if (a.section === 'decision') {
    const [one, other] = [a.fromOn ?? '', b.fromOn ?? ''];
    if (one !== other) return one < other ? 1 : -1;
  }
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/**
 * A record is as old as the last time somebody said that it is up to date. Where nobody did, it is as old as the oldest
 * thing in it: one line that is new makes the others no newer.
 */
export function ageOf(
  items: readonly Pick<RecordItem, 'saidAt'>[],
  confirmedAt: number | undefined,
  { dueAfterDays }: Pick<RecordRules, 'dueAfterDays'>,
  now: number,
): RecordAge {
  if (items.length === 0) return { state: 'empty' };
  const since = confirmedAt ?? smallest(items.map(({ saidAt }) => saidAt));
  const days = Math.max(0, Math.floor((now - since) / dayMs));
  return {
    state: days > dueAfterDays ? 'due' : 'fresh',
    days,
    dueAfterDays,
    isConfirmed: confirmedAt !== undefined,
  };
}
