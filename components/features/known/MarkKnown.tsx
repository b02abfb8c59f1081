import { useId, useState } from 'react';
import type { KnownIssueView, KnownView } from '@/lib/contract/known';
import type { KnownFact } from '@/lib/known/fact';
import { longestTarget, targetOf } from '@/lib/packet/target';
import { sites } from '@/lib/sites/sites';
import { shown } from '@/lib/text/foreign';
import { useDraft } from '../../data/drafts';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Checkbox, Field, inputClass, Select } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { NotSaved } from '../../ui/NotSaved';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { type Choice, choicesOf, factsFor, keyOfFact } from './choices';
import classes from './Known.module.css';

interface MarkKnownProps {
  view: KnownView;
  /** What is changed; absent where one is marked. */
  issue?: KnownIssueView;
  onClose: () => void;
}

interface Typed {
  /** Of the choice; empty for another one, which is `typed`. */
  chosen: string;
  typed: string;
  facts: KnownFact[];
  workaround: string;
  fixedIn: string;
}

/** Says which known issue a ticket is, what gets round it, and by what the next ticket is recognised. */
export function MarkKnown({ view, issue, onClose }: MarkKnownProps) {
  const w = useWords();
  const words = w.known.mark;
  const { of } = usePanel();
  const choices = choicesOf(view, issue);
  const draft = useDraft<Typed>(`mark known ${issue?.id ?? ''}`, typedFor(choices[0], view, issue));
  const { chosen, typed, facts, workaround, fixedIn } = draft.value;
  const change = (part: Partial<Typed>) => draft.set({ ...draft.value, ...part });
  const marking = useMutation('markKnown');
  const undoable = useUndo();
  const { say } = useStatus();
  const [wasRefused, setWasRefused] = useState(false);
  const hintId = useId();
  const target = targetOf(chosen === '' ? typed : chosen, sites);

  async function save(close: () => void) {
    if (marking.saving) return;
    if (!target) {
      setWasRefused(true);
      return say(words.wrong);
    }
    const seen = issue && { seen: issue.revision };
    const saved = await marking.run({
      ...of,
      target: (chosen === '' ? typed : chosen).trim(),
      ...{ facts, workaround, fixedIn },
      ...seen,
    });
    if (!saved) return;
    draft.clear();
    close();
    undoable(words.saved(target.label), saved.command);
  }
  return (
    <Sheet
      title={issue ? words.changeTitle : words.title}
      back={words.back}
      onClose={onClose}
      footer={(close) => (
        <>
          <Button look="primary" icon="pin" aria-disabled={marking.saving} onClick={() => void save(close)}>
            {issue ? words.saveChange : words.save}
          </Button>
          <Button onClick={close}>{words.cancel}</Button>
        </>
      )}
    >
      <Field label={words.which}>
        <Select
          value={chosen}
          disabled={issue !== undefined}
          onChange={({ currentTarget: { value } }) =>
            change({
              ...typedFor(
                choices.find(({ target }) => target === value),
                view,
                issue,
              ),
              typed,
            })
          }
        >
          {choices.map(({ target, label }) => (
            <option key={target} value={target} dir="auto">
              {shown(label)}
            </option>
          ))}
          {!issue && <option value="">{words.another}</option>}
        </Select>
      </Field>
      {chosen === '' && (
        <div>
          <Field label={words.target}>
            <input
              className={inputClass}
              dir="ltr"
              maxLength={longestTarget}
              aria-invalid={(wasRefused && !target) || undefined}
              aria-describedby={hintId}
              value={typed}
              onChange={({ currentTarget }) => change({ typed: currentTarget.value })}
            />
          </Field>
          <p id={hintId} className={wasRefused && !target ? text.bad : text.meta}>
            {wasRefused && !target ? words.wrong : words.hint}
          </p>
        </div>
      )}
      <Field label={words.workaround}>
        <textarea
          className={inputClass}
          dir="auto"
          rows={3}
          maxLength={2000}
          value={workaround}
          onChange={({ currentTarget }) => change({ workaround: currentTarget.value })}
        />
      </Field>
      <Field label={words.fixedIn}>
        <input
          className={inputClass}
          maxLength={80}
          value={fixedIn}
          onChange={({ currentTarget }) => change({ fixedIn: currentTarget.value })}
        />
      </Field>
      <FactChoice view={view} issue={issue} chosen={facts} onChange={(next) => change({ facts: next })} />
      {marking.refusal && (
        <NotSaved what={words.notSaved} refusal={marking.refusal} onRetry={() => void save(onClose)} />
      )}
    </Sheet>
  );
}

/** What the form holds for a choice, before anything is typed. */
function typedFor(choice: Choice | undefined, view: KnownView, issue: KnownIssueView | undefined): Typed {
  return {
    chosen: choice?.target ?? '',
    typed: '',
    facts: issue?.facts ?? factsFor(choice, view),
    workaround: issue?.workaround ?? choice?.workaround ?? '',
    fixedIn: issue?.fixedIn ?? choice?.fixedIn ?? '',
  };
}

interface FactChoiceProps {
  view: KnownView;
  issue: KnownIssueView | undefined;
  chosen: KnownFact[];
  onChange: (facts: KnownFact[]) => void;
}

/** By what the next ticket is recognised: what this one has, and what it is known by already. */
function FactChoice({ view, issue, chosen, onChange }: FactChoiceProps) {
  const words = useWords().known.mark;
  const all = new Map([...(issue?.facts ?? []), ...view.facts].map((fact) => [keyOfFact(fact), fact]));
  if (all.size === 0) return <p className={text.support}>{words.factsNone}</p>;
  const isChosen = (fact: KnownFact) => chosen.some((one) => keyOfFact(one) === keyOfFact(fact));
  return (
    <fieldset className={classes.facts}>
      <legend className={text.small}>{words.facts}</legend>
      {[...all.values()].map((fact) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control
        <label key={keyOfFact(fact)}>
          <Checkbox
            checked={isChosen(fact)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, fact] : chosen.filter((one) => keyOfFact(one) !== keyOfFact(fact)))
            }
          />
          <code>
            <Foreign>{fact.value}</Foreign>
          </code>
        </label>
      ))}
    </fieldset>
  );
}
