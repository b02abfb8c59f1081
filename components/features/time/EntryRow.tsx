import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { isBooked } from '@/lib/time/booked';
import type { Bounds } from '@/lib/time/days';
import type { EntryClass, TimeEntry } from '@/lib/time/entry';
import { missingIn, type RequiredField } from '@/lib/time/required';
import { loggedSeconds } from '@/lib/time/totals';
import { useActions } from '../../data/actions';
import { useHasDraft } from '../../data/drafts';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { findEngagement } from '../engagement/names';
import { recordName } from '../record/record-name';
import classes from './Entry.module.css';
import { EntryForm } from './EntryForm';
import { OpenTime } from './OpenTime';
import { OverlapNote, type OverlapWith } from './OverlapNote';
import { SplitForm } from './SplitForm';

interface EntryRowProps {
  entry: TimeEntry;
  engagements: NamedEngagement[];
  /** The day in view, of which the row counts. */
  day: Bounds;
  now: number;
  overlaps: OverlapWith[];
  required: readonly RequiredField[];
  /** The key for editing an entry means this one. */
  isNewest: boolean;
}

/** One entry, changed in place. */
export function EntryRow({ entry, engagements, day, now, overlaps, required, isNewest }: EntryRowProps) {
  const w = useWords();
  const [isEditing, setIsEditing] = useState(useHasDraft(`entry ${entry.id}`));
  const [isSplitting, setIsSplitting] = useState(useHasDraft(`split ${entry.id}`));
  const edit = useRef<HTMLButtonElement>(null);
  const split = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const engagement = findEngagement(engagements, entry.engagementId);
  const seconds = loggedSeconds([entry], now);
  const ofDay = loggedSeconds([entry], now, day);
  const start = w.format.timeOfDay(entry.startedAt);
  const isOpen = !isBooked(entry);
  const lacking = entry.endedAt === undefined ? [] : missingIn(entry, required);
  const about = entry.record ? recordName(w, entry.record.ref) : engagement?.accountName;

  useActions(
    isNewest
      ? [
          {
            id: 'edit entry',
            name: w.actions.editEntry,
            icon: 'edit',
            group: 'record',
            keys: 'e',
            after: 'tab time',
            run: () => {
              flushSync(() => setIsEditing(true));
              form.current?.querySelector<HTMLElement>('input, select')?.focus();
            },
          },
        ]
      : [],
  );

  function close() {
    setIsEditing(false);
    edit.current?.focus();
  }
  return (
    <li className={classes.entry}>
      <span className={classes.times}>
        {entry.startedAt < day.from && <span className={text.meta}>{w.format.dayOf(entry.startedAt)} </span>}
        {start}–{entry.endedAt === undefined ? w.time.now : w.format.timeOfDay(entry.endedAt)}
      </span>
      <span className={classes.what}>
        <span className={text.strong}>
          {engagement ? <Foreign>{engagement.name}</Foreign> : isOpen ? w.entries.open : w.time.noSuchEngagement}
        </span>
        <span className={classes.about}>
          <ClassMark of={entry.class} />
          {entry.cause && <span>{w.entries.causes[entry.cause]}</span>}
          {about && <Foreign>{about}</Foreign>}
          {!entry.billable && <span>{w.time.notBillable}</span>}
        </span>
        {entry.tags && entry.tags.length > 0 && <Foreign className={classes.note}>{entry.tags.join(', ')}</Foreign>}
        {entry.note !== '' && <Foreign className={classes.note}>{entry.note}</Foreign>}
      </span>
      <span className={classes.length}>
        {w.format.hours(ofDay)}
        {ofDay < seconds && <span className={text.meta}> {w.entries.partOf(w.format.hours(seconds))}</span>}
      </span>
      <span className={classes.buttons}>
        {seconds >= 120 && (
          <IconButton
            ref={split}
            icon="split"
            label={w.entries.split(start)}
            aria-expanded={isSplitting}
            on={isSplitting}
            onClick={() => setIsSplitting(!isSplitting)}
          />
        )}
        <IconButton
          ref={edit}
          icon="edit"
          label={w.time.editEntryAt(start)}
          aria-expanded={isEditing}
          on={isEditing}
          onClick={() => setIsEditing(!isEditing)}
        />
      </span>
      {isSplitting && (
        <div className={classes.full}>
          <SplitForm
            entry={entry}
            now={now}
            onDone={() => {
              setIsSplitting(false);
              split.current?.focus();
            }}
          />
        </div>
      )}
      {isEditing && (
        <div ref={form} className={classes.full}>
          <EntryForm entry={entry} engagements={engagements} onDone={close} />
        </div>
      )}
      {isOpen && (
        <div className={classes.full}>
          <OpenTime entry={entry} engagements={engagements} />
        </div>
      )}
      {lacking.length > 0 && (
        <p className={cx(classes.full, text.small, text.support)}>
          {w.entries.lacks(w.format.list(lacking.map((field) => w.entries.missing[field])))}
        </p>
      )}
      {/* An end that somebody corrected since is theirs. */}
      {entry.mended && entry.endedAt === entry.mended.at && (
        <div className={classes.full}>
          <Note icon="clock" tone="warn">
            {entry.mended.rule === 'endOfDay'
              ? w.entries.endedWithDay(w.format.timeOfDay(entry.mended.at))
              : w.time.edit.stoppedByRule(w.format.timeOfDay(entry.mended.at))}
          </Note>
        </div>
      )}
      {overlaps.map((overlap) => (
        <div key={overlap.with.id} className={classes.full}>
          <OverlapNote entry={entry} overlap={overlap} />
        </div>
      ))}
    </li>
  );
}

/** A class of work: a shape of its own beside the word. */
function ClassMark({ of }: { of: EntryClass }) {
  const w = useWords();
  return <span className={cx(classes.class, classes[of])}>{w.time.classes[of]}</span>;
}
