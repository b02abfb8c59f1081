import type { Driver } from '@/lib/accounts/drivers';
import type { SettingView } from '@/lib/settings/view';
import { Button, IconButton } from '../../ui/Button';
import { Checkbox, Field, inputClass } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { catalogueWords, driverName } from './driver-words';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import classes from './Settings.module.css';

const mostSteps = 20;

interface DriverFormProps {
  view: SettingView<'drivers'>;
  driver: Driver;
  /** Absent where it is one of ours, or was not saved yet. */
  onRemove?: (() => void) | undefined;
  onDone: () => void;
}

export function DriverForm({ view, driver: initial, onRemove, onDone }: DriverFormProps) {
  const w = useWords();
  const words = w.settings.drivers;
  const { id } = initial;
  const isNew = initial.title === undefined && !view.value.drivers.some((each) => each.id === id);
  return (
    <SettingForm
      view={view}
      name={isNew ? words.newTitle : driverName(w, initial)}
      part={({ drivers }) => drivers.find((each) => each.id === id)}
      put={(whole, driver) => ({
        ...whole,
        drivers: whole.drivers.some((each) => each.id === id)
          ? whole.drivers.map((each) => (each.id === id ? driver : each))
          : [...whole.drivers, driver],
      })}
      initial={initial}
      describe={({ weight, steps }) => words.weighs(weight, words.steps(steps))}
      onDone={onDone}
      extra={
        onRemove && (
          <Button
            small
            look="quiet"
            icon="trash"
            disabled={!view.value.drivers.some((each) => each.id !== id && each.on)}
            onClick={onRemove}
          >
            {words.remove}
          </Button>
        )
      }
    >
      {(driver, change) => (
        <div className={classes.two}>
          <Steps steps={driver.steps} onChange={(steps) => change({ ...driver, steps })} />
          <div className={classes.stack}>
            <NumberField
              label={words.form.weight}
              min={1}
              max={100}
              value={driver.weight}
              onChange={(weight = Number.NaN) => change({ ...driver, weight })}
            />
            <NumberField
              label={words.form.halfLife}
              isOptional
              min={1}
              max={3650}
              placeholder={words.form.never}
              value={driver.halfLifeDays}
              onChange={(halfLifeDays) => change({ ...driver, halfLifeDays })}
            />
            <NumberField
              label={words.form.expires}
              isOptional
              min={1}
              max={3650}
              placeholder={words.form.never}
              value={driver.expiresAfterDays}
              onChange={(expiresAfterDays) => change({ ...driver, expiresAfterDays })}
            />
            <Stages stages={driver.stages} onChange={(stages) => change({ ...driver, stages })} />
            <OwnWords driver={driver} onChange={change} />
          </div>
        </div>
      )}
    </SettingForm>
  );
}

interface StepsProps {
  steps: Driver['steps'];
  onChange: (steps: Driver['steps']) => void;
}

function Steps({ steps, onChange }: StepsProps) {
  const words = useWords().settings.drivers;
  const set = (index: number, part: Partial<Driver['steps'][number]>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...part } : step)));
  const last = steps.at(-1);
  return (
    <div className={classes.stack}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its position
        <div key={index} className={classes.step}>
          <NumberField
            label={words.form.from(index + 1)}
            min={0.01}
            max={100_000}
            step="any"
            value={step.from}
            onChange={(value = Number.NaN) => set(index, { from: value })}
          />
          <NumberField
            label={words.form.share(index + 1)}
            min={1}
            max={100}
            value={step.share}
            onChange={(value = Number.NaN) => set(index, { share: value })}
          />
          <IconButton
            icon="trash"
            label={words.form.removeStep(index + 1)}
            disabled={steps.length === 1}
            onClick={() => onChange(steps.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        small
        icon="plus"
        className={classes.start}
        disabled={steps.length >= mostSteps}
        onClick={() =>
          onChange([...steps, { from: (last?.from ?? 0) + 1, share: Math.min(100, (last?.share ?? 0) + 1) }])
        }
      >
        {words.form.addStep}
      </Button>
    </div>
  );
}

const allStages = ['onboarding', 'live', 'renewal'] as const;

/** At which stages of an account it is used; all of them is no choice at all. */
function Stages({ stages, onChange }: Pick<Driver, 'stages'> & { onChange: (stages: Driver['stages']) => void }) {
  const w = useWords();
  const chosen = stages ?? allStages;
  const toggle = (stage: (typeof allStages)[number], isOn: boolean) => {
    const next = allStages.filter((each) => (each === stage ? isOn : chosen.includes(each)));
    onChange(next.length === 0 || next.length === allStages.length ? undefined : next);
  };
  return (
    <fieldset>
      <legend>{w.settings.drivers.form.stages}</legend>
      {allStages.map((stage) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
        <label key={stage} className={classes.step}>
          <Checkbox checked={chosen.includes(stage)} onChange={(event) => toggle(stage, event.currentTarget.checked)} />
          {w.domain.accounts.stages[stage]}
        </label>
      ))}
    </fieldset>
  );
}

/** What a team calls it, asks and does, where that is not what the catalogue says. */
function OwnWords({ driver, onChange }: { driver: Driver; onChange: (driver: Driver) => void }) {
  const w = useWords();
  const words = w.settings.drivers.form;
  const ours = catalogueWords(w, driver.id);
  const own = { title: words.title, question: words.question, advice: words.advice };
  return Object.entries(own).map(([name, label]) => {
    const field = name as keyof typeof own;
    return (
      <Field key={name} label={label}>
        <input
          className={inputClass}
          maxLength={300}
          placeholder={ours?.[field]}
          value={driver[field] ?? ''}
          onChange={(event) => onChange({ ...driver, [field]: event.currentTarget.value || undefined })}
        />
      </Field>
    );
  });
}
