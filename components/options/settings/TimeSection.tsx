import type { SettingView } from '@/lib/settings/view';
import { Field, Select } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';

const ways = ['none', 'nearest', 'up'] as const;

export function TimeSection({ view }: { view: SettingView<'time.rounding'> }) {
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
                  value={rounding.way}
                  onChange={({ currentTarget: { value } }) =>
                    change({ ...rounding, way: ways.find((way) => way === value) ?? 'none' })
                  }
                >
                  {ways.map((way) => (
                    <option key={way} value={way}>
                      {words.ways[way]}
                    </option>
                  ))}
                </Select>
              </Field>
              {rounding.way !== 'none' && (
                <NumberField
                  label={words.minutes}
                  className={classes.number}
                  min={1}
                  max={60}
                  value={rounding.minutes}
                  onChange={(minutes = Number.NaN) => change({ ...rounding, minutes })}
                />
              )}
            </div>
          )}
        </SettingForm>
      </SettingLine>
    </OptionsSection>
  );
}
