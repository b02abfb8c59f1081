import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { TimeEntry } from '@/lib/time/entry';
import { clockTime } from '@/lib/time/typed-time-of-day';
import { atTime } from '@/lib/time/typed-times';
import { useDraft } from '../../data/drafts';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Field, inputClass } from '../../ui/Field';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { localZone, timeInput } from '../../ui/zone';
import classes from './Time.module.css';
import { useEntryChange } from './use-entry-change';

const minuteMs = 60_000;

interface SplitFormProps {
  entry: TimeEntry;
  now: number;
  onDone: () => void;
}

/** Splits an entry at a time of day inside it; says both lengths before anything is saved. */
export function SplitForm({ entry, now, onDone }: SplitFormProps) {
  const w = useWords();
  const end = entry.endedAt ?? now;
  const middle = Math.round((entry.startedAt + end) / 2 / minuteMs) * minuteMs;
  const draft = useDraft(`split ${entry.id}`, timeInput(middle));
  const [isWrong, setIsWrong] = useState(false);
  const { say } = useStatus();
  const change = useEntryChange();
  const saysId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  const time = clockTime(draft.value);
  const at = atTime(time, middle, localZone(), { after: entry.startedAt, until: end - 1 });
  const bounds = { from: w.format.timeOfDay(entry.startedAt), to: w.format.timeOfDay(end) };

  async function split(event: FormEvent) {
    event.preventDefault();
    if (at === undefined) {
      setIsWrong(true);
      return say(w.entries.splitWrong(bounds));
    }
    if (!(await change('splitEntry', { id: entry.id, seen: entry.revision, at }, w.entries.wasSplit))) return;
    close();
  }
  function close() {
    draft.clear();
    onDone();
  }
  const lengthOf = (from: number, to: number) => w.format.duration((to - from) / 1000);
  return (
    <form className={classes.form} aria-label={w.entries.split(bounds.from)} onSubmit={(event) => void split(event)}>
      <div className={text.row}>
        <Field label={w.entries.splitAt} className={text.grow}>
          <input
            ref={field}
            className={inputClass}
            value={draft.value}
            aria-invalid={isWrong}
            aria-describedby={saysId}
            onChange={(event) => {
              draft.set(event.currentTarget.value);
              setIsWrong(false);
            }}
          />
        </Field>
      </div>
      <p id={saysId} className={isWrong ? text.bad : cx(text.small, text.support)}>
        {at === undefined
          ? w.entries.splitWrong(bounds)
          : w.entries.splitInto({ first: lengthOf(entry.startedAt, at), second: lengthOf(at, end) })}
      </p>
      <p className={text.wrap} data-kept-clear>
        <Button type="submit" small>
          {w.entries.splitIt}
        </Button>
        <Button small look="quiet" onClick={close}>
          {w.ui.cancel}
        </Button>
      </p>
    </form>
  );
}
