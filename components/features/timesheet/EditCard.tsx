import { useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { dayBounds, localDay } from '@/lib/time/days';
import type { TimeEntry } from '@/lib/time/entry';
import type { Words } from '@/locales/words';
import { IconButton } from '../../ui/Button';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { EntryForm } from '../time/EntryForm';
import { SplitForm } from '../time/SplitForm';
import { Card } from './Card';

interface EditCardProps {
  entry: TimeEntry;
  engagements: NamedEngagement[];
  now: number;
  onDone: () => void;
}

/** The entry that was chosen on a day's line: changed, or split in two. */
export function EditCard({ entry, engagements, now, onDone }: EditCardProps) {
  const w = useWords();
  const [isSplitting, setIsSplitting] = useState(false);
  return (
    <Card
      title={w.timesheet.strips.edit}
      about={lengthOf(w, entry, now)}
      isScreenOnly
      aside={
        <span className={text.row} data-kept-clear>
          <IconButton
            icon="split"
            label={w.entries.split(w.format.timeOfDay(entry.startedAt))}
            aria-expanded={isSplitting}
            on={isSplitting}
            onClick={() => setIsSplitting(!isSplitting)}
          />
          <IconButton icon="close" label={w.timesheet.strips.closeEditor} onClick={onDone} />
        </span>
      }
    >
      {isSplitting ? (
        <SplitForm entry={entry} now={now} onDone={() => setIsSplitting(false)} />
      ) : (
        <EntryForm entry={entry} engagements={engagements} isMain onDone={onDone} />
      )}
    </Card>
  );
}

/** How long it is; over midnight what of it counts on its first day, and what after that. */
function lengthOf(w: Words, { startedAt, endedAt }: TimeEntry, now: number): string {
  const end = endedAt ?? now;
  const midnight = dayBounds(localDay(startedAt, localZone()), localZone()).to;
  const length = w.format.duration((end - startedAt) / 1000);
  if (end <= midnight) return length;
  return w.timesheet.strips.overMidnight({
    length,
    first: w.format.duration((midnight - startedAt) / 1000),
    day: w.format.dayOf(startedAt),
    rest: w.format.duration((end - midnight) / 1000),
  });
}
