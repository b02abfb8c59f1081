import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Engagement } from '@/lib/accounts/engagement';
import type { ChangeEntry, TimeEntry } from '@/lib/time/entry';
import type { Words } from '@/locales/words';
import { ask } from '../../data/ask';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { Field, inputClass, Segmented, Switch } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { EngagementSelect } from './EngagementSelect';
import { atTime, timeInput } from './entry-times';
import classes from './Time.module.css';
import { classOptions } from './words';

interface EntryFormProps {
  entry: TimeEntry;
  engagements: Engagement[];
  onDone: () => void;
}

/** Changes one entry, or deletes it; both can be undone. */
export function EntryForm({ entry, engagements, onDone }: EntryFormProps) {
  const [draft, setDraft] = useState({
    start: timeInput(entry.startedAt),
    end: entry.endedAt === undefined ? '' : timeInput(entry.endedAt),
    engagementId: entry.engagementId,
    class: entry.class,
    billable: entry.billable,
    note: entry.note,
  });
  const w = useWords();
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
    const startedAt = atTime(draft.start, entry.startedAt);
    const endedAt = entry.endedAt === undefined ? undefined : atTime(draft.end, entry.endedAt);
    const wrong = problemWith(w, startedAt, endedAt, entry);
    setProblem(wrong);
    if (wrong) return say(wrong);
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
    toast(w.time.edit.changed, () => void undo('changeEntry', asItWas(entry)));
    onDone();
  }

  async function onDelete() {
    if (!(await remove.run({ id: entry.id }))) return;
    const length =
      entry.endedAt === undefined ? w.time.edit.running : w.format.duration((entry.endedAt - entry.startedAt) / 1000);
    toast(w.time.edit.deleted(length), () => void undo('restoreEntry', { id: entry.id }));
    onDone();
  }

  async function undo(...[name, argument]: ['changeEntry', ChangeEntry] | ['restoreEntry', { id: string }]) {
    try {
      await (name === 'changeEntry' ? ask(name, argument) : ask(name, argument));
    } catch {
      warn(w.time.edit.notUndone);
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label={w.time.editEntry}>
      <div className={classes.pair}>
        <Field label={w.time.edit.start}>
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
        <Field label={w.time.edit.end}>
          {entry.endedAt === undefined ? (
            <input className={inputClass} value={w.time.edit.running} readOnly />
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
        <Button type="submit" look="primary" small disabled={change.saving}>
          {change.saving ? w.ui.saving : w.ui.save}
        </Button>
        <Button small look="quiet" onClick={onDone}>
          {w.ui.cancel}
        </Button>
        <span className={text.end}>
          <Button small look="quiet" icon="trash" disabled={remove.saving} onClick={() => void onDelete()}>
            {w.time.edit.delete}
          </Button>
        </span>
      </div>
      {(change.failed || remove.failed) && <NotSaved what={w.notSaved.change} onRetry={() => void onSubmit()} />}
    </form>
  );
}

function problemWith(
  w: Words,
  startedAt: number | undefined,
  endedAt: number | undefined,
  entry: TimeEntry,
): string | undefined {
  if (startedAt === undefined) return w.time.edit.noStart;
  if (entry.endedAt === undefined) return startedAt > Date.now() ? w.time.edit.startsInFuture : undefined;
  if (endedAt === undefined) return w.time.edit.noEnd;
  return endedAt > startedAt ? undefined : w.time.edit.endsBeforeStart;
}

function asItWas(entry: TimeEntry): ChangeEntry {
  const { id, engagementId, startedAt, endedAt, billable, note } = entry;
  return { id, engagementId, startedAt, endedAt, class: entry.class, billable, note };
}
