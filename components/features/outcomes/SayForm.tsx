import { type ReactNode, useState } from 'react';
import type { Refusal as Refused } from '@/lib/contract/refusal';
import type { PacketCheck } from '@/lib/packet/packet';
import { useKeptFields } from '../../data/kept-draft';
import { Field, inputClass, Select } from '../../ui/Field';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import { criterionTitle } from './criterion-title';

/** What is typed of an answer. */
export interface Answer {
  by: string;
  why: string;
  criterion?: string;
  fixVersion?: string;
}

interface SayFormProps {
  /** Names the form for what is typed in it. */
  draft: string;
  label: string;
  rubric: PacketCheck['rubric'];
  /** `missing`: what it lacked must be said; `version`: what it is fixed in may be; `who`: nothing but that. */
  asks: 'missing' | 'version' | 'who';
  /** A second person’s word is nobody’s without their name. */
  needsWho?: boolean;
  saving: boolean;
  refusal: Refused | undefined;
  /** Resolves to whether it is kept. */
  onSave(answer: Answer): Promise<boolean>;
  onClose(): void;
  children?: ReactNode;
}

const fields = ['typed', 'name', 'criterion'] as const;

/** What somebody answered, who, and why. What is typed stays until it is kept or given up. */
export function SayForm({
  draft: name,
  label,
  rubric,
  asks,
  needsWho,
  saving,
  refusal,
  onSave,
  onClose,
}: SayFormProps) {
  const w = useWords();
  const words = w.outcomes.say;
  const { values: value, change, clear } = useKeptFields(name, fields);
  const [lacks, setLacks] = useState<'why' | 'who'>();

  function close() {
    clear();
    onClose();
  }
  async function save() {
    const typed = value.typed.trim();
    const by = value.name.trim();
    if (asks === 'missing' && typed === '' && value.criterion === '') return setLacks('why');
    if (needsWho && by === '') return setLacks('who');
    const answer: Answer =
      asks === 'version'
        ? { by, why: '', ...(typed !== '' && { fixVersion: typed }) }
        : { by, why: typed, ...(value.criterion !== '' && { criterion: value.criterion }) };
    if (await onSave(answer)) close();
  }
  return (
    <SaveForm
      label={label}
      saving={saving}
      refusal={refusal}
      notSaved={w.notSaved.answer}
      problem={lacks && (lacks === 'why' ? words.needsWhy : words.needsWho)}
      onSave={() => void save()}
      onCancel={close}
    >
      {asks === 'missing' && (
        <Field label={words.missing}>
          <Select value={value.criterion} onChange={({ currentTarget }) => change({ criterion: currentTarget.value })}>
            <option value="">{words.other}</option>
            {rubric.map(({ id }) => (
              <option key={id} value={id}>
                {criterionTitle(w, rubric, id)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {asks !== 'who' && (
        <Field label={asks === 'version' ? words.version : words.why}>
          <input
            className={inputClass}
            dir="auto"
            maxLength={asks === 'version' ? 80 : 300}
            aria-invalid={lacks === 'why' || undefined}
            value={value.typed}
            onChange={({ currentTarget }) => change({ typed: currentTarget.value })}
          />
        </Field>
      )}
      <Field label={words.who}>
        <input
          className={inputClass}
          dir="auto"
          maxLength={80}
          aria-invalid={lacks === 'who' || undefined}
          value={value.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </Field>
    </SaveForm>
  );
}
