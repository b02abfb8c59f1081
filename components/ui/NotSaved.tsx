import type { Refusal } from '@/lib/contract/refusal';
import { Button } from './Button';
import { Note } from './Note';
import text from './text.module.css';

/** The one use of an alert: what was entered is not on disk, and still in the form. */
export function NotSaved({ what, refusal: _, onRetry }: { what: string; refusal?: Refusal; onRetry?: () => void }) {
  return (
    <Note icon="alert" tone="bad" role="alert">
      <p>
        <span className={text.strong}>{what} was not saved.</span> It is still in this form.
      </p>
      {onRetry && (
        <p>
          <Button small onClick={onRetry}>
            Save again
          </Button>
        </p>
      )}
    </Note>
  );
}
