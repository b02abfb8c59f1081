import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import type { TimeEntry } from '@/lib/time/entry';
import { formatDuration } from '@/lib/time/format';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Field, inputClass, Segmented, Switch } from '../../ui/Field';
import { timeOfDay } from '../../ui/format';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { EngagementSelect } from './EngagementSelect';
import { atTime } from './entry-times';
import classes from './Time.module.css';
import { entryClasses, findEngagement } from './words';

interface EntryFormProps {
  entry: TimeEntry;
  engagements: NamedEngagement[];
  onDone: () => void;
}

/** Changes one entry, or deletes it; both can be undone. */
export function EntryForm({ entry, engagements, onDone }: EntryFormProps) {
  const kept = useDraft(`entry ${entry.id}`, draftOf(entry));
  const draft = kept.value;
  const [problem, setProblem] = useState<string>();
  const change = useMutation('changeEntry');
  const remove = useMutation('deleteEntry');
  const undoable = useUndo();
  const { say } = useStatus();
  const problemId = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const set = (part: Partial<typeof draft>) => kept.set({ ...draft, ...part });
  const close = () => {
    kept.clear();
    onDone();
  };

  const refusal = change.refusal ?? remove.refusal;
  const isStale = refusal?.code === 'stale';
  const newest = isStale ? newerOf(entry, refusal.now as TimeEntry) : entry;

  async function onSubmit(event?: FormEvent, seen = draft.seen) {
    event?.preventDefault();
    const startedAt = atTime(draft.start, entry.startedAt);
    const endedAt = entry.endedAt === undefined ? undefined : atTime(draft.end, entry.endedAt);
    const wrong = problemWith(startedAt, endedAt, entry);
    setProblem(wrong);
    if (wrong) return say(wrong);
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
      startedAt: changed('start', startedAt),
      endedAt: changed('end', endedAt),
    });
    if (!saved) return;
    undoable('Entry changed', saved.command);
    close();
  }

  async function onDelete() {
    const removed = await remove.run({ id: entry.id, seen: draft.seen });
    if (!removed) return;
    const length = entry.endedAt === undefined ? 'running' : formatDuration((entry.endedAt - entry.startedAt) / 1000);
    undoable(`Entry deleted, ${length}`, removed.command);
    close();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label="Edit entry">
      <div className={classes.pair}>
        <Field label="Start">
          <input
            ref={first}
            className={inputClass}
            type="time"
            required
            value={draft.start}
            aria-invalid={problem !== undefined}
            aria-describedby={problemId}
            onChange={(event) => set({ start: event.currentTarget.value })}
          />
        </Field>
        <Field label="End">
          {entry.endedAt === undefined ? (
            <input className={inputClass} value="running" readOnly />
          ) : (
            <input
              className={inputClass}
              type="time"
              required
              value={draft.end}
              aria-invalid={problem !== undefined}
              aria-describedby={problemId}
              onChange={(event) => set({ end: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      {problem && (
        <p id={problemId} className={text.bad}>
          {problem}
        </p>
      )}
      <EngagementSelect
        label="Engagement"
        quiet
        engagements={engagements}
        value={draft.engagementId}
        onChange={(engagementId) => set({ engagementId })}
      />
      <Segmented
        legend="Class"
        options={entryClasses}
        value={draft.class}
        onChange={(value) => set({ class: value })}
      />
      <div className={text.row}>
        <Field label="Note" quiet className={text.grow}>
          <input
            className={inputClass}
            maxLength={2000}
            placeholder="Note"
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </Field>
        <Switch checked={draft.billable} onChange={(billable) => set({ billable })}>
          Billable
        </Switch>
      </div>
      <div className={text.row}>
        <Button type="submit" look="primary" small disabled={change.saving}>
          {change.saving ? 'Saving…' : 'Save'}
        </Button>
        <Button small look="quiet" onClick={close}>
          Cancel
        </Button>
        <span className={text.end}>
          <Button small look="quiet" icon="trash" disabled={remove.saving} onClick={() => void onDelete()}>
            Delete entry
          </Button>
        </span>
      </div>
      {isStale && draft.seen !== newest.revision && (
        <Note icon="alert" tone="warn" role="alert">
          <p>
            <span className={text.strong}>This entry was changed in another window.</span> It stands at{' '}
            {timeOfDay(newest.startedAt)}–{newest.endedAt === undefined ? 'now' : timeOfDay(newest.endedAt)},{' '}
            {findEngagement(engagements, newest.engagementId)?.name}
            {newest.note !== '' && `, “${newest.note}”`} now; what you typed is still in this form.
          </p>
          <p className={text.row}>
            <Button small onClick={() => void onSubmit(undefined, newest.revision)}>
              Save mine over it
            </Button>
            <Button small look="quiet" onClick={() => kept.set(draftOf(newest))}>
              Show the other
            </Button>
          </p>
        </Note>
      )}
      {refusal && !isStale && <NotSaved refusal={refusal} what="This change" onRetry={() => void onSubmit()} />}
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
    start: timeOfDay(entry.startedAt),
    end: entry.endedAt === undefined ? '' : timeOfDay(entry.endedAt),
    engagementId: entry.engagementId,
    class: entry.class,
    billable: entry.billable,
    note: entry.note,
  };
}

/** A refusal may tell of an entry before this page heard that it changed, and the other way round. */
function newerOf(one: TimeEntry, other: TimeEntry): TimeEntry {
  return one.revision >= other.revision ? one : other;
}

function problemWith(startedAt: number | undefined, endedAt: number | undefined, entry: TimeEntry): string | undefined {
  if (startedAt === undefined) return 'Enter when it started.';
  if (entry.endedAt === undefined) return startedAt > Date.now() ? 'It starts later than now.' : undefined;
  if (endedAt === undefined) return 'Enter when it ended.';
  return endedAt > startedAt ? undefined : 'It ends before it begins.';
}
