import { timesheet as messages } from '@/lib/contract/timesheet';
import type { Store } from '@/lib/store/commit';
import { listEngagements } from '@/lib/store/engagements';
import { whoAmI } from '@/lib/store/people';
import { entriesInSpan } from '@/lib/store/timesheet';
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
      const [entries, engagements, targets, rounding, { person }] = await Promise.all([
        entriesInSpan(db, from, to, at),
        listEngagements(db),
        settings.get('time.targets'),
        settings.get('time.rounding'),
        whoAmI(store),
      ]);
      return {
        sums: sumsOf(entries, columns, at),
        ...(wantsEntries ? { entries } : {}),
        engagements,
        isRunning: entries.some(({ endedAt }) => endedAt === undefined),
        at,
        targets,
        rounding,
        person: person?.deletedAt === undefined ? (person?.name ?? '') : '',
      };
    },
  });
}
