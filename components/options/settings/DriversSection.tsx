import { useState } from 'react';
import type { Driver, Drivers } from '@/lib/accounts/drivers';
import { inUse, maxPoints, mostInUse } from '@/lib/accounts/points';
import { isDriverId } from '@/lib/accounts/risk';
import type { SettingView } from '@/lib/settings/view';
import { Button, IconButton } from '../../ui/Button';
import { Switch } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { DriverForm } from './DriverForm';
import { catalogueWords, driverName } from './driver-words';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import { SettingSection } from './SettingSection';
import classes from './Settings.module.css';
import { useSave } from './use-save';
import { withOpen } from './with-open';

/** What makes the risk of an account, one driver open to be changed, and where levels begin. */
export function DriversSection({ view }: { view: SettingView<'drivers'> }) {
  const all = useWords();
  const w = all.settings;
  const words = w.drivers;
  const [open, setOpen] = useState<Driver>();
  const [added, setAdded] = useState<Driver>();
  const { save } = useSave(view);

  async function remove(removed: Driver) {
    const value = { ...view.value, drivers: view.value.drivers.filter(({ id }) => id !== removed.id) };
    if (await save({ value }, w.removed(driverName(all, removed)))) setOpen(undefined);
  }
  return (
    <SettingSection id="accounts" words={words} view={view}>
      <div className={classes.scrolling}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.driver}</th>
              <th scope="col">{words.columns.points}</th>
              <th scope="col">{words.columns.on}</th>
              <th scope="col">
                <span className={text.hiddenVisually}>{w.edit('')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {withOpen(view.value.drivers, open).map((driver) => (
              <DriverRows
                key={driver.id}
                view={view}
                driver={driver}
                isOpen={open?.id === driver.id}
                onOpen={(isOpen) => setOpen(isOpen ? driver : undefined)}
                onRemove={isDriverId(driver.id) ? undefined : () => void remove(driver)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {added && <DriverForm view={view} driver={added} onDone={() => setAdded(undefined)} />}
      {!view.fixed && (
        <div className={classes.below}>
          <Button
            small
            icon="plus"
            aria-label={words.addLabel}
            aria-expanded={added !== undefined}
            onClick={() => setAdded(added ? undefined : newDriver())}
          >
            {words.add}
          </Button>
        </div>
      )}
      <div className={classes.line}>
        <div>
          <h3>{words.levels}</h3>
          <p className={classes.about}>{words.levelsAbout(inUse(view.value.drivers, undefined).length)}</p>
        </div>
        <LevelsForm view={view} />
      </div>
    </SettingSection>
  );
}

/** One that a person states; it is used once a team switches it on, in the place of another where seven are in use. */
function newDriver(): Driver {
  return {
    id: `own-${crypto.randomUUID()}`,
    input: 'stated',
    on: false,
    weight: 10,
    steps: [
      { from: 1, share: 50 },
      { from: 2, share: 100 },
    ],
    halfLifeDays: 30,
    expiresAfterDays: 180,
  };
}

interface DriverRowsProps {
  view: SettingView<'drivers'>;
  driver: Driver;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Absent where it is one of ours. */
  onRemove: (() => void) | undefined;
}

function DriverRows({ view, driver, isOpen, onOpen, onRemove }: DriverRowsProps) {
  const all = useWords();
  const w = all.settings;
  const words = w.drivers;
  const { save, saving } = useSave(view);
  const name = driverName(all, driver);
  const used = inUse(view.value.drivers, undefined);
  const points = maxPoints(used)[used.findIndex(({ id }) => id === driver.id)];
  const isFull = !driver.on && used.length >= mostInUse;
  const isLast = driver.on && !view.value.drivers.some(({ id, on }) => id !== driver.id && on);
  const use = (on: boolean) =>
    save({
      value: {
        ...view.value,
        drivers: view.value.drivers.map((each) => (each.id === driver.id ? { ...each, on } : each)),
      },
    });
  return (
    <>
      <tr className={driver.on ? undefined : classes.off}>
        <th scope="row">
          <Foreign>{name}</Foreign>
          <span className={classes.about}>{catalogueWords(all, driver.id)?.counts ?? driver.question}</span>
        </th>
        <td>
          {points === undefined
            ? words.weighs(driver.weight, words.steps(driver.steps))
            : words.gives(points, words.steps(driver.steps))}
        </td>
        <td className={classes.middle}>
          <Switch
            checked={driver.on}
            disabled={view.fixed || saving || isLast || isFull}
            aria-label={w.on(name)}
            onChange={(on) => void use(on)}
          >
            {''}
          </Switch>
        </td>
        <td className={classes.act}>
          <IconButton
            icon={isOpen ? 'down' : 'edit'}
            label={isOpen ? w.close(name) : w.edit(name)}
            aria-expanded={isOpen}
            on={isOpen}
            onClick={() => onOpen(!isOpen)}
          />
        </td>
      </tr>
      {isOpen && (
        <tr className={classes.open}>
          <td colSpan={4}>
            <DriverForm view={view} driver={driver} onRemove={onRemove} onDone={() => onOpen(false)} />
          </td>
        </tr>
      )}
    </>
  );
}

type Levels = Pick<Drivers, 'levelFrom' | 'minimumCoverage'>;

function LevelsForm({ view }: { view: SettingView<'drivers'> }) {
  const words = useWords().settings.drivers;
  return (
    <SettingForm
      view={view}
      name={words.levels}
      part={({ levelFrom, minimumCoverage }): Levels => ({ levelFrom, minimumCoverage })}
      put={(whole, levels) => ({ ...whole, ...levels })}
      describe={({ levelFrom: { medium, high }, minimumCoverage }) =>
        words.describeLevels(medium, high, minimumCoverage)
      }
    >
      {({ levelFrom, minimumCoverage }, change) => (
        <div className={classes.numbers}>
          <NumberField
            label={words.medium}
            min={1}
            max={100}
            value={levelFrom.medium}
            onChange={(medium = Number.NaN) => change({ levelFrom: { ...levelFrom, medium }, minimumCoverage })}
          />
          <NumberField
            label={words.high}
            min={1}
            max={100}
            value={levelFrom.high}
            onChange={(high = Number.NaN) => change({ levelFrom: { ...levelFrom, high }, minimumCoverage })}
          />
          <NumberField
            label={words.coverage}
            min={0}
            max={100}
            value={Math.round(minimumCoverage * 100)}
            onChange={(percent = Number.NaN) => change({ levelFrom, minimumCoverage: percent / 100 })}
          />
        </div>
      )}
    </SettingForm>
  );
}
