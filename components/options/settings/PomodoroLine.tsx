import type { SettingView } from '@/lib/settings/view';
import { Field, Select, Switch } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';
import { useSave } from './use-save';

const lengths = [
  ['work', 5, 180],
  ['short', 1, 60],
  ['long', 1, 120],
  ['rounds', 1, 12],
] as const;

/** Rounds of work with breaks: whether, how long, and what the clock does in a break. */
export function PomodoroLine({ view }: { view: SettingView<'time.pomodoro'> }) {
  const words = useWords().clock.settings;
  const { save, saving } = useSave(view);
  const { value } = view;
  return (
    <SettingLine view={view} title={words.pomodoro} about={words.pomodoroAbout} isWide>
      <Switch
        checked={value.on}
        disabled={view.fixed || saving}
        aria-label={words.pomodoro}
        onChange={(on) => void save({ value: { ...value, on } })}
      >
        {value.on ? words.on : words.off}
      </Switch>
      {value.on && (
        <SettingForm
          view={view}
          name={words.pomodoro}
          part={(rule) => rule}
          put={(_, rule) => rule}
          describe={words.describePomodoro}
        >
          {(rule, change) => (
            <div className={classes.inline}>
              {lengths.map(([name, min, max]) => (
                <NumberField
                  key={name}
                  label={words[name]}
                  className={classes.number}
                  min={min}
                  max={max}
                  value={rule[name]}
                  onChange={(typed = Number.NaN) => change({ ...rule, [name]: typed })}
                />
              ))}
              <Field label={words.inBreak}>
                <Select
                  value={rule.inBreak}
                  onChange={({ currentTarget }) =>
                    change({ ...rule, inBreak: currentTarget.value === 'goesOn' ? 'goesOn' : 'stops' })
                  }
                >
                  <option value="stops">{words.inBreaks.stops}</option>
                  <option value="goesOn">{words.inBreaks.goesOn}</option>
                </Select>
              </Field>
            </div>
          )}
        </SettingForm>
      )}
    </SettingLine>
  );
}
