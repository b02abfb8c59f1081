import type { SettingView } from '@/lib/settings/view';
import { useWords } from '../../ui/words';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';

/** How long after its last review a runbook is stale. */
export function StaleMonths({ view }: { view: SettingView<'runbooks.staleMonths'> }) {
  const words = useWords().settings.freshness;
  const { person } = view.each;
  return (
    <SettingLine
      view={view}
      title={words.title}
      about={words.about}
      kept={person === undefined ? undefined : words.describe(person)}
    >
      <SettingForm
        view={view}
        name={words.title}
        part={(months) => months}
        put={(_, months) => months}
        describe={words.describe}
      >
        {(months, change) => (
          <NumberField
            label={words.months}
            className={classes.number}
            min={1}
            max={60}
            value={months}
            onChange={(value = Number.NaN) => change(value)}
          />
        )}
      </SettingForm>
    </SettingLine>
  );
}
