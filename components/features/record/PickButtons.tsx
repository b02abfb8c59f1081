import { useState } from 'react';
import type { PickedField } from '@/lib/selectors/pick';
import { ask } from '../../data/ask';
import { usePanel } from '../../data/panel-context';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
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
  const w = useWords();

  async function pick() {
    try {
      await ask('pickField', { ...of, field, label });
      toast(w.record.picking(label));
      onPicking();
    } catch {
      warn(w.ui.pageSilent);
    }
  }
  return (
    <Button small className={classes.pick} aria-label={w.record.pickField(label)} onClick={() => void pick()}>
      {w.record.pick}
    </Button>
  );
}

/** Takes back where the person pointed. */
export function UndoPick({ pick: { id }, label }: { pick: PickedField; label: string }) {
  const [isRemoving, setIsRemoving] = useState(false);
  const undoable = useUndo();
  const { warn } = useStatus();
  const w = useWords();

  async function remove() {
    setIsRemoving(true);
    try {
      const command = crypto.randomUUID();
      await ask('removePick', { id }, command);
      undoable(w.record.unpicked(w.format.sentence(label)), command);
    } catch {
      warn(w.record.pickNotUndone);
    }
    setIsRemoving(false);
  }
  return (
    <Button
      small
      look="quiet"
      className={classes.undo}
      disabled={isRemoving}
      aria-label={w.record.undoPick(label)}
      onClick={() => void remove()}
    >
      {w.ui.undo}
    </Button>
  );
}
