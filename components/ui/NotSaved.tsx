import type { Refusal } from '@/lib/contract/refusal';
import { Button } from './Button';
import { Note } from './Note';
import { refusedWords } from './refused';
import text from './text.module.css';
import { useWords } from './words';

/** The one use of an alert: what was entered is not on disk, and still in the form. `what` is the sentence that says so. */
export function NotSaved({ what, refusal, onRetry }: { what: string; refusal?: Refusal; onRetry?: () => void }) {
  const w = useWords();
  return (
    <Note icon="alert" tone="bad" role="alert">
      <p>
        <span className={text.strong}>{what}</span> {w.ui.stillInForm}
      </p>
      {refusal && <p>{refusedWords(w, refusal)}</p>}
      {onRetry && (
        <p>
          <Button small onClick={onRetry}>
            {w.ui.saveAgain}
          </Button>
        </p>
      )}
    </Note>
  );
}
