import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Refusal as Refused } from '@/lib/contract/refusal';
import { Button } from './Button';
import { cx } from './cx';
import { NotSaved } from './NotSaved';
import classes from './SaveForm.module.css';
import { SaveRow } from './SaveRow';
import text from './text.module.css';
import { useWords } from './words';

interface SaveFormProps {
  label: string;
  /** Where it stands. */
  className?: string | undefined;
  save?: string | undefined;
  saving: boolean;
  disabled?: boolean | undefined;
  refusal?: Refused | undefined;
  /** The sentence that says what was not saved; that a change was not, where it says nothing. */
  notSaved?: string;
  /** What was typed and cannot be. */
  problem?: string | undefined;
  onSave(): void;
  /** Saves what is typed over what another window made of it; absent where nothing can be stale. */
  onSaveOver?(): void;
  onCancel(): void;
  children: ReactNode;
}

/**
 * A form that opens in its place, with the focus in its first field. Enter saves it and Esc gives it up; what was refused
 * stands above its buttons, and what was typed stays.
 */
export function SaveForm(props: SaveFormProps) {
  const { label, className, save, saving, disabled, refusal, notSaved, problem, onSave, onSaveOver, onCancel } = props;
  const w = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    onSave();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault(); // The panel and what lies over it would close.
    onCancel();
  }
  return (
    <form
      ref={form}
      className={cx(classes.form, className)}
      aria-label={label}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      {props.children}
      {problem && (
        <p className={text.bad} role="alert">
          {problem}
        </p>
      )}
      {refusal && <NotSaved what={notSaved ?? w.notSaved.change} refusal={refusal} />}
      {refusal?.code === 'stale' && onSaveOver && (
        <Button small onClick={onSaveOver}>
          {w.time.edit.saveMine}
        </Button>
      )}
      <SaveRow save={save} saving={saving} disabled={disabled} onCancel={onCancel} />
    </form>
  );
}
