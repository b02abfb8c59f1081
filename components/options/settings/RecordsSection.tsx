import type { SettingView } from '@/lib/settings/view';
import { Field, inputClass } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';

interface RecordsSectionProps {
  record: SettingView<'accounts.record'>;
  review: SettingView<'accounts.review'>;
}

/** What a technical record has to hold and for how long, and how often a risk is looked at. */
export function RecordsSection({ record, review }: RecordsSectionProps) {
  const words = useWords().settings.records;
  return (
    <OptionsSection id="records" title={words.title} about={words.about}>
      <RecordLine view={record} />
      <ReviewLine view={review} />
    </OptionsSection>
  );
}

/** Names are typed with commas between them, so a name that is being typed may be empty. */
interface TypedRules {
  dueAfterDays: number;
  integrations: string;
  roles: string;
}

function RecordLine({ view }: { view: SettingView<'accounts.record'> }) {
  const words = useWords().settings.records;
  const typed = ({ dueAfterDays, integrations, roles }: typeof view.value): TypedRules => ({
    dueAfterDays,
    integrations: integrations.join(', '),
    roles: roles.join(', '),
  });
  const describe = ({ dueAfterDays: days, integrations, roles }: TypedRules) =>
    words.describe({ days, integrations, roles });
  const { person } = view.each;
  return (
    <SettingLine
      view={view}
      title={words.record}
      about={words.recordAbout}
      kept={person && describe(typed(person))}
      isWide
    >
      <SettingForm
        view={view}
        name={words.record}
        part={typed}
        put={(_, { dueAfterDays, integrations, roles }) => ({
          dueAfterDays,
          integrations: namesIn(integrations),
          roles: namesIn(roles),
        })}
        describe={describe}
      >
        {(rules, change) => (
          <div className={classes.inline}>
            <NumberField
              label={words.dueAfter}
              className={classes.number}
              min={1}
              max={730}
              value={rules.dueAfterDays}
              onChange={(days = Number.NaN) => change({ ...rules, dueAfterDays: days })}
            />
            {(['integrations', 'roles'] as const).map((list) => (
              <Field key={list} label={words[list]}>
                <input
                  className={inputClass}
                  maxLength={900}
                  value={rules[list]}
                  onChange={({ currentTarget: { value } }) => change({ ...rules, [list]: value })}
                />
              </Field>
            ))}
          </div>
        )}
      </SettingForm>
    </SettingLine>
  );
}

function ReviewLine({ view }: { view: SettingView<'accounts.review'> }) {
  const words = useWords().settings.records;
  const { person } = view.each;
  return (
    <SettingLine
      view={view}
      title={words.review}
      about={words.reviewAbout}
      kept={person && words.describeEvery(person.everyDays)}
    >
      <SettingForm
        view={view}
        name={words.review}
        part={({ everyDays }) => everyDays}
        put={(_, everyDays) => ({ everyDays })}
        describe={words.describeEvery}
      >
        {(days, change) => (
          <NumberField
            label={words.every}
            className={classes.number}
            min={1}
            max={730}
            value={days}
            onChange={(value = Number.NaN) => change(value)}
          />
        )}
      </SettingForm>
    </SettingLine>
  );
}

function namesIn(typed: string): string[] {
  return [...new Set(typed.split(',').map((name) => name.trim()))].filter((name) => name !== '');
}
