import { useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { TimeEntry } from '@/lib/time/entry';
import { IconButton } from '../../ui/Button';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
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
      isScreenOnly
      aside={
        <span className={text.row}>
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
        <EntryForm entry={entry} engagements={engagements} onDone={onDone} />
      )}
    </Card>
  );
}
