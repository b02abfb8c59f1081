import type { TimeView } from '@/lib/contract/time';
import { isolated } from '@/lib/text/foreign';
import type { Between } from '@/lib/time/day-list';
import type { TimeEntry } from '@/lib/time/entry';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { findEngagement } from '../engagement/names';
import classes from './Entry.module.css';
import { useEntryChange } from './use-entry-change';

interface BetweenRowProps {
  between: Between<TimeEntry>;
  /** The entry before it, whose engagement a gap is logged on. */
  earlier: TimeEntry | undefined;
  view: TimeView;
}

/** What lies between two entries of a day: time that nobody logged, or a seam that can go. One click each. */
export function BetweenRow({ between, earlier, view }: BetweenRowProps) {
  const w = useWords();
  const change = useEntryChange();
  if (between.kind === 'seam') {
    const { earlier: first, later } = between;
    const span = {
      from: w.format.timeOfDay(first.startedAt),
      to: later.endedAt === undefined ? w.time.now : w.format.timeOfDay(later.endedAt),
    };
    const entries = [first, later].map(({ id, revision: seen }) => ({ id, seen }));
    return (
      <li className={classes.between}>
        <Icon name="merge" small />
        <span className={classes.said}>{w.entries.seam}</span>
        <Button
          small
          look="quiet"
          aria-label={w.entries.mergeThem(span)}
          onClick={() => void change('mergeEntries', { entries }, w.entries.wasMerged)}
        >
          {w.entries.merge}
        </Button>
      </li>
    );
  }

  const { from, to } = between;
  const engagement = findEngagement(view.engagements, earlier?.engagementId);
  const length = w.format.duration((to - from) / 1000);
  return (
    <li className={classes.between}>
      <Icon name="clock" small />
      <span className={classes.said}>{w.entries.gap(length)}</span>
      {engagement && (
        <Button
          small
          look="quiet"
          onClick={() =>
            void change(
              'logEntry',
              { engagementId: engagement.id, startedAt: from, endedAt: to, zone: localZone() },
              w.time.log.logged({ time: length, engagement: engagement.name }),
            )
          }
        >
          {w.entries.logGap(isolated(engagement.name))}
        </Button>
      )}
    </li>
  );
}
