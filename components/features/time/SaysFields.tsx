import type { ReworkCause, TimeEntry } from '@/lib/time/entry';
import { Field, inputClass, Segmented, Select, Switch } from '../../ui/Field';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { classOptions } from '../engagement/names';
import { reworkCauses } from './words';

interface Said extends Pick<TimeEntry, 'class' | 'cause' | 'billable' | 'note'> {
  /** As they are typed. */
  tags: string;
}

/** What an entry says was done: class, with its cause where it was done again, tags, note, billable. */
export function SaysFields({ said, onChange }: { said: Said; onChange: (part: Partial<Said>) => void }) {
  const w = useWords();
  return (
    <>
      <Segmented
        legend={w.time.class}
        options={classOptions(w)}
        value={said.class}
        onChange={(value) => onChange({ class: value })}
      />
      {said.class === 'rework' && (
        <Field label={w.entries.cause}>
          <Select
            value={said.cause ?? ''}
            onChange={(event) =>
              onChange({ cause: (event.currentTarget.value || undefined) as ReworkCause | undefined })
            }
          >
            <option value="">{w.entries.noCause}</option>
            {reworkCauses.map((cause) => (
              <option key={cause} value={cause}>
                {w.entries.causes[cause]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={w.entries.tags} quiet>
        <input
          className={inputClass}
          maxLength={500}
          placeholder={`${w.entries.tags}: ${w.entries.tagsExample}`}
          value={said.tags}
          onChange={(event) => onChange({ tags: event.currentTarget.value })}
        />
      </Field>
      <div className={text.row}>
        <Field label={w.time.note} quiet className={text.grow}>
          <input
            className={inputClass}
            maxLength={2000}
            placeholder={w.time.note}
            value={said.note}
            onChange={(event) => onChange({ note: event.currentTarget.value })}
          />
        </Field>
        <Switch checked={said.billable} onChange={(billable) => onChange({ billable })}>
          {w.time.billable}
        </Switch>
      </div>
    </>
  );
}
