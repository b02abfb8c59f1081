import { useRef, useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { sites } from '@/lib/sites/sites';
import type { EntryClass, TimeEntry } from '@/lib/time/entry';
import { formatDuration, formatHours } from '@/lib/time/format';
import { useHasDraft } from '../../data/drafts';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { dayOf, timeOfDay } from '../../ui/format';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import classes from './Entry.module.css';
import { EntryForm } from './EntryForm';
import type { OverlapWith } from './Today';
import { classWord, findEngagement } from './words';

interface EntryRowProps {
  entry: TimeEntry;
  engagements: NamedEngagement[];
  /** Start of the day in view. */
  from: number;
  now: number;
  overlaps: OverlapWith[];
}

/** One entry, changed in place. */
export function EntryRow({ entry, engagements, from, now, overlaps }: EntryRowProps) {
  const [isEditing, setIsEditing] = useState(useHasDraft(`entry ${entry.id}`));
  const edit = useRef<HTMLButtonElement>(null);
  const engagement = findEngagement(engagements, entry.engagementId);
  const seconds = ((entry.endedAt ?? now) - entry.startedAt) / 1000;
  const start = timeOfDay(entry.startedAt);
  const about = entry.record ? sites.recordLabel(entry.record.ref) : engagement?.accountName;

  function close() {
    setIsEditing(false);
    edit.current?.focus();
  }
  return (
    <li className={classes.entry}>
      <span className={classes.times}>
        {entry.startedAt < from && <span className={text.meta}>{dayOf(entry.startedAt)} </span>}
        {start}–{entry.endedAt === undefined ? 'now' : timeOfDay(entry.endedAt)}
      </span>
      <span className={classes.what}>
        <span className={text.strong}>{engagement?.name ?? 'Engagement not found'}</span>
        <span className={classes.about}>
          <ClassMark of={entry.class} />
          {about && <span>{about}</span>}
          {!entry.billable && <span>not billable</span>}
        </span>
        {entry.note !== '' && <span className={classes.note}>{entry.note}</span>}
      </span>
      <span className={classes.length}>{formatHours(seconds)}</span>
      <IconButton
        ref={edit}
        icon="edit"
        label={`Edit entry ${start}`}
        aria-expanded={isEditing}
        on={isEditing}
        onClick={() => setIsEditing(!isEditing)}
      />
      {isEditing && (
        <div className={classes.full}>
          <EntryForm entry={entry} engagements={engagements} onDone={close} />
        </div>
      )}
      {overlaps.map((overlap) => (
        <div key={overlap.with.id} className={classes.full}>
          <Note icon="alert" tone="warn">
            Overlaps {timeOfDay(overlap.with.startedAt)}–
            {overlap.with.endedAt === undefined ? 'now' : timeOfDay(overlap.with.endedAt)} by{' '}
            {formatDuration((overlap.to - overlap.from) / 1000)}. Worked time counts them once.
          </Note>
        </div>
      ))}
    </li>
  );
}

/** A class of work: a shape of its own beside the word. */
function ClassMark({ of }: { of: EntryClass }) {
  return <span className={cx(classes.class, classes[of])}>{classWord(of)}</span>;
}
