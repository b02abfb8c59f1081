import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { asCalendarDate } from '@/lib/calendar/calendar-date';
import { localDay } from '@/lib/time/days';
import type { TimeEntry } from '@/lib/time/entry';
import { clockTime } from '@/lib/time/typed-time-of-day';
import { typedTimes } from '@/lib/time/typed-times';
import { say as wordsOf } from '@/locales/domain/say';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Field, inputClass, Segmented, Switch } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { localZone, timeInput } from '../../ui/zone';
import { EngagementSelect } from './EngagementSelect';
import classes from './Time.module.css';
import { TypedTime } from './TypedTime';
import { classOptions, findEngagement } from './words';

interface EntryFormProps {
  entry: TimeEntry;
  engagements: NamedEngagement[];
  onDone: () => void;
}

/** Changes one entry, or deletes it; both can be undone. */
export function EntryForm({ entry, engagements, onDone }: EntryFormProps) {
  const kept = useDraft(`entry ${entry.id}`, draftOf(entry));
  const draft = kept.value;
  const w = useWords();
  const [problem, setProblem] = useState<string>();
  const change = useMutation('changeEntry');
  const remove = useMutation('deleteEntry');
  const [tried, setTried] = useState<'change' | 'delete'>('change');
  const undoable = useUndo();
  const { say } = useStatus();
  const problemId = useId();
  const times = useRef<HTMLDivElement>(null);
  useEffect(() => times.current?.querySelector('input')?.focus(), []);

  const set = (part: Partial<typeof draft>) => kept.set({ ...draft, ...part });
  const close = () => {
    kept.clear();
    onDone();
  };

  // What was tried last is what there is to say about, and what is tried again.
  const refusal = (tried === 'delete' ? remove : change).refusal;
  const isStale = refusal?.code === 'stale';
  const newest = isStale ? newerOf(entry, refusal.now as TimeEntry) : entry;

  async function onSubmit(event?: FormEvent, seen = draft.seen) {
    event?.preventDefault();
    const meant = timesOf(draft, entry);
    if ('problem' in meant) {
      const wrong = wordsOf(w.domain.time.typed, meant.problem);
      setProblem(wrong);
      return say(wrong);
    }
    setProblem(undefined);
    setTried('change');
    // Only what was changed here: what was left alone stays as another window may have made it.
    const changed = <Value,>(name: keyof typeof draft.from, value: Value) =>
      draft[name] === draft.from[name] ? undefined : value;
    const saved = await change.run({
      id: entry.id,
      seen,
      engagementId: changed('engagementId', draft.engagementId),
      class: changed('class', draft.class),
      billable: changed('billable', draft.billable),
      note: changed('note', draft.note),
      startedAt: changed('start', meant.startedAt) ?? changed('startDay', meant.startedAt),
      // It goes along to another day with the start.
      endedAt: changed('end', meant.endedAt) ?? changed('endDay', meant.endedAt) ?? changed('startDay', meant.endedAt),
    });
    if (!saved) return;
    undoable(w.time.edit.changed, saved.command);
    close();
  }

  /** What the fields say so far, once they say something else than before. */
  function meaning(): string | undefined {
    const meant = timesOf(draft, entry);
    if ('problem' in meant || meant.endedAt === undefined) return undefined;
    if (meant.startedAt === entry.startedAt && meant.endedAt === entry.endedAt) return undefined;
    return w.time.log.understood({
      time: w.format.duration((meant.endedAt - meant.startedAt) / 1000),
      day: w.format.dayOf(meant.startedAt),
      from: w.format.timeOfDay(meant.startedAt),
      to: w.format.timeOfDay(meant.endedAt),
    });
  }

  async function onDelete(seen = draft.seen) {
    setTried('delete');
    const removed = await remove.run({ id: entry.id, seen });
    if (!removed) return;
    const length =
      entry.endedAt === undefined ? w.time.edit.running : w.format.duration((entry.endedAt - entry.startedAt) / 1000);
    undoable(w.time.edit.deleted(length), removed.command);
    close();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label={w.time.editEntry}>
      <div ref={times}>
        <TypedTime
          labels={{ time: w.time.edit.start, day: w.time.edit.startDay }}
          time={draft.start}
          day={draft.startDay}
          isWrong={problem !== undefined}
          describedBy={problemId}
          onChange={({ time, day }) => set({ start: time ?? draft.start, startDay: day ?? draft.startDay })}
        />
        <TypedTime
          labels={{ time: w.time.edit.end, day: w.time.edit.endDay }}
          time={draft.end}
          day={draft.endDay}
          isWrong={problem !== undefined}
          describedBy={problemId}
          optional={entry.endedAt === undefined}
          placeholder={w.time.edit.running}
          onChange={({ time, day }) => set({ end: time ?? draft.end, endDay: day ?? draft.endDay })}
        />
      </div>
      <p id={problemId} className={problem ? text.bad : cx(text.small, text.support)}>
        {problem ?? meaning()}
      </p>
      <EngagementSelect
        label={w.time.engagement}
        quiet
        engagements={engagements}
        value={draft.engagementId}
        onChange={(engagementId) => set({ engagementId })}
      />
      <Segmented
        legend={w.time.class}
        options={classOptions(w)}
        value={draft.class}
        onChange={(value) => set({ class: value })}
      />
      <div className={text.row}>
        <Field label={w.time.note} quiet className={text.grow}>
          <input
            className={inputClass}
            maxLength={2000}
            placeholder={w.time.note}
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </Field>
        <Switch checked={draft.billable} onChange={(billable) => set({ billable })}>
          {w.time.billable}
        </Switch>
      </div>
      <div className={text.row}>
        <Button type="submit" small disabled={change.saving}>
          {change.saving ? w.ui.saving : w.ui.save}
        </Button>
        <Button small look="quiet" onClick={close}>
          {w.ui.cancel}
        </Button>
        <span className={text.end}>
          <Button small look="quiet" icon="trash" disabled={remove.saving} onClick={() => void onDelete()}>
            {w.time.edit.delete}
          </Button>
        </span>
      </div>
      {isStale && draft.seen !== newest.revision && (
        <Note icon="alert" tone="warn" role="alert">
          <p>
            <span className={text.strong}>{w.time.edit.changedElsewhere}</span>{' '}
            {w.time.edit.standsAt({
              times: `${w.format.timeOfDay(newest.startedAt)}–${newest.endedAt === undefined ? w.time.now : w.format.timeOfDay(newest.endedAt)}`,
              engagement: findEngagement(engagements, newest.engagementId)?.name ?? w.time.noSuchEngagement,
              note: newest.note,
            })}
          </p>
          <p className={text.row}>
            {tried === 'delete' ? (
              <Button small onClick={() => void onDelete(newest.revision)}>
                {w.time.edit.deleteAnyway}
              </Button>
            ) : (
              <Button small onClick={() => void onSubmit(undefined, newest.revision)}>
                {w.time.edit.saveMine}
              </Button>
            )}
            <Button small look="quiet" onClick={() => kept.set(draftOf(newest))}>
              {w.time.edit.showOther}
            </Button>
          </p>
        </Note>
      )}
      {refusal && !isStale && (
        <NotSaved
          refusal={refusal}
          what={w.notSaved.change}
          onRetry={() => void (tried === 'delete' ? onDelete() : onSubmit())}
        />
      )}
    </form>
  );
}

/** What the form starts with, and what of it was there: by that it knows what the person changed. */
function draftOf(entry: TimeEntry) {
  const from = fieldsOf(entry);
  /** `seen`: the entry's revision that the form shows. */
  return { ...from, from, seen: entry.revision };
}

function fieldsOf(entry: TimeEntry) {
  return {
    start: timeInput(entry.startedAt),
    startDay: localDay(entry.startedAt, localZone()) as string,
    end: entry.endedAt === undefined ? '' : timeInput(entry.endedAt),
    endDay: entry.endedAt === undefined ? '' : (localDay(entry.endedAt, localZone()) as string),
    engagementId: entry.engagementId,
    class: entry.class,
    billable: entry.billable,
    note: entry.note,
  };
}

/** Only a day that was chosen is that day: a time alone may have been moved over midnight. */
function timesOf(draft: ReturnType<typeof draftOf>, entry: TimeEntry) {
  const chosen = (name: 'startDay' | 'endDay') =>
    draft[name] === draft.from[name] ? undefined : asCalendarDate(draft[name]);
  const typed = {
    start: clockTime(draft.start),
    end: draft.end.trim() === '' ? '' : clockTime(draft.end) || notATime,
    startDay: chosen('startDay'),
    endDay: chosen('endDay'),
  };
  return typedTimes(typed, entry, { now: Date.now(), zone: localZone() });
}

/** Not empty, which would let a clock run on. */
const notATime = '?';

/** A refusal may tell of an entry before this page heard that it changed, and the other way round. */
function newerOf(one: TimeEntry, other: TimeEntry): TimeEntry {
  return one.revision >= other.revision ? one : other;
}
