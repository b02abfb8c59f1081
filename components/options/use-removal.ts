import { useState } from 'react';
import { ask } from '../data/ask';
import { useUndo } from '../data/use-undo';
import { useStatus } from '../ui/Status';
import { useWords } from '../ui/words';

/** Removes a row of a list; the toast takes it back. `words` say what was done. */
export function useRemoval(name: 'removePick' | 'removePack', id: string, words: string) {
  const [isRemoving, setIsRemoving] = useState(false);
  const undoable = useUndo();
  const { warn } = useStatus();
  const w = useWords();

  async function remove() {
    setIsRemoving(true);
    try {
      const command = crypto.randomUUID();
      await ask(name, { id }, command);
      undoable(words, command);
    } catch {
      setIsRemoving(false);
      warn(w.options.notRemoved);
    }
  }
  return { remove, isRemoving };
}
