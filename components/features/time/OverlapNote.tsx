import type { TimeEntry } from '@/lib/time/entry';
import { areBothKept, waysApart } from '@/lib/time/overlap-ways';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { KeepBoth } from './KeepBoth';
import { useEntryChange } from './use-entry-change';

/** An earlier entry that was on the clock at the same time. */
export interface OverlapWith {
  with: TimeEntry;
  from: number;
  to: number;
}

/** Two entries at the same time: the later can begin where the earlier ends, or both stay. */
export function OverlapNote({ entry, overlap }: { entry: TimeEntry; overlap: OverlapWith }) {
  const w = useWords();
  const change = useEntryChange();
  const { with: earlier } = overlap;
  const isKept = areBothKept(entry, earlier);
  const ends = earlier.endedAt;
  const { startAt } = waysApart(earlier, entry);
  return (
    <Note icon="alert" tone={isKept ? undefined : 'warn'}>
      <p>
        {w.time.overlaps({
          from: w.format.timeOfDay(earlier.startedAt),
          to: ends === undefined ? w.time.now : w.format.timeOfDay(ends),
          by: w.format.duration((overlap.to - overlap.from) / 1000),
        })}
      </p>
      {isKept ? (
        <p className={text.support}>{w.entries.bothKept}</p>
      ) : (
        <p className={text.wrap}>
          {startAt !== undefined && (
            <Button
              small
              onClick={() =>
                void change(
                  'changeEntry',
                  { id: entry.id, seen: entry.revision, startedAt: startAt },
                  w.time.edit.changed,
                )
              }
            >
              {w.entries.startItAt(w.format.timeOfDay(startAt))}
            </Button>
          )}
          <KeepBoth entry={entry} other={earlier} />
        </p>
      )}
    </Note>
  );
}
