import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { localDay } from '../days';
import type { TimeEntry } from '../entry';
import { workedSeconds } from '../totals';

/** What a worklog is made of: entries that ended, on one issue. */
export type WorklogEntry = Pick<TimeEntry, 'id' | 'startedAt' | 'zone' | 'note'> & {
  endedAt: number;
  issue: RecordRef;
};

/** What is kept of a worklog that was sent, or could not be. */
export interface KeptWorklog {
  /** Which row it is: of an issue and a day, or of one entry. */
  rowKey: string;
  /** `recordKey`. */
  issueKey: string;
  issue: RecordRef;
  day: CalendarDate;
  /** The entries that it carries. */
  entryIds: string[];
  /** The site's id of it; absent while it was never sent. */
  worklogId?: string;
  /** What was sent last, and when, UTC milliseconds. */
  sent?: { content: string; seconds: number; at: number };
  /** Why the last try came to nothing, in the site's words. */
  failure?: { at: number; status?: number; says: string };
}

/** `gone`: it was sent, and none of its entries is there any more. */
export type WorklogState = 'not-sent' | 'sent' | 'changed' | 'failed' | 'gone';

/** A worklog as it would be sent now. */
export interface WorklogRow {
  rowKey: string;
  issue: RecordRef;
  day: CalendarDate;
  entryIds: string[];
  /** UTC milliseconds. */
  startedAt: number;
  /** What overlaps counts once. */
  seconds: number;
  notes: string[];
  state: WorklogState;
  kept?: KeptWorklog;
}

/**
 * The worklogs of these entries. An entry that was sent stays with its worklog, however rows are made now, so that
 * nothing is sent a second time; new ones join the row of their issue and day where they are merged.
 */
export function planWorklogs(
  entries: readonly WorklogEntry[],
  kept: readonly KeptWorklog[],
  { merge }: { merge: boolean },
): WorklogRow[] {
  const sent = kept.filter(({ worklogId }) => worklogId !== undefined);
  const rowOf = new Map<string, string>();
  for (const { rowKey, entryIds, issueKey } of sent) {
    for (const id of entryIds) rowOf.set(`${issueKey} ${id}`, rowKey);
  }
  const byRow = Map.groupBy(entries, (entry) => {
    const issueKey = recordKey(entry.issue);
    return rowOf.get(`${issueKey} ${entry.id}`) ?? (merge ? `${issueKey} ${dayOf(entry)}` : `${issueKey} ${entry.id}`);
  });
  const rows = Array.from(byRow, ([rowKey, of]) =>
    worklogRow(
      rowKey,
      of,
      kept.find((one) => one.rowKey === rowKey),
    ),
  );
  const gone = sent.filter(({ rowKey }) => !byRow.has(rowKey)).map(goneRow);
  return [...rows, ...gone]
    .filter((row) => row !== undefined)
    .sort((a, b) => b.startedAt - a.startedAt || (a.rowKey < b.rowKey ? -1 : 1));
}

/** One worklog of these entries, whichever they are; `undefined` of none. */
export function worklogRow(
  rowKey: string,
  entries: readonly WorklogEntry[],
  kept: KeptWorklog | undefined,
): WorklogRow | undefined {
  const [first] = [...entries].sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  if (!first) return undefined;
  const row = {
    rowKey,
    issue: first.issue,
    day: dayOf(first),
    entryIds: entries.map(({ id }) => id).sort(),
    startedAt: first.startedAt,
    seconds: Math.round(workedSeconds(entries, first.endedAt)),
    notes: [...new Set(entries.map(({ note }) => note.trim()))].filter((note) => note !== ''),
  };
  return { ...row, state: stateOf(row, kept), ...(kept ? { kept } : {}) };
}

function stateOf(row: Omit<WorklogRow, 'state'>, kept: KeptWorklog | undefined): WorklogState {
  if (kept?.failure) return 'failed';
  if (!kept?.sent) return 'not-sent';
  return kept.sent.content === contentOf(row) ? 'sent' : 'changed';
}

/** What would differ at the site, as one text. */
export function contentOf({ entryIds, startedAt, seconds, notes }: Omit<WorklogRow, 'state'>): string {
  return JSON.stringify([entryIds, startedAt, seconds, notes]);
}

function goneRow(kept: KeptWorklog): WorklogRow {
  const { rowKey, issue, day, sent } = kept;
  return { rowKey, issue, day, entryIds: [], startedAt: sent?.at ?? 0, seconds: 0, notes: [], state: 'gone', kept };
}

/** The day that the person was in when it began. */
const dayOf = ({ startedAt, zone }: WorklogEntry): CalendarDate => localDay(startedAt, zone);

/** What a click sends: all that is not at the site as it is here. */
export const isToSend = ({ state, seconds }: WorklogRow): boolean =>
  seconds >= 60 && (state === 'not-sent' || state === 'changed' || state === 'failed');
