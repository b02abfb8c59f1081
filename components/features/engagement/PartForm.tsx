import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Refusal as Refused } from '@/lib/contract/refusal';
import { Button } from '../../ui/Button';
import { Field, inputClass } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';

interface PartFormProps {
  label: string;
  /** What its main button says; `Save` where it says nothing. */
  save?: string;
  saving: boolean;
  refusal: Refused | undefined;
  /** What was typed and cannot be. */
  problem?: string | undefined;
  onSave(): void;
  /** Saves what is typed over what another window made of it; absent where nothing can be stale. */
  onSaveOver?(): void;
  onClose(): void;
  children: ReactNode;
}

/** A form that opens in its place, with the focus in its first field. */
export function PartForm({
  label,
  save,
  saving,
  refusal,
  problem,
  onSave,
  onSaveOver,
  onClose,
  children,
}: PartFormProps) {
  const w = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!saving) onSave();
  }
  return (
    <form ref={form} className={classes.form} aria-label={label} onSubmit={onSubmit}>
      {children}
      {problem && (
        <p className={text.bad} role="alert">
          {problem}
        </p>
      )}
      {refusal && <NotSaved what={w.notSaved.change} refusal={refusal} />}
      {refusal?.code === 'stale' && onSaveOver && (
        <Button small onClick={onSaveOver}>
          {w.time.edit.saveMine}
        </Button>
      )}
      <div className={text.wrap}>
        <Button small type="submit" aria-disabled={saving}>
          {saving ? w.ui.saving : (save ?? w.engagement.save)}
        </Button>
        <Button small look="quiet" onClick={onClose}>
          {w.engagement.cancel}
        </Button>
      </div>
    </form>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  type?: 'date';
  most?: number;
  required?: boolean;
  placeholder?: string;
  isWrong?: boolean;
}

export function TextField({ label, value, onChange, type, most = 200, isWrong, ...rest }: TextFieldProps) {
  return (
    <Field label={label}>
      <input
        className={inputClass}
        dir="auto"
        type={type}
        {...(type === undefined && { maxLength: most })}
        {...rest}
        aria-invalid={isWrong || undefined}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  );
}
