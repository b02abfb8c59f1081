import { type Refusal, Refused } from '@/lib/contract/refusal';
import type { EntryToImport } from '@/lib/contract/time-import';
import { problemOfTimes, problemOfZone } from '@/lib/time/entry-rules';
import { personId, type Tx } from './commit';
import type { Database } from './database';
import { engagementById } from './engagements';
import { idOf } from './ids';

type Row = Pick<EntryToImport, 'key' | 'startedAt' | 'endedAt'>;

/** The same row of a file is the same entry, however often the file comes. */
const idOfRow = (me: string, key: string) => idOf('imported', me, key);

/** Which of these rows are here: taken before, or logged at the very same times. */
export async function knownRows(db: Database, rows: readonly Row[]): Promise<number[]> {
  const me = await personId(db);
  const [taken, sameStart] = await Promise.all([
    db.timeEntries.bulkGet(rows.map(({ key }) => idOfRow(me, key))),
    db.timeEntries
      .where('[author+startedAt]')
      .anyOf(rows.map(({ startedAt }) => [me, startedAt]))
      .toArray(),
  ]);
  const times = new Set(
    sameStart
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ startedAt, endedAt }) => `${startedAt} ${endedAt}`),
  );
  return rows.flatMap(({ startedAt, endedAt }, index) =>
    taken[index] || times.has(`${startedAt} ${endedAt}`) ? [index] : [],
  );
}

/** Logs what is not here yet; all of it, or nothing where one of them cannot be. */
export async function importEntries(tx: Tx, entries: readonly EntryToImport[]): Promise<number> {
  const known = new Set(await knownRows(tx.db, entries));
  let added = 0;
  for (const [index, { key, engagementId, startedAt, endedAt, zone, note, billable }] of entries.entries()) {
    if (known.has(index)) continue;
    refuse(problemOfZone(zone) ?? problemOfTimes({ startedAt, endedAt }, tx.now));
    const engagement = await engagementById(tx.db, engagementId);
    const content = { engagementId, startedAt, endedAt, zone, note, class: engagement.defaultClass };
    await tx.add('timeEntries', { ...content, billable: billable ?? engagement.billable }, idOfRow(tx.me, key));
    added += 1;
  }
  return added;
}

function refuse(refusal: Refusal | undefined): void {
  if (refusal) throw new Refused(refusal);
}
