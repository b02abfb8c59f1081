import type { Drawn } from '@/lib/time/sheet/week-strips';
import { Tag } from '../../ui/Tag';
import { useWords } from '../../ui/words';
import classes from './WeekStrips.module.css';

/** Below a day's line: where it overlaps, and where nothing was logged in between. */
export function DayNotes({ gaps, overlaps }: { gaps: Drawn[]; overlaps: Drawn[] }) {
  const w = useWords();
  const times = ({ from, to }: Drawn) => ({ from: w.format.timeOfDay(from), to: w.format.timeOfDay(to) });
  return (
    <div className={classes.notes}>
      {overlaps.map((overlap) => (
        <Tag key={`${overlap.from} ${overlap.to}`} icon="alert" tone="warn">
          {w.timesheet.strips.overlap(times(overlap))}
        </Tag>
      ))}
      {gaps.map((gap) => (
        <Tag key={gap.from} icon="clock">
          {w.timesheet.strips.gap(times(gap))}
        </Tag>
      ))}
    </div>
  );
}
