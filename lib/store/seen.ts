import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Row } from '@/lib/rows/row';
import type { Database } from './database';
import { runningEntry } from './entries';
import { idOf } from './ids';

/** A record as tickets that were seen and time that was logged tell of it; one of the two says where it is. */
export interface RememberedRecord {
  /** `recordKey`. */
  key: string;
  /** As a person names it, where that was kept. */
  label?: string;
  title: string;
  /** UTC milliseconds. */
  seenAt: number;
  ref?: RecordRef;
  url?: string;
}

/** Entries that are looked at, newest first: what was logged grows for years. */
const mostEntries = 300;

/** Every ticket that is remembered, and what time was logged on lately, last seen first. */
export async function rememberedRecords(db: Database): Promise<RememberedRecord[]> {
  const [tickets, running, ended] = await Promise.all([
    db.sightings.filter(isKept).toArray(),
    runningEntry(db),
    db.timeEntries.orderBy('endedAt').reverse().limit(mostEntries).filter(isKept).toArray(),
  ]);
  const entries = running ? [running, ...ended] : ended;
  const found: RememberedRecord[] = [
    ...tickets.map(({ key, label, subject, url, seenAt }) => ({ key, label, title: subject, url, seenAt })),
    ...entries.flatMap(({ record, startedAt, endedAt }) =>
      record
        ? [{ key: recordKey(record.ref), title: record.title, ref: record.ref, seenAt: endedAt ?? startedAt }]
        : [],
    ),
  ];
  const byKey = new Map<string, RememberedRecord>();
  for (const one of found.sort((a, b) => a.seenAt - b.seenAt)) {
    const before = byKey.get(one.key);
    byKey.set(one.key, { ...before, ...defined(one), title: one.title || (before?.title ?? '') });
  }
  return [...byKey.values()].sort((a, b) => b.seenAt - a.seenAt || (a.key < b.key ? -1 : 1));
}

/** The one of this key. */
export async function rememberedRecord(db: Database, key: string): Promise<RememberedRecord | undefined> {
  const ticket = await db.sightings.get(idOf('sighting', key));
  if (ticket?.url !== undefined && isKept(ticket)) {
    const { label, subject, url, seenAt } = ticket;
    return { key, label, title: subject, url, seenAt };
  }
  return (await rememberedRecords(db)).find((one) => one.key === key);
}

const isKept = ({ deletedAt }: Row) => deletedAt === undefined;

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
