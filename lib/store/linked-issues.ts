import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { LinkedIssue } from '@/lib/packet/linked-issue';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { StoredLinkedIssue } from './tables';

/** Remembers how an issue stands that a packet was sent to. Read again as it was, nothing is written. */
export async function rememberIssue(tx: Tx, ref: RecordRef, names: string[], issue: LinkedIssue): Promise<void> {
  const key = recordKey(ref);
  const id = idOf('linkedIssue', key);
  const known = await tx.db.linkedIssues.get(id);
  if (!known) {
    await tx.add('linkedIssues', { key, names, ...issue }, id);
    return;
  }
  if (known.readAt > issue.readAt || (known.deletedAt === undefined && isSame(known, issue))) return;
  const { status, state, resolution, fixVersions, solvedAt, asked, readAt } = issue;
  const changes = { status, state, resolution, fixVersions, solvedAt, asked, readAt, names, deletedAt: undefined };
  await tx.change('linkedIssues', known, changes);
}

/** The issue of each of these target keys, as far as it was read. */
export async function issuesAt(db: Database, targetKeys: readonly string[]): Promise<Map<string, StoredLinkedIssue>> {
  const rows = await db.linkedIssues.where('names').anyOf(targetKeys).toArray();
  const kept = rows.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => a.readAt - b.readAt);
  return new Map(kept.flatMap((row) => row.names.map((name) => [name, row] as const)));
}

/** But for when it was read. */
function isSame(known: LinkedIssue, { status, state, resolution, fixVersions, solvedAt, asked }: LinkedIssue): boolean {
  return (
    known.status === status &&
    known.state === state &&
    known.resolution === resolution &&
    known.solvedAt === solvedAt &&
    JSON.stringify([known.fixVersions, known.asked]) === JSON.stringify([fixVersions, asked])
  );
}
