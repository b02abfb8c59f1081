import { isBuiltIn } from '@/lib/packet/packet';
import type { Criterion } from '@/lib/packet/rubric';
import type { SettingView } from '@/lib/settings/view';
import { criterionWords } from '@/locales/domain/packet';
import type { Words } from '@/locales/words';
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
  initial?: Criterion;
  onRemove?: () => void;
  onDone: () => void;
}

const kinds = ['fault', 'question', 'request'] as const;

export function CriterionForm({ view, id, initial, onRemove, onDone }: CriterionFormProps) {
  const w = useWords();
  const words = w.settings.rubric;
  const ours = w.domain.packet.criteria;
  const tidied = (criterion: Criterion) => tidy(criterion, ours);
  return (
    <SettingForm
      view={view}
      name={criterionName(w, view.value.find((each) => each.id === id) ?? initial)}
      part={(rubric) => rubric.find((each) => each.id === id)}
      put={(rubric, criterion) =>
        rubric.some((each) => each.id === id)
          ? rubric.map((each) => (each.id === id ? tidied(criterion) : each))
          : [...rubric, tidied(criterion)]
      }
      initial={initial}
      describe={(criterion) => words.describe({ ...criterion, ...criterionWords(tidied(criterion), ours) })}
      onDone={onDone}
      extra={
        onRemove && (
          <Button
            small
            look="quiet"
            icon="trash"
            disabled={!view.value.some((each) => each.id !== id && each.on)}
            onClick={onRemove}
          >
            {words.remove}
          </Button>
        )
      }
    >
      {(criterion, change) => <CriterionFields criterion={criterion} onChange={change} />}
    </SettingForm>
  );
}

function criterionName(w: Words, criterion: Criterion | undefined): string {
  return (criterion && criterionWords(criterion, w.domain.packet.criteria).title) || w.settings.rubric.newTitle;
}

/** Without lines that were left empty while typing, and without texts that are the catalogue's anyway. */
function tidy(
  { title, question, hint, words: entered, ...rest }: Criterion,
  known: Words['domain']['packet']['criteria'],
): Criterion {
  const ours = criterionWords(rest, known);
  const own = (text: string | undefined, known: string) => (text?.trim() && text.trim() !== known ? text : undefined);
  const texts = { title: own(title, ours.title), question: own(question, ours.question), hint: own(hint, ours.hint) };
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    ...(entered && { words: entered.map((word) => word.trim()).filter(Boolean) }),
  };
}

interface CriterionFieldsProps {
  criterion: Criterion;
  onChange: (criterion: Criterion) => void;
}

function CriterionFields({ criterion, onChange }: CriterionFieldsProps) {
  const { settings: w, domain } = useWords();
  const words = w.rubric;
  const set = (part: Partial<Criterion>) => onChange({ ...criterion, ...part });
  const { title, question, hint } = criterionWords(criterion, domain.packet.criteria);
  const isOwn = !isBuiltIn(criterion.id);
  return (
    <div className={classes.two}>
      <div className={classes.stack}>
        <Field label={words.form.title}>
          <input
            className={inputClass}
            required={isOwn}
            maxLength={100}
            pattern=".*\S.*"
            value={title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
        </Field>
        <div className={classes.inline}>
          <NumberField
            label={words.form.weight}
            className={classes.number}
            min={0.01}
            max={100}
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
            required={isOwn}
            rows={3}
            maxLength={500}
            value={question}
            onChange={(event) => set({ question: event.currentTarget.value })}
          />
        </Field>
        {criterion.words ? (
          <Field label={words.form.words}>
            <textarea
              className={inputClass}
              required
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
              value={hint}
              onChange={(event) => set({ hint: event.currentTarget.value })}
            />
          </Field>
        )}
      </div>
    </div>
  );
}
