import { allEngagements, hashOf } from '@/lib/dashboard/place';
import type { SettingView } from '@/lib/settings/view';
import type { Rounding } from '@/lib/time/rounding';
import type { TimeTargets } from '@/lib/time/sheet/targets';
import { Field, Select } from '../../ui/Field';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import { EndOfDayLine, IdleLine, RequiredLine, SwitchingLine, TrailLine } from './ClockLines';
import { NumberField } from './NumberField';
import { PomodoroLine } from './PomodoroLine';
import { ReminderLine } from './ReminderLine';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';

const rules = ['none', 'nearest', 'up'] as const;
/** What a step is until somebody says: a tenth of an hour, as is usual for billing. */
const usualMinutes = 6;

interface TimeSectionProps {
  rounding: SettingView<'time.rounding'>;
  targets: SettingView<'time.targets'>;
  required: SettingView<'time.required'>;
  switching: SettingView<'time.switching'>;
  idle: SettingView<'time.idle'>;
  endOfDay: SettingView<'time.endOfDay'>;
  trail: SettingView<'time.trail'>;
  reminder: SettingView<'time.reminder'>;
  pomodoro: SettingView<'time.pomodoro'>;
}

/** What the clock does by itself, what an entry must say, how time is rounded and what it is measured against. */
export function TimeSection(props: TimeSectionProps) {
  const { rounding, targets, required, switching, idle, endOfDay, trail, reminder, pomodoro } = props;
  const w = useWords();
  const words = w.settings.time;
  return (
    <OptionsSection id="time" title={words.title} about={words.about}>
      <RoundingLine view={rounding} />
      <RequiredLine view={required} />
      <SwitchingLine view={switching} />
      <IdleLine view={idle} />
      <EndOfDayLine view={endOfDay} />
      <ReminderLine view={reminder} />
      <PomodoroLine view={pomodoro} />
      <TrailLine view={trail} />
      <TargetsLine view={targets} />
      <p>
        <a href={`/dashboard.html${hashOf({ of: 'engagement', id: allEngagements })}`}>{w.engagement.list.title}</a>{' '}
        <span className={text.support}>{w.engagement.list.text}</span>
      </p>
    </OptionsSection>
  );
}

function RoundingLine({ view }: { view: SettingView<'time.rounding'> }) {
  const words = useWords().settings.time;
  const { person } = view.each;
  return (
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
  );
}

function TargetsLine({ view }: { view: SettingView<'time.targets'> }) {
  const words = useWords().settings.time;
  const { person } = view.each;
  return (
    <SettingLine
      view={view}
      title={words.targets}
      about={words.targetsAbout}
      kept={person && words.describeTargets(person)}
      isWide
    >
      <SettingForm
        view={view}
        name={words.targets}
        part={(targets) => targets}
        put={(_, targets) => targets}
        describe={words.describeTargets}
      >
        {(targets, change) => {
          const percent = (label: string, value: number, put: (value: number) => TimeTargets) => (
            <NumberField
              label={label}
              className={classes.number}
              min={0}
              max={100}
              value={value}
              onChange={(typed = Number.NaN) => change(put(typed))}
            />
          );
          const { billable, rework } = targets;
          return (
            <div className={classes.inline}>
              {percent(words.proactive, targets.proactive, (proactive) => ({ ...targets, proactive }))}
              {percent(words.billableLeast, billable.least, (least) => ({
                ...targets,
                billable: { ...billable, least },
              }))}
              {percent(words.billableMost, billable.most, (most) => ({ ...targets, billable: { ...billable, most } }))}
              {percent(words.reworkGood, rework.good, (good) => ({ ...targets, rework: { ...rework, good } }))}
              {percent(words.reworkMost, rework.most, (most) => ({ ...targets, rework: { ...rework, most } }))}
            </div>
          );
        }}
      </SettingForm>
    </SettingLine>
  );
}

function ruledBy(chosen: string, before: Rounding): Rounding {
  const rule = rules.find((each) => each === chosen) ?? 'none';
  if (rule === 'none') return { rule };
  return { rule, minutes: before.rule === 'none' ? usualMinutes : before.minutes };
}
