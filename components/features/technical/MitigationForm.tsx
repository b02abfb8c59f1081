import type { MitigationContent } from '@/lib/accounts/doing/mitigation';
import { type MitigationState, mitigationStates } from '@/lib/accounts/doing/states';
import type { Refusal } from '@/lib/contract/refusal';
import { isolated } from '@/lib/text/foreign';
import { useDraft } from '../../data/drafts';
import { Field, inputClass, Select } from '../../ui/Field';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import type { NamedDriver } from './Mitigations';
import classes from './Technical.module.css';

/** What is typed; `typed` and `name` are its words. */
export interface MitigationDraft {
  typed: string;
  name: string;
  dueOn: string;
  driver: string;
  takesOff: string;
  state: MitigationState;
}

interface MitigationFormProps {
  /** Names the form for what is typed in it. */
  draft: string;
  label: string;
  initial: MitigationDraft;
  drivers: readonly NamedDriver[];
  saving: boolean;
  refusal: Refusal | undefined;
  /** Resolves to whether it is kept. */
  onSave(content: MitigationContent): Promise<boolean>;
  onClose(): void;
}

/** What is done, by whom, until when and against what. */
export function MitigationForm(props: MitigationFormProps) {
  const { draft, label, initial, drivers, saving, refusal, onSave, onClose } = props;
  const w = useWords();
  const words = w.records.doing.form;
  const { value, set, clear } = useDraft(draft, initial);
  const change = (part: Partial<MitigationDraft>) => set({ ...value, ...part });

  function close() {
    set(initial);
    clear();
    onClose();
  }
  async function save() {
    if (await onSave(contentOf(value))) close();
  }
  return (
    <SaveForm
      label={label}
      saving={saving}
      refusal={refusal}
      notSaved={w.records.doing.notSaved}
      onSave={() => void save()}
      onCancel={close}
    >
      <Field label={words.title}>
        <input
          className={inputClass}
          dir="auto"
          required
          maxLength={200}
          value={value.typed}
          onChange={({ currentTarget }) => change({ typed: currentTarget.value })}
        />
      </Field>
      <div className={classes.pair}>
        <Field label={words.owner}>
          <input
            className={inputClass}
            dir="auto"
            maxLength={80}
            value={value.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        </Field>
        <Field label={words.due}>
          <input
            className={inputClass}
            type="date"
            value={value.dueOn}
            onChange={({ currentTarget }) => change({ dueOn: currentTarget.value })}
          />
        </Field>
      </div>
      <div className={classes.pair}>
        <Field label={words.driver}>
          <Select value={value.driver} onChange={({ currentTarget }) => change({ driver: currentTarget.value })}>
            <option value="">{words.noDriver}</option>
            {drivers.map(({ id, name }) => (
              <option key={id} value={id}>
                {isolated(name)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.takesOff}>
          <input
            className={inputClass}
            type="number"
            min={1}
            max={100}
            value={value.takesOff}
            onChange={({ currentTarget }) => change({ takesOff: currentTarget.value })}
          />
        </Field>
      </div>
      <Field label={words.state}>
        <Select
          value={value.state}
          onChange={({ currentTarget }) =>
            change({ state: mitigationStates.find((one) => one === currentTarget.value) ?? value.state })
          }
        >
          {mitigationStates.map((state) => (
            <option key={state} value={state}>
              {w.records.doing.states[state]}
            </option>
          ))}
        </Select>
      </Field>
    </SaveForm>
  );
}

function contentOf({ typed, name, dueOn, driver, takesOff, state }: MitigationDraft): MitigationContent {
  return {
    title: typed.trim(),
    owner: name.trim(),
    state,
    ...(dueOn !== '' && { dueOn }),
    ...(driver !== '' && { driver }),
    ...(takesOff !== '' && { takesOff: Number(takesOff) }),
  };
}

export const emptyMitigation: MitigationDraft = {
  typed: '',
  name: '',
  dueOn: '',
  driver: '',
  takesOff: '',
  state: 'open',
};

/** One that is there as it is typed anew. */
export function draftOfMitigation({
  title,
  owner,
  dueOn,
  driver,
  takesOff,
  state,
}: MitigationContent): MitigationDraft {
  return {
    typed: title,
    name: owner,
    dueOn: dueOn ?? '',
    driver: driver ?? '',
    takesOff: takesOff === undefined ? '' : String(takesOff),
    state,
  };
}
