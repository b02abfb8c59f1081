import type { PlannedWork, WorklogToSend } from '@/lib/jobs/worklogs';
import type { Database } from '@/lib/store/database';
import { entriesOfWorklog, worklogsOn } from '@/lib/store/worklogs';
import { contentOf, type WorklogRow, worklogRow } from '@/lib/time/worklogs/plan';
import type { Settings } from './current-settings';

/** The site takes longer ones; nobody reads them. */
const longestComment = 2000;

/** A worklog as its entries are now; `undefined` when none of them is there. */
export async function plannedRow(
  db: Database,
  { rowKey, issue, entryIds }: WorklogToSend,
): Promise<WorklogRow | undefined> {
  const kept = (await worklogsOn(db, [issue])).find((one) => one.rowKey === rowKey);
  const ids = new Set([...entryIds, ...(kept?.entryIds ?? [])]);
  return worklogRow(rowKey, await entriesOfWorklog(db, [...ids], issue), kept);
}

/** The same as it is sent, with what must not leave masked in its comment; `undefined` when the site has it so already. */
export async function workToLog(
  { db, settings }: { db: Database; settings: Settings },
  row: WorklogToSend,
): Promise<PlannedWork | undefined> {
  const planned = await plannedRow(db, row);
  if (!planned || planned.seconds < 60) return undefined;
  const content = contentOf(planned);
  const kept = planned.kept;
  if (kept?.sent?.content === content && !kept.failure) return undefined;
  const [{ redactEach }, masked, allowed, denied] = await Promise.all([
    import('@/lib/redaction/redact-each'),
    settings.get('redaction.masked'),
    settings.get('redaction.allow'),
    settings.get('redaction.deny'),
  ]);
  const [comment = ''] = redactEach({ masked: new Set(masked), allowed, denied })([planned.notes.join('\n')]);
  const { entryIds, startedAt, seconds } = planned;
  return {
    work: { entryIds, startedAt, seconds, comment: comment.slice(0, longestComment) },
    ...(kept?.worklogId ? { worklogId: kept.worklogId } : {}),
    content,
  };
}
