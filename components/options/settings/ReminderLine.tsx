import { useId } from 'react';
import type { SettingView } from '@/lib/settings/view';
import type { StartReminder } from '@/lib/time/clock-settings';
import { clockTime } from '@/lib/time/typed-time-of-day';
import { Checkbox, Field, inputClass, Switch } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';
import { useSave } from './use-save';

const week = [1, 2, 3, 4, 5, 6, 7] as const;

/** Whether the person is told that no clock runs, in which hours, after how long. */
export function ReminderLine({ view }: { view: SettingView<'time.reminder'> }) {
  const w = useWords();
  const words = w.clock.settings;
  const { save, saving } = useSave(view);
  const { value } = view;
  const describe = ({ days, from, to, minutes }: StartReminder) =>
    words.describeReminder({
      days: days.length === 0 ? words.noDay : w.format.values(days.toSorted().map((day) => w.format.weekday(day))),
      from,
      to,
      after: minutes,
    });
  return (
    <SettingLine view={view} title={words.reminder} about={words.reminderAbout} isWide>
      <Switch
        checked={value.on}
        disabled={view.fixed || saving}
        aria-label={words.reminder}
        onChange={(on) => void save({ value: { ...value, on } })}
      >
        {value.on ? words.on : words.off}
      </Switch>
      {value.on && (
        <SettingForm
          view={view}
          name={words.reminder}
          part={(reminder) => reminder}
          put={(_, reminder) => ({ ...reminder, from: clockTime(reminder.from), to: clockTime(reminder.to) })}
          describe={describe}
        >
          {(reminder, change) => (
            <>
              <Days value={reminder.days} onChange={(days) => change({ ...reminder, days })} />
              <div className={classes.inline}>
                <Time label={words.from} value={reminder.from} onChange={(from) => change({ ...reminder, from })} />
                <Time label={words.to} value={reminder.to} onChange={(to) => change({ ...reminder, to })} />
                <NumberField
                  label={words.after}
                  className={classes.number}
                  min={5}
                  max={240}
                  value={reminder.minutes}
                  onChange={(minutes = Number.NaN) => change({ ...reminder, minutes })}
                />
              </div>
            </>
          )}
        </SettingForm>
      )}
    </SettingLine>
  );
}

function Days({ value, onChange }: { value: readonly number[]; onChange: (days: number[]) => void }) {
  const w = useWords();
  const group = useId();
  return (
    <fieldset className={classes.checks}>
      <legend>{w.clock.settings.days}</legend>
      {week.map((day) => (
        <label key={day} htmlFor={`${group} ${day}`}>
          <Checkbox
            id={`${group} ${day}`}
            checked={value.includes(day)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(week.filter((one) => (one === day ? checked : value.includes(one))))
            }
          />
          {w.format.weekday(day)}
        </label>
      ))}
    </fieldset>
  );
}

function Time({ label, value, onChange }: { label: string; value: string; onChange: (time: string) => void }) {
  return (
    <Field label={label}>
      <input
        className={inputClass}
        value={value}
        maxLength={8}
        onChange={({ currentTarget: { value: typed } }) => onChange(typed)}
      />
    </Field>
  );
}
