import type { CriterionSetting } from '@/lib/settings/rubric-setting';
import type { SettingView } from '@/lib/settings/view';
import { Button } from '../../ui/Button';
import { Checkbox, Field, inputClass, Switch } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import classes from './Settings.module.css';

interface CriterionFormProps {
  view: SettingView<'rubric'>;
  id: string;
  /** Of one that is not in the rubric, yet or any more. */
  initial?: CriterionSetting;
  onRemove?: () => void;
  onDone: () => void;
}

const kinds = ['fault', 'question', 'request'] as const;

export function CriterionForm({ view, id, initial, onRemove, onDone }: CriterionFormProps) {
  const words = useWords().settings.rubric;
  return (
    <SettingForm
      view={view}
      name={view.value.find((each) => each.id === id)?.title ?? (initial?.title || words.newTitle)}
      part={(rubric) => rubric.find((each) => each.id === id)}
      put={(rubric, criterion) =>
        rubric.some((each) => each.id === id)
          ? rubric.map((each) => (each.id === id ? tidy(criterion) : each))
          : [...rubric, tidy(criterion)]
      }
      initial={initial}
      describe={words.describe}
      onDone={onDone}
      extra={
        onRemove && (
          <Button small look="quiet" icon="trash" disabled={view.value.length < 2} onClick={onRemove}>
            {words.remove}
          </Button>
        )
      }
    >
      {(criterion, change) => <CriterionFields criterion={criterion} onChange={change} />}
    </SettingForm>
  );
}

/** Lines that were left empty while typing. */
function tidy(criterion: CriterionSetting): CriterionSetting {
  if (!criterion.words) return criterion;
  return { ...criterion, words: criterion.words.map((word) => word.trim()).filter(Boolean) };
}

interface CriterionFieldsProps {
  criterion: CriterionSetting;
  onChange: (criterion: CriterionSetting) => void;
}

function CriterionFields({ criterion, onChange }: CriterionFieldsProps) {
  const words = useWords().settings.rubric;
  const set = (part: Partial<CriterionSetting>) => onChange({ ...criterion, ...part });
  return (
    <div className={classes.two}>
      <div className={classes.stack}>
        <Field label={words.form.title}>
          <input
            className={inputClass}
            required
            maxLength={100}
            pattern=".*\S.*"
            value={criterion.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
        </Field>
        <div className={classes.inline}>
          <NumberField
            label={words.form.weight}
            className={classes.number}
            min={0}
            max={10}
            step="any"
            value={criterion.weight}
            onChange={(weight) => set({ weight: weight ?? Number.NaN })}
          />
          <Switch checked={criterion.required} onChange={(required) => set({ required })}>
            {words.form.required}
          </Switch>
        </div>
        <fieldset className={classes.checks}>
          <legend>{words.form.appliesTo}</legend>
          {kinds.map((kind) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
            <label key={kind}>
              <Checkbox
                checked={criterion.appliesTo.includes(kind)}
                disabled={criterion.appliesTo.length === 1 && criterion.appliesTo.includes(kind)}
                onChange={({ currentTarget: { checked } }) =>
                  set({
                    appliesTo: kinds.filter((each) => (each === kind ? checked : criterion.appliesTo.includes(each))),
                  })
                }
              />
              {words.kinds[kind]}
            </label>
          ))}
        </fieldset>
      </div>
      <div className={classes.stack}>
        <Field label={words.form.question}>
          <textarea
            className={inputClass}
            required
            rows={3}
            maxLength={500}
            value={criterion.question}
            onChange={(event) => set({ question: event.currentTarget.value })}
          />
        </Field>
        {criterion.words ? (
          <Field label={words.form.words}>
            <textarea
              className={inputClass}
              rows={3}
              value={criterion.words.join('\n')}
              onChange={(event) => set({ words: event.currentTarget.value.split('\n') })}
            />
          </Field>
        ) : (
          <Field label={words.form.hint}>
            <textarea
              className={inputClass}
              rows={2}
              maxLength={500}
              value={criterion.hint}
              onChange={(event) => set({ hint: event.currentTarget.value })}
            />
          </Field>
        )}
      </div>
    </div>
  );
}
