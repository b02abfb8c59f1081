import { useCallback } from 'react';
import { useStatus } from '../ui/Status';
import { useWords } from '../ui/words';
import { ask } from './ask';

/** Tells of a change with a way back: the id of the command that made it. */
export function useUndo() {
  const { toast, warn } = useStatus();
  const w = useWords();
  return useCallback(
    (words: string, command: string) => {
      toast(words, () => {
        ask('undo', { command }).then(
          ({ kept }) => {
            if (kept.length > 0) warn(w.ui.undoneInPart);
          },
          () => warn(w.ui.notUndone),
        );
      });
    },
    [toast, warn, w],
  );
}
