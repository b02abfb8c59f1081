import { useState } from 'react';
import type { PickedField } from '@/lib/selectors/pick';
import { ask } from '../../data/ask';
import { usePanel } from '../../data/panel-context';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { sentence } from '../../ui/format';
import { useStatus } from '../../ui/Status';
import classes from './Health.module.css';

interface PickOnPageProps {
  field: string;
  label: string;
  onPicking: () => void;
}

/** Lets the person point at the element of the page that shows a missing field. */
export function PickOnPage({ field, label, onPicking }: PickOnPageProps) {
  const { of } = usePanel();
  const { toast, warn } = useStatus();

  async function pick() {
    try {
      await ask('pickField', { ...of, field, label });
      toast(`Click the ${label} on the page. Esc gives it up.`);
      onPicking();
    } catch {
      warn('The page does not answer. Reload its tab to go on.');
    }
  }
  return (
    <Button small className={classes.pick} aria-label={`Pick on the page: ${label}`} onClick={() => void pick()}>
      Pick on the page
    </Button>
  );
}

/** Takes back where the person pointed. */
export function UndoPick({ pick: { id }, label }: { pick: PickedField; label: string }) {
  const [isRemoving, setIsRemoving] = useState(false);
  const undoable = useUndo();
  const { warn } = useStatus();

  async function remove() {
    setIsRemoving(true);
    try {
      const command = crypto.randomUUID();
      await ask('removePick', { id }, command);
      undoable(`${sentence(label)} is read as before`, command);
    } catch {
      warn('Not undone. Try it again.');
    }
    setIsRemoving(false);
  }
  return (
    <Button
      small
      look="quiet"
      className={classes.undo}
      disabled={isRemoving}
      aria-label={`Undo the pick of ${label}`}
      onClick={() => void remove()}
    >
      Undo
    </Button>
  );
}
