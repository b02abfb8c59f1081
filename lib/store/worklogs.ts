import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { TimeEntry } from '@/lib/time/entry';
import type { KeptWorklog, WorklogEntry, WorklogRow } from '@/lib/time/worklogs/plan';
import { personId, type Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';

/** An entry as worklogs are made of it; `undefined` for one that runs, or that is not on a record. */
export function asWorklogEntry({ id, startedAt, endedAt, zone, note, record }: TimeEntry): WorklogEntry | undefined {
  return endedAt === undefined || !record ? undefined : { id, startedAt, endedAt, zone, note, issue: record.ref };
}

/** What is kept of the person's worklogs on these issues, and of those of these days. */
export async function worklogsOn(
  db: Database,
  issues: readonly RecordRef[],
  days?: { first: string; last: string },
): Promise<KeptWorklog[]> {
  const me = await personId(db);
  const keys = [...new Set(issues.map(recordKey))];
  const [onIssues, ofDays] = await Promise.all([
    db.worklogs.where('issueKey').anyOf(keys).toArray(),
    days ? db.worklogs.where('day').between(days.first, days.last, true, true).toArray() : [],
  ]);
  const all = new Map([...onIssues, ...ofDays].map((row) => [row.id, row]));
  return [...all.values()].filter(({ author, deletedAt }) => author === me && deletedAt === undefined);
}

/** The person's entries with these ids that are there still, and on this issue. */
export async function entriesOfWorklog(
  db: Database,
  ids: readonly string[],
  issue: RecordRef,
): Promise<WorklogEntry[]> {
  const me = await personId(db);
  const rows = await db.timeEntries.bulkGet([...ids]);
  const key = recordKey(issue);
  return rows.flatMap((row) => {
    const entry = row && row.deletedAt === undefined && row.author === me ? asWorklogEntry(row) : undefined;
    return entry && recordKey(entry.issue) === key ? [entry] : [];
  });
}

type Outcome = { id: string; content: string } | { failed: { status?: number; says: string } };

/** Keeps what came of sending a worklog. One that is not at the site any more is made anew the next time. */
export async function keepWorklog(tx: Tx, row: WorklogRow, outcome: Outcome): Promise<void> {
  const id = idOf('worklog', tx.me, row.rowKey);
  const known = await tx.db.worklogs.get(id);
  const content =
    'id' in outcome
      ? {
          entryIds: row.entryIds,
          worklogId: outcome.id,
          sent: { content: outcome.content, seconds: row.seconds, at: tx.now },
          failure: undefined,
          day: row.day,
        }
      : {
          failure: { at: tx.now, ...outcome.failed },
          ...(outcome.failed.status === 404 ? { worklogId: undefined, sent: undefined } : {}),
        };
  if (known) {
    await tx.change('worklogs', known, content);
    return;
  }
  const { rowKey, issue, day, entryIds } = row;
  await tx.add('worklogs', { rowKey, issueKey: recordKey(issue), issue, day, entryIds, ...content }, id);
}
