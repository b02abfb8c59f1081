import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Row } from '@/lib/rows/row';
import type { Database } from './database';
import { lastEntries } from './entries';
import { sightingsOf } from './sightings';
import { listVisits } from './visits';

/** A record as it is known by having been read, worked on or listed here; one of `ref` and `url` says where it is. */
export interface RememberedRecord {
  /** `recordKey`. */
  key: string;
  /** As a person names it, where that was kept. */
  label?: string;
  title: string;
  /** UTC milliseconds. */
  seenAt: number;
  /** When its page was last read, or the clock stood on it: of one that was only listed, never. */
  visitedAt?: number;
  ref?: RecordRef;
  url?: string;
}

/** Entries that are looked at, newest first: what was logged grows for years. */
const mostEntries = 300;

/** Every record that was read or worked on lately; `listed` ones too, if asked. Last seen first. */
export async function rememberedRecords(db: Database, { listed }: { listed: boolean }): Promise<RememberedRecord[]> {
  const [visits, entries] = await Promise.all([listVisits(db), lastEntries(db, mostEntries)]);
  const visited: RememberedRecord[] = [
    ...visits.map(({ ref, at }) => ({ key: recordKey(ref), title: '', ref, seenAt: at, visitedAt: at })),
    ...entries.flatMap(({ record, startedAt, endedAt = startedAt }) =>
      record ? [{ ...record, key: recordKey(record.ref), seenAt: endedAt, visitedAt: endedAt }] : [],
    ),
  ];
  const keys = [...new Set(visited.map(({ key }) => key))];
  const tickets = listed ? await db.sightings.filter(isKept).toArray() : await sightingsOf(db, keys);
  const found = [
    ...visited,
    ...tickets.flatMap((ticket) => {
      if (!ticket) return [];
      const { key, label, subject, url, seenAt } = ticket;
      return [{ key, label, title: subject, url, seenAt }];
    }),
  ];
  const byKey = new Map<string, RememberedRecord>();
  for (const one of found.sort((a, b) => a.seenAt - b.seenAt)) {
    const before = byKey.get(one.key);
    byKey.set(one.key, { ...before, ...defined(one), title: one.title || (before?.title ?? '') });
  }
  return [...byKey.values()].sort((a, b) => b.seenAt - a.seenAt || (a.key < b.key ? -1 : 1));
}

const isKept = ({ deletedAt }: Row) => deletedAt === undefined;

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
