import type { FormEvent } from 'react';
import type { TimeView } from '@/lib/contract/time';
import type { TimeEntry } from '@/lib/time/entry';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Field, inputClass, Segmented, Switch } from '../../ui/Field';
import { momentOf } from '../../ui/format';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import { Clock } from './Clock';
import { EngagementSelect } from './EngagementSelect';
import classes from './Time.module.css';
import { useStop } from './use-running';
import { entryClasses } from './words';

/** The running entry; each change is saved as it is made, the note when the field is left. */
export function RunningBox({ running, view }: { running: TimeEntry; view: TimeView }) {
  const { stop, mutation: stopping } = useStop();
  const change = useMutation('changeEntry');
  const { id, revision: seen } = running;
  /** The note as it is typed, and the entry's revision that it was begun on. */
  const typed = useDraft<{ note: string; seen: string } | undefined>(`note ${id}`, undefined);
  const note = typed.value?.note;

  async function saveNote(on = typed.value?.seen ?? seen) {
    if (note === undefined) return;
    if (note !== running.note && !(await change.run({ id, seen: on, note }))) return;
    typed.set(undefined);
    typed.clear();
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void saveNote();
  }

  return (
    <section className={classes.box} aria-label="Clock">
      <div className={classes.clockRow}>
        <Clock since={running.startedAt} className={classes.figures} />
        <span className={cx(text.grow, text.small, text.support)}>
          since {momentOf(running.startedAt, Date.now())}
          {change.saving && ', saving…'}
        </span>
        <Button look="primary" icon="stop" disabled={stopping.saving} onClick={() => void stop(id)}>
          {stopping.saving ? 'Saving…' : 'Stop'}
        </Button>
      </div>
      <form className={classes.form} onSubmit={onSubmit}>
        <EngagementSelect
          label="Engagement of the running entry"
          quiet
          engagements={view.engagements}
          value={running.engagementId}
          onChange={(engagementId) => void change.run({ id, seen, engagementId })}
        />
        <Segmented
          legend="Class of the running entry"
          options={entryClasses}
          value={running.class}
          onChange={(value) => void change.run({ id, seen, class: value })}
        />
        <div className={text.row}>
          <Field label="Note on the running entry" quiet className={text.grow}>
            <input
              className={inputClass}
              value={note ?? running.note}
              maxLength={2000}
              placeholder="Note"
              onChange={(event) => typed.set({ note: event.currentTarget.value, seen: typed.value?.seen ?? seen })}
              onBlur={() => void saveNote()}
            />
          </Field>
          <Switch checked={running.billable} onChange={(billable) => void change.run({ id, seen, billable })}>
            Billable
          </Switch>
        </div>
      </form>
      {stopping.refusal && (
        <NotSaved refusal={stopping.refusal} what="The end of this entry" onRetry={() => void stop(id)} />
      )}
      {change.refusal && (
        <NotSaved
          refusal={change.refusal}
          what="This change"
          onRetry={note === undefined ? undefined : () => void saveNote(seen)}
        />
      )}
    </section>
  );
}
