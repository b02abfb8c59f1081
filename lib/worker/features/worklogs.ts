import { v4 } from 'uuid';
import { worklogs as messages, type WorklogView } from '@/lib/contract/worklogs';
import type { JobRunner } from '@/lib/jobs/runner';
import { worklogsKind } from '@/lib/jobs/worklogs';
import { sites } from '@/lib/sites/sites';
import { workerOf } from '@/lib/sites/workers';
import type { Store } from '@/lib/store/commit';
import { entriesInSpan } from '@/lib/store/timesheet';
import { asWorklogEntry, entriesOfWorklog, worklogsOn } from '@/lib/store/worklogs';
import { isBooked } from '@/lib/time/booked';
import { isToSend, type KeptWorklog, planWorklogs, type WorklogRow } from '@/lib/time/worklogs/plan';
import { handle } from '../handlers';

interface Span {
  from: number;
  to: number;
  merge: boolean;
}

/** Time at the sites whose issues it was logged on. */
export function worklogHandlers({ store, jobs }: { store: Store; jobs: JobRunner }) {
  return handle(messages, {
    worklogs: async (span) => (await planned(store, span)).map(viewOf),
    async pushWorklogs({ rowKeys, ...span }) {
      const meant = (await planned(store, span)).filter((row) => isToSend(row) && rowKeys.includes(row.rowKey));
      const byHost = Map.groupBy(meant, ({ issue }) => issue.host);
      // The click is for these requests alone.
      return Promise.all(
        Array.from(byHost, ([host, rows]) =>
          jobs.start(worklogsKind, {
            host,
            confirmed: v4(),
            // The eldest first, as they were worked.
            rows: rows.toReversed().map(({ rowKey, issue, entryIds }) => ({ rowKey, issue, entryIds })),
          }),
        ),
      );
    },
  });
}

async function planned({ db, now }: Store, { from, to, merge }: Span): Promise<WorklogRow[]> {
  const logged = (await entriesInSpan(db, from, to, now()))
    // A row is of the day on which its entries began: what began before is a row of the span before.
    .filter((entry) => isBooked(entry) && entry.startedAt >= from)
    .flatMap((entry) => asWorklogEntry(entry) ?? [])
    .filter(({ issue }) => workerOf(issue.site)?.logWork !== undefined);
  const entries = new Map(logged.map((entry) => [entry.id, entry]));
  const days = { first: dateOf(from), last: dateOf(to - 1) };
  const kept: KeptWorklog[] = [];
  for (const worklog of await worklogsOn(
    db,
    logged.map(({ issue }) => issue),
    days,
  )) {
    const isHere = worklog.entryIds.some((id) => entries.has(id));
    // What it carries is asked for whole: a part of it may have been moved to another day.
    const carried = worklog.worklogId === undefined ? [] : await entriesOfWorklog(db, worklog.entryIds, worklog.issue);
    if (isHere) for (const entry of carried) entries.set(entry.id, entry);
    if (isHere || carried.length === 0) kept.push(worklog);
  }
  return planWorklogs([...entries.values()], kept, { merge });
}

/** The day as UTC counts it. */
const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

function viewOf(row: WorklogRow): WorklogView {
  const { rowKey, issue, day, seconds, state, kept } = row;
  const url = sites.urlOf(issue);
  return {
    rowKey,
    issue,
    ...(url === undefined ? {} : { url }),
    day,
    seconds,
    state,
    isToSend: isToSend(row),
    ...(kept?.sent ? { sent: { seconds: kept.sent.seconds, at: kept.sent.at } } : {}),
    ...(kept?.failure ? { failure: kept.failure } : {}),
  };
}
