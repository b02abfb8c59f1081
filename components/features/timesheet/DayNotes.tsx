import type { NamedEngagement } from '@/lib/accounts/engagement';
import { isolated } from '@/lib/text/foreign';
import type { TimeEntry } from '@/lib/time/entry';
import { areBothKept, waysApart } from '@/lib/time/overlap-ways';
import type { DayStrip, Drawn } from '@/lib/time/sheet/week-strips';
import { Button } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { KeepBoth } from '../time/KeepBoth';
import { useEntryChange } from '../time/use-entry-change';
import { engagementName, engagementOf, nameOfEntry } from './sheet-words';
import classes from './WeekStrips.module.css';

type Strip = DayStrip<TimeEntry>;
type Engagements = ReadonlyMap<string, NamedEngagement>;

/** Below a day's line: where it overlaps, and where nothing was logged in between, each with what mends it in one click. */
export function DayNotes({
  gaps,
  overlaps,
  engagements,
}: Pick<Strip, 'gaps' | 'overlaps'> & { engagements: Engagements }) {
  return (
    <div className={classes.notes}>
      {overlaps.map((overlap) => (
        <OverlapWays key={`${overlap.first.id} ${overlap.second.id}`} overlap={overlap} engagements={engagements} />
      ))}
      {gaps.map((gap) => (
        <GapWay key={gap.from} gap={gap} engagements={engagements} />
      ))}
    </div>
  );
}

/** The later can begin where the earlier ends, or the earlier end where the later begins; or both stay, and it is said so. */
function OverlapWays({ overlap, engagements }: { overlap: Strip['overlaps'][number]; engagements: Engagements }) {
  const w = useWords();
  const words = w.timesheet.strips;
  const change = useEntryChange();
  const { first, second } = overlap;
  const { startAt, endAt } = waysApart(first, second);
  if (areBothKept(first, second)) {
    return (
      <span className={classes.note}>
        <Tag icon="check">{words.overlapKept(timesOf(w, overlap))}</Tag>
      </span>
    );
  }
  const way = (entry: TimeEntry, times: { startedAt?: number; endedAt?: number }, name: typeof words.startAt) => (
    <Button
      small
      look="quiet"
      onClick={() => void change('changeEntry', { id: entry.id, seen: entry.revision, ...times }, w.time.edit.changed)}
    >
      {name({
        name: isolated(nameOfEntry(w, entry, engagements)),
        time: w.format.timeOfDay(times.startedAt ?? times.endedAt ?? 0),
      })}
    </Button>
  );
  return (
    <span className={classes.note}>
      <Tag icon="alert" tone="warn">
        {words.overlap(timesOf(w, overlap))}
      </Tag>
      {startAt !== undefined && way(second, { startedAt: startAt }, words.startAt)}
      {endAt !== undefined && way(first, { endedAt: endAt }, words.endAt)}
      <KeepBoth entry={second} other={first} />
    </span>
  );
}

/** It is logged on the engagement of the entry before it, whose name is in the click. */
function GapWay({ gap, engagements }: { gap: Strip['gaps'][number]; engagements: Engagements }) {
  const w = useWords();
  const change = useEntryChange();
  const { from, to, earlier } = gap;
  const engagement = earlier && engagementOf(earlier, engagements);
  const time = w.format.duration((to - from) / 1000);
  return (
    <span className={classes.note}>
      <Tag icon="clock">{w.timesheet.strips.gap(timesOf(w, gap))}</Tag>
      {engagement && (
        <Button
          small
          look="quiet"
          onClick={() =>
            void change(
              'logEntry',
              { engagementId: engagement.id, startedAt: from, endedAt: to, zone: localZone() },
              w.time.log.logged({ time, engagement: engagement.name }),
            )
          }
        >
          {w.entries.logGap(isolated(engagementName(w, engagement)))}
        </Button>
      )}
    </span>
  );
}

function timesOf(w: ReturnType<typeof useWords>, { from, to }: Drawn) {
  return { from: w.format.timeOfDay(from), to: w.format.timeOfDay(to) };
}
