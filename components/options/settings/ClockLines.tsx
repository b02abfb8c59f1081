import { useId } from 'react';
import type { SettingView } from '@/lib/settings/view';
import { requirable } from '@/lib/time/required';
import { clockTime } from '@/lib/time/typed-time-of-day';
import { Checkbox, Field, inputClass, Select, Switch } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';
import { useSave } from './use-save';

const ways = ['ask', 'auto', 'off'] as const;
const idleMinutes = [0, 5, 10, 15, 30, 60] as const;

/** What an entry must say before it is saved as over. */
export function RequiredLine({ view }: { view: SettingView<'time.required'> }) {
  const words = useWords().settings.time;
  const group = useId();
  const { save, saving } = useSave(view);
  return (
    <SettingLine view={view} title={words.required} about={words.requiredAbout} isWide>
      <fieldset className={classes.checks} disabled={view.fixed || saving}>
        <legend>{words.required}</legend>
        {requirable.map((field) => (
          <label key={field} htmlFor={`${group} ${field}`}>
            <Checkbox
              id={`${group} ${field}`}
              checked={view.value.includes(field)}
              onChange={({ currentTarget: { checked } }) =>
                void save({ value: requirable.filter((one) => (one === field ? checked : view.value.includes(one))) })
              }
            />
            {words.requirable[field]}
          </label>
        ))}
      </fieldset>
    </SettingLine>
  );
}

/** What happens to the clock when another record comes up. */
export function SwitchingLine({ view }: { view: SettingView<'time.switching'> }) {
  const words = useWords().settings.time;
  const { save, saving } = useSave(view);
  return (
    <SettingLine view={view} title={words.switching} about={words.switchingAbout}>
      <Field label={words.switching} quiet>
        <Select
          value={view.value}
          disabled={view.fixed || saving}
          onChange={({ currentTarget: { value } }) => void save({ value })}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {words.switchings[way]}
            </option>
          ))}
        </Select>
      </Field>
    </SettingLine>
  );
}

/** After how long away the person is asked. */
export function IdleLine({ view }: { view: SettingView<'time.idle'> }) {
  const words = useWords().settings.time;
  const { save, saving } = useSave(view);
  const choices = [...new Set([...idleMinutes, view.value])].sort((a, b) => a - b);
  return (
    <SettingLine view={view} title={words.idle} about={words.idleAbout}>
      <Field label={words.idle} quiet>
        <Select
          value={view.value}
          disabled={view.fixed || saving}
          onChange={({ currentTarget: { value } }) => void save({ value: Number(value) })}
        >
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes === 0 ? words.never : words.afterMinutes(minutes)}
            </option>
          ))}
        </Select>
      </Field>
    </SettingLine>
  );
}

/** Whether it is remembered which records were on show. */
export function TrailLine({ view }: { view: SettingView<'time.trail'> }) {
  const words = useWords().settings.time;
  const { save, saving } = useSave(view);
  return (
    <SettingLine view={view} title={words.trail} about={words.trailAbout}>
      <Switch
        checked={view.value}
        disabled={view.fixed || saving}
        aria-label={words.trail}
        onChange={(value) => void save({ value })}
      >
        {view.value ? words.trailOn : words.trailOff}
      </Switch>
    </SettingLine>
  );
}

/** When a clock that still runs is ended. */
export function EndOfDayLine({ view }: { view: SettingView<'time.endOfDay'> }) {
  const words = useWords().settings.time;
  const describe = (time: string) => (time === '' ? words.never : time);
  return (
    <SettingLine view={view} title={words.endOfDay} about={words.endOfDayAbout} kept={view.each.person}>
      <SettingForm
        view={view}
        name={words.endOfDay}
        part={(time) => time}
        put={(_, time) => clockTime(time)}
        describe={describe}
      >
        {(time, change) => (
          <Field label={words.endOfDayAt}>
            <input
              className={inputClass}
              value={time}
              placeholder={words.never}
              maxLength={8}
              onChange={({ currentTarget: { value } }) => change(value)}
            />
          </Field>
        )}
      </SettingForm>
    </SettingLine>
  );
}
