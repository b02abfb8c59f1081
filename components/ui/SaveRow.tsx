import type { ReactNode } from 'react';
import { Button } from './Button';
import text from './text.module.css';
import { useWords } from './words';

interface SaveRowProps {
  /** What its main button says; `Save` where it says nothing. */
  save?: string | undefined;
  saving: boolean;
  /** There is nothing yet that could be saved. */
  disabled?: boolean | undefined;
  look?: 'primary' | undefined;
  /** Absent where the form cannot be left. */
  onCancel?: (() => void) | undefined;
  /** What else can be done, at the end of the row. */
  children?: ReactNode;
}

/** The row of *Save* and *Cancel*, the same in every form. The button keeps the focus while it saves. */
export function SaveRow({ save, saving, disabled, look, onCancel, children }: SaveRowProps) {
  const w = useWords();
  return (
    <div className={text.wrap} data-kept-clear>
      <Button
        small
        type="submit"
        look={look}
        disabled={disabled}
        aria-disabled={saving}
        // Enter in a field is a click on it, too.
        onClick={(event) => saving && event.preventDefault()}
      >
        {saving ? w.ui.saving : (save ?? w.ui.save)}
      </Button>
      {onCancel && (
        <Button small look="quiet" onClick={onCancel}>
          {w.ui.cancel}
        </Button>
      )}
      {children && <span className={text.end}>{children}</span>}
    </div>
  );
}
