import { useState } from 'react';
import { ask } from '../data/ask';
import { useUndo } from '../data/use-undo';
import { useStatus } from '../ui/Status';
import { useWords } from '../ui/words';

/** Removes a row of a list; the toast restores it. `words` say what was done. */
export function useRemoval(
  name: 'removePick' | 'removePack',
  restore: 'restorePick' | 'restorePack',
  id: string,
  words: string,
) {
  const [isRemoving, setIsRemoving] = useState(false);
  const undoable = useUndo();
  const { warn } = useStatus();
  const w = useWords();

  async function remove() {
    setIsRemoving(true);
    try {
      await ask(name, { id });
      undoable(words, restore, { id });
    } catch {
      setIsRemoving(false);
      warn(w.options.notRemoved);
    }
  }
  return { remove, isRemoving };
}
