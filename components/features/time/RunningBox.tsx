import type { FormEvent } from 'react';
import type { TimeView } from '@/lib/contract/time';
import type { TimeEntry } from '@/lib/time/entry';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Field, inputClass, Segmented, Switch } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { EngagementSelect } from '../engagement/EngagementSelect';
import { classOptions } from '../engagement/names';
import { Clock } from './Clock';
import classes from './Time.module.css';
import { useStop } from './use-running';

interface RunningBoxProps {
  running: TimeEntry;
  view: TimeView;
  /** A question about it stands above, and has the main button. */
  asks: boolean;
}

/** The running entry; each change is saved as it is made, the note when the field is left. */
export function RunningBox({ running, view, asks }: RunningBoxProps) {
  const w = useWords();
  const { stop, mutation: stopping } = useStop();
  const change = useMutation('changeEntry');
  const { id, revision: seen } = running;
  /** The note as it is typed, and the entry's revision that it was begun on. */
  const typed = useDraft<{ note: string; seen: string } | undefined>(`note ${id}`, undefined);
  const note = typed.value?.note;

  const since = w.format.momentOf(running.startedAt, Date.now());

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
    <section className={classes.box} aria-label={w.time.clock}>
      <div className={classes.clockRow}>
        <Clock since={running.startedAt} className={classes.figures} />
        <span className={cx(text.grow, text.small, text.support)}>
          {change.saving ? w.time.sinceSaving(since) : w.time.since(since)}
        </span>
        <Button
          look={asks ? undefined : 'primary'}
          icon="stop"
          disabled={stopping.saving}
          onClick={() => void stop(id)}
        >
          {stopping.saving ? w.ui.saving : w.time.stop}
        </Button>
      </div>
      <form className={classes.form} onSubmit={onSubmit}>
        <EngagementSelect
          label={w.time.engagementOfRunning}
          quiet
          engagements={view.engagements}
          value={running.engagementId}
          onChange={(engagementId) => void change.run({ id, seen, engagementId })}
        />
        <Segmented
          legend={w.time.classOfRunning}
          options={classOptions(w)}
          value={running.class}
          onChange={(value) => void change.run({ id, seen, class: value })}
        />
        <div className={text.row}>
          <Field label={w.time.noteOnRunning} quiet className={text.grow}>
            <input
              className={inputClass}
              value={note ?? running.note}
              maxLength={2000}
              placeholder={w.time.note}
              onChange={(event) => typed.set({ note: event.currentTarget.value, seen: typed.value?.seen ?? seen })}
              onBlur={() => void saveNote()}
            />
          </Field>
          <Switch checked={running.billable} onChange={(billable) => void change.run({ id, seen, billable })}>
            {w.time.billable}
          </Switch>
        </div>
      </form>
      {stopping.refusal && (
        <NotSaved refusal={stopping.refusal} what={w.notSaved.entryEnd} onRetry={() => void stop(id)} />
      )}
      {change.refusal && (
        <NotSaved
          refusal={change.refusal}
          what={w.notSaved.change}
          onRetry={note === undefined ? undefined : () => void saveNote(seen)}
        />
      )}
    </section>
  );
}
