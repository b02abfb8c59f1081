import { type Grade, grades, type MeasuredGrades } from '@/lib/runbooks/grades';
import type { SettingView } from '@/lib/settings/view';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';
import { useSave } from './use-save';

type View = SettingView<'runbooks.grades'>;

/** What fits are called by what came of them here: as it is, what it takes to change it, and how it begins anew. */
export function GradesLine({ view }: { view: View }) {
  const words = useWords().settings.grades;
  const { save, saving } = useSave(view);
  const query = useQuery('grades', {});
  const { person } = view.each;
  return (
    <SettingLine
      view={view}
      title={words.title}
      about={words.about}
      kept={person === undefined ? undefined : words.describe(person)}
      isWide
    >
      <QueryState query={query}>
        {(measured) => (
          <>
            <ul className={text.small}>
              {grades.map((grade) => (
                <li key={grade}>
                  <MeasuredWords grade={grade} measured={measured} />
                </li>
              ))}
            </ul>
            {grades.some((grade) => measured[grade].judged > 0) && (
              <Button
                small
                disabled={view.fixed || saving}
                onClick={() => void save({ value: { ...view.value, since: Date.now() } })}
              >
                {words.anew}
              </Button>
            )}
          </>
        )}
      </QueryState>
      <SettingForm
        view={view}
        name={words.title}
        part={(rules) => rules}
        put={(_, rules) => rules}
        describe={words.describe}
      >
        {(rules, change) => (
          <div className={classes.numbers}>
            <NumberField
              label={words.needed}
              min={1}
              max={1000}
              value={rules.needed}
              onChange={(needed = Number.NaN) => change({ ...rules, needed })}
            />
            <NumberField
              label={words.doubt}
              min={0.1}
              max={1000}
              step="any"
              value={rules.doubt}
              onChange={(doubt = Number.NaN) => change({ ...rules, doubt })}
            />
          </div>
        )}
      </SettingForm>
    </SettingLine>
  );
}

function MeasuredWords({ grade, measured }: { grade: Grade; measured: MeasuredGrades }) {
  const w = useWords();
  const words = w.settings.grades;
  const { judged, helped, share, called } = measured[grade];
  const sentence =
    judged === 0 || share === undefined
      ? words.unjudged
      : words.judged({ judged, helped, ofTen: Math.round(10 * share) });
  return (
    <>
      <span className={text.strong}>{words.grade[grade]}</span> {sentence}
      {called !== grade && <> {words.called[called]}</>}
    </>
  );
}
