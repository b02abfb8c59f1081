import type { Driver } from '@/lib/accounts/drivers';
import type { SettingView } from '@/lib/settings/view';
import { Button, IconButton } from '../../ui/Button';
import { useWords } from '../../ui/words';
import { driverName } from './driver-words';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import classes from './Settings.module.css';

const mostSteps = 20;

interface DriverFormProps {
  view: SettingView<'drivers'>;
  driver: Driver;
  onDone: () => void;
}

export function DriverForm({ view, driver: initial, onDone }: DriverFormProps) {
  const w = useWords();
  const words = w.settings.drivers;
  const { id } = initial;
  return (
    <SettingForm
      view={view}
      name={driverName(w, initial)}
      part={({ drivers }) => drivers.find((each) => each.id === id)}
      put={(whole, driver) => ({
        ...whole,
        drivers: whole.drivers.some((each) => each.id === id)
          ? whole.drivers.map((each) => (each.id === id ? driver : each))
          : [...whole.drivers, driver],
      })}
      initial={initial}
      describe={({ steps }) => words.steps(steps)}
      onDone={onDone}
    >
      {(driver, change) => (
        <div className={classes.two}>
          <Steps steps={driver.steps} onChange={(steps) => change({ ...driver, steps })} />
          <div className={classes.stack}>
            <NumberField
              label={words.form.stale}
              isOptional
              min={1}
              max={3650}
              placeholder={words.form.never}
              value={driver.staleAfterDays}
              onChange={(staleAfterDays) => change({ ...driver, staleAfterDays })}
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
  const { from = 0, points = 0 } = steps.at(-1) ?? {};
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
            label={words.form.points(index + 1)}
            min={1}
            max={100}
            value={step.points}
            onChange={(value = Number.NaN) => set(index, { points: value })}
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
        onClick={() => onChange([...steps, { from: from + 1, points: Math.min(100, points + 1) }])}
      >
        {words.form.addStep}
      </Button>
    </div>
  );
}
