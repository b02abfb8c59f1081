import type { TimeView } from '@/lib/contract/time';
import type { TimeEntry } from '@/lib/time/entry';
import { formatDuration } from '@/lib/time/format';
import { rounded } from '@/lib/time/rounded';
import { loggedSeconds, overlaps, workedSeconds } from '@/lib/time/totals';
import { settingsWords as w } from '@/locales/settings.en';
import { dayOf } from '../../ui/format';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { EntryRow } from './EntryRow';
import { useToday } from './use-time';

/** Today's entries and what they add up to; time logged twice is worked once. */
export function Today({ view }: { view: TimeView }) {
  const now = useNow(15_000);
  const bounds = useToday();
  const worked = workedSeconds(view.entries, now, bounds);
  const logged = loggedSeconds(view.entries, now, bounds);
  const doubled = Math.round(logged - worked);
  const { rounding } = view;
  const found = overlaps(view.entries, now);
  return (
    <Section
      title="Today"
      count={dayOf(now)}
      aside={
        <>
          <span className={text.strong}>{formatDuration(worked)}</span> worked
        </>
      }
    >
      {view.entries.length === 0 ? (
        <p className={text.support}>Nothing logged yet.</p>
      ) : (
        <>
          <ul>
            {view.entries.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                engagements={view.engagements}
                from={bounds.from}
                now={now}
                overlaps={found
                  .filter(({ second }) => second.id === entry.id)
                  .map((each) => ({ ...each, with: each.first }))}
              />
            ))}
          </ul>
          <p className={text.meta}>
            {doubled > 0 && `${formatDuration(logged)} logged, less ${formatDuration(doubled)} of overlap. `}
            {rounding.rule === 'none'
              ? 'Not rounded.'
              : w.time.total(formatDuration(rounded(worked, rounding)), w.time.describe(rounding))}
          </p>
        </>
      )}
    </Section>
  );
}

/** An earlier entry that was on the clock at the same time. */
export interface OverlapWith {
  with: TimeEntry;
  from: number;
  to: number;
}
