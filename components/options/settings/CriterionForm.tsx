import { isOwnJudge, type JudgeName, judgeNames, ownJudges, ownLists } from '@/lib/packet/judge-names';
import { isBuiltIn } from '@/lib/packet/packet';
import type { Criterion } from '@/lib/packet/rubric';
import { severities, ticketTypes, type When } from '@/lib/packet/situation';
import type { SettingView } from '@/lib/settings/view';
import { criterionWords } from '@/locales/domain/packet';
import type { Words } from '@/locales/words';
import { Button } from '../../ui/Button';
import { Checkbox, Field, inputClass, Select } from '../../ui/Field';
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
      describe={(criterion) =>
        words.describe({
          ...criterionWords(tidied(criterion), ours),
          weight: criterion.weight,
          isRequired: criterion.required.types.length > 0 && criterion.required.severities.length > 0,
        })
      }
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
  { title, question, hint, judge, ...rest }: Criterion,
  known: Words['domain']['packet']['criteria'],
): Criterion {
  const ours = criterionWords({ ...rest, judge }, known);
  const own = (text: string | undefined, known: string) => (text?.trim() && text.trim() !== known ? text : undefined);
  const texts = { title: own(title, ours.title), question: own(question, ours.question), hint: own(hint, ours.hint) };
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
    judge: tidyJudge(judge),
  };
}

function tidyJudge(judge: Criterion['judge']): Criterion['judge'] {
  if (!isOwnJudge(judge.name)) return { name: judge.name };
  const list = ownLists[judge.name];
  return { name: judge.name, [list]: (judge[list] ?? []).map((line) => line.trim()).filter(Boolean) };
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
        </div>
        <WhenFields
          legend={words.form.appliesTo}
          when={criterion.asked}
          isNeeded
          onChange={(asked) => set({ asked })}
        />
        <WhenFields legend={words.form.required} when={criterion.required} onChange={(required) => set({ required })} />
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
        <Field label={words.form.met}>
          <Select
            value={criterion.judge.name}
            onChange={({ currentTarget: { value } }) => set({ judge: { name: value as JudgeName } })}
          >
            {judgeNames.map((name) => (
              <option key={name} value={name}>
                {isOwnJudge(name) ? words.form.judges[name] : words.form.judgedAs(domain.packet.criteria[name].title)}
              </option>
            ))}
          </Select>
        </Field>
        {ownJudges
          .filter((name) => name === criterion.judge.name)
          .map((name) => (
            <Field key={name} label={words.form[ownLists[name]]}>
              <textarea
                className={inputClass}
                required
                rows={3}
                value={(criterion.judge[ownLists[name]] ?? []).join('\n')}
                onChange={(event) => set({ judge: { name, [ownLists[name]]: event.currentTarget.value.split('\n') } })}
              />
            </Field>
          ))}
        <Field label={words.form.hint}>
          <textarea
            className={inputClass}
            rows={2}
            maxLength={500}
            value={hint}
            onChange={(event) => set({ hint: event.currentTarget.value })}
          />
        </Field>
      </div>
    </div>
  );
}

interface WhenFieldsProps {
  legend: string;
  when: When;
  /** One of each must stay. */
  isNeeded?: boolean;
  onChange: (when: When) => void;
}

/** Types and severities of tickets, each a box. */
function WhenFields({ legend, when, isNeeded = false, onChange }: WhenFieldsProps) {
  const words = useWords().settings.rubric;
  const isLast = (chosen: readonly unknown[], one: unknown) => isNeeded && chosen.length === 1 && chosen.includes(one);
  return (
    <fieldset className={classes.checks}>
      <legend>{legend}</legend>
      {ticketTypes.map((type) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
        <label key={type}>
          <Checkbox
            checked={when.types.includes(type)}
            disabled={isLast(when.types, type)}
            onChange={({ currentTarget: { checked } }) =>
              onChange({
                types: ticketTypes.filter((each) => (each === type ? checked : when.types.includes(each))),
                // Who chooses the first type means it at any severity.
                severities: when.severities.length > 0 ? when.severities : [...severities],
              })
            }
          />
          {words.types[type]}
        </label>
      ))}
      {severities.map((severity) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
        <label key={severity}>
          <Checkbox
            checked={when.severities.includes(severity)}
            disabled={when.types.length === 0 || isLast(when.severities, severity)}
            onChange={({ currentTarget: { checked } }) =>
              onChange({
                types: when.types,
                severities: severities.filter((each) => (each === severity ? checked : when.severities.includes(each))),
              })
            }
          />
          {words.severity(severity)}
        </label>
      ))}
    </fieldset>
  );
}
