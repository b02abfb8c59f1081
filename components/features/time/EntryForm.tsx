import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Engagement } from '@/lib/accounts/engagement';
import type { ChangeEntry, TimeEntry } from '@/lib/time/entry';
import { formatDuration } from '@/lib/time/format';
import { typedTimes } from '@/lib/time/typed-times';
import { say as wordsOf } from '@/locales/domain/say';
import { timeWords } from '@/locales/domain/time';
import { ask } from '../../data/ask';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { Field, inputClass, Segmented, Switch } from '../../ui/Field';
import { localZone, timeOfDay } from '../../ui/format';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { EngagementSelect } from './EngagementSelect';
import classes from './Time.module.css';
import { entryClasses } from './words';

interface EntryFormProps {
  entry: TimeEntry;
  engagements: Engagement[];
  onDone: () => void;
}

/** Changes one entry, or deletes it; both can be undone. */
export function EntryForm({ entry, engagements, onDone }: EntryFormProps) {
  const [draft, setDraft] = useState({
    start: timeOfDay(entry.startedAt),
    end: entry.endedAt === undefined ? '' : timeOfDay(entry.endedAt),
    engagementId: entry.engagementId,
    class: entry.class,
    billable: entry.billable,
    note: entry.note,
  });
  const [problem, setProblem] = useState<string>();
  const change = useMutation('changeEntry');
  const remove = useMutation('deleteEntry');
  const { toast, say, warn } = useStatus();
  const problemId = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const set = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }));

  async function onSubmit(event?: FormEvent) {
    event?.preventDefault();
    const times = typedTimes(draft, entry, { now: Date.now(), zone: localZone() });
    if ('problem' in times) {
      const wrong = wordsOf(timeWords.typed, times.problem);
      setProblem(wrong);
      return say(wrong);
    }
    setProblem(undefined);
    const { startedAt, endedAt } = times;
    const { engagementId, billable, note } = draft;
    const saved = await change.run({
      id: entry.id,
      engagementId,
      class: draft.class,
      billable,
      note,
      startedAt: startedAt === entry.startedAt ? undefined : startedAt,
      endedAt: endedAt === entry.endedAt ? undefined : endedAt,
    });
    if (!saved) return;
    toast('Entry changed', () => void undo('changeEntry', asItWas(entry)));
    onDone();
  }

  async function onDelete() {
    if (!(await remove.run({ id: entry.id }))) return;
    const length = entry.endedAt === undefined ? 'running' : formatDuration((entry.endedAt - entry.startedAt) / 1000);
    toast(`Entry deleted, ${length}`, () => void undo('restoreEntry', { id: entry.id }));
    onDone();
  }

  async function undo(...[name, argument]: ['changeEntry', ChangeEntry] | ['restoreEntry', { id: string }]) {
    try {
      await (name === 'changeEntry' ? ask(name, argument) : ask(name, argument));
    } catch {
      warn('Not undone. Try it from the list of entries.');
    }
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
        <Button small look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <span className={text.end}>
          <Button small look="quiet" icon="trash" disabled={remove.saving} onClick={() => void onDelete()}>
            Delete entry
          </Button>
        </span>
      </div>
      {(change.failed || remove.failed) && <NotSaved what="This change" onRetry={() => void onSubmit()} />}
    </form>
  );
}

function asItWas(entry: TimeEntry): ChangeEntry {
  const { id, engagementId, startedAt, endedAt, billable, note } = entry;
  return { id, engagementId, startedAt, endedAt, class: entry.class, billable, note };
}
