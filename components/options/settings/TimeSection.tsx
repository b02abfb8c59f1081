import type { SettingView } from '@/lib/settings/view';
import type { Rounding } from '@/lib/time/rounding';
import { Field, Select } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import { EndOfDayLine, IdleLine, RequiredLine, SwitchingLine, TrailLine } from './ClockLines';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';

const rules = ['none', 'nearest', 'up'] as const;
/** What a step is until somebody says: a tenth of an hour, as is usual for billing. */
const usualMinutes = 6;

interface TimeSectionProps {
  rounding: SettingView<'time.rounding'>;
  required: SettingView<'time.required'>;
  switching: SettingView<'time.switching'>;
  idle: SettingView<'time.idle'>;
  endOfDay: SettingView<'time.endOfDay'>;
  trail: SettingView<'time.trail'>;
}

/** What the clock does by itself, what an entry must say, and how time is rounded. */
export function TimeSection({ rounding: view, required, switching, idle, endOfDay, trail }: TimeSectionProps) {
  const words = useWords().settings.time;
  const { person } = view.each;
  return (
    <OptionsSection id="time" title={words.title} about={words.about}>
      <SettingLine view={view} title={words.rounding} kept={person && words.describe(person)}>
        <SettingForm
          view={view}
          name={words.rounding}
          part={(rounding) => rounding}
          put={(_, rounding) => rounding}
          describe={words.describe}
        >
          {(rounding, change) => (
            <div className={classes.inline}>
              <Field label={words.way}>
                <Select
                  value={rounding.rule}
                  onChange={({ currentTarget: { value } }) => change(ruledBy(value, rounding))}
                >
                  {rules.map((rule) => (
                    <option key={rule} value={rule}>
                      {words.ways[rule]}
                    </option>
                  ))}
                </Select>
              </Field>
              {rounding.rule !== 'none' && (
                <NumberField
                  label={words.minutes}
                  className={classes.number}
                  min={1}
                  max={240}
                  value={rounding.minutes}
                  onChange={(minutes = Number.NaN) => change({ ...rounding, minutes })}
                />
              )}
            </div>
          )}
        </SettingForm>
      </SettingLine>
      <RequiredLine view={required} />
      <SwitchingLine view={switching} />
      <IdleLine view={idle} />
      <EndOfDayLine view={endOfDay} />
      <TrailLine view={trail} />
    </OptionsSection>
  );
}

function ruledBy(chosen: string, before: Rounding): Rounding {
  const rule = rules.find((each) => each === chosen) ?? 'none';
  if (rule === 'none') return { rule };
  return { rule, minutes: before.rule === 'none' ? usualMinutes : before.minutes };
}
