import type { NamedEngagement } from '@/lib/accounts/engagement';
import { sayAside } from '@/lib/contract/aside';
import { exportPage, timesheet as messages, type SheetFilter } from '@/lib/contract/timesheet';
import { timeOf } from '@/lib/rows/stamp';
import { sites } from '@/lib/sites/sites';
import type { Store } from '@/lib/store/commit';
import { listEngagements } from '@/lib/store/engagements';
import { whoAmI } from '@/lib/store/people';
import { tiersOf } from '@/lib/store/seen-accounts';
import { entriesInSpan, pageById, pageOfSpan } from '@/lib/store/timesheet';
import { type Booked, isBooked } from '@/lib/time/booked';
import type { TimeEntry } from '@/lib/time/entry';
import { packRows } from '@/lib/time/export/packed';
import type { ExportRow } from '@/lib/time/export/row';
import { sumsOf } from '@/lib/time/sheet/sums';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';

interface Needs {
  store: Store;
  settings: Settings;
}

/** What was logged, week by week, and what it adds up to. */
export function timesheetHandlers({ store, settings }: Needs) {
  const { db } = store;
  return handle(messages, {
    async timesheet({ columns, entries: wantsEntries }) {
      const at = store.now();
      const from = columns[0]?.from ?? at;
      const to = columns.at(-1)?.to ?? at;
      const [entries, engagements, tiers, targets, rounding, { person }] = await Promise.all([
        entriesInSpan(db, from, to, at),
        listEngagements(db),
        tiersOf(db),
        settings.get('time.targets'),
        settings.get('time.rounding'),
        whoAmI(store),
      ]);
      return {
        sums: sumsOf(entries.filter(isBooked), columns, at),
        ...(wantsEntries ? { entries } : {}),
        engagements,
        tiers,
        isRunning: entries.some(({ endedAt }) => endedAt === undefined),
        at,
        targets,
        rounding,
        person: person?.deletedAt === undefined ? (person?.name ?? '') : '',
      };
    },

    async exportTime({ from, to, filter, order, after, aside }) {
      const read = order === 'id' ? pageById : pageOfSpan;
      const [page, engagements] = await Promise.all([
        read(db, { from, to, after, most: exportPage }),
        listEngagements(db),
      ]);
      const byId = new Map(engagements.map((engagement) => [engagement.id, engagement]));
      const rows = page.entries.filter(isBooked).flatMap((entry) => {
        const engagement = byId.get(entry.engagementId);
        return isMeant(entry, engagement, filter) ? [rowOf(entry, engagement, { from, to })] : [];
      });
      const packed = packRows(rows);
      return {
        ...(aside !== undefined && sayAside(aside, packed) ? {} : { rows: packed }),
        read: page.read,
        ...(page.total === undefined ? {} : { total: page.total }),
        ...(page.next ? { next: page.next } : {}),
      };
    },
  });
}

function isMeant(entry: Booked<TimeEntry>, engagement: NamedEngagement | undefined, filter: SheetFilter): boolean {
  return (
    (filter.engagementId === undefined || entry.engagementId === filter.engagementId) &&
    (filter.accountId === undefined || engagement?.accountId === filter.accountId) &&
    (filter.class === undefined || entry.class === filter.class) &&
    (filter.billable === undefined || entry.billable === filter.billable)
  );
}

function rowOf(
  entry: Booked<TimeEntry>,
  engagement: NamedEngagement | undefined,
  span: { from: number; to: number },
): ExportRow {
  const { id, startedAt, endedAt = startedAt, zone, engagementId, billable, note, record, revision } = entry;
  return {
    id,
    startedAt,
    endedAt,
    zone,
    inSpan: Math.max(0, Math.min(endedAt, span.to) - Math.max(startedAt, span.from)),
    engagementId,
    engagement: engagement?.name ?? '',
    account: engagement?.accountName ?? '',
    ...(engagement?.rounding ? { rounding: engagement.rounding } : {}),
    class: entry.class,
    billable,
    note,
    ...(record
      ? { record: { label: sites.recordLabel(record.ref), title: record.title, url: sites.urlOf(record.ref) ?? '' } }
      : {}),
    changedAt: timeOf(revision),
  };
}
