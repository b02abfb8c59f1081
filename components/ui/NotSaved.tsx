import { Button } from './Button';
import { Note } from './Note';
import text from './text.module.css';
import { useWords } from './words';

/** The one use of an alert: what was entered is not on disk, and still in the form. `what` is the sentence that says so. */
export function NotSaved({ what, onRetry }: { what: string; onRetry?: () => void }) {
  const w = useWords();
  return (
    <Note icon="alert" tone="bad" role="alert">
      <p>
        <span className={text.strong}>{what}</span> {w.ui.stillInForm}
      </p>
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
