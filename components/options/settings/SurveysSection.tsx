import type { Surveys } from '@/lib/accounts/survey';
import type { SettingView } from '@/lib/settings/view';
import { Field, inputClass } from '../../ui/Field';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { SettingForm } from './SettingForm';
import { SettingSection } from './SettingSection';
import classes from './Settings.module.css';

/** Fields that hold the score of a survey, a line each. */
export function SurveysSection({ view }: { view: SettingView<'accounts.surveys'> }) {
  const words = useWords().settings.surveys;
  return (
    <SettingSection id="surveys" words={words} view={view}>
      <SettingForm
        view={view}
        name={words.title}
        part={typedOf}
        put={(_, typed) => surveysOf(typed)}
        describe={(typed) => words.describe(surveysOf(typed).length)}
      >
        {(typed, change) => (
          <div className={classes.stack}>
            <Field label={words.fields}>
              <textarea
                className={inputClass}
                rows={3}
                translate="no"
                value={typed}
                onChange={(event) => change(event.currentTarget.value)}
              />
            </Field>
            <p className={text.support}>{words.example}</p>
          </div>
        )}
      </SettingForm>
    </SettingSection>
  );
}

/** `CSAT__c; 4; 3; CSAT_Date__c` */
function typedOf(surveys: Surveys): string {
  return surveys
    .map(({ field, fine, degraded, dated }) =>
      [field, fine, degraded, ...(dated === undefined ? [] : [dated])].join('; '),
    )
    .join('\n');
}

/** What is no number is not one, and is told so when it is saved. */
function surveysOf(typed: string): Surveys {
  return typed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [field = '', fine = '', degraded = '', dated = ''] = line.split(';').map((part) => part.trim());
      return {
        field,
        fine: numberOf(fine),
        degraded: numberOf(degraded),
        ...(dated !== '' && { dated }),
      };
    });
}

/** An empty place would be read as 0. */
const numberOf = (text: string) => (text === '' ? Number.NaN : Number(text.replace(',', '.')));
