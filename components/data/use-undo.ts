import { useCallback } from 'react';
import { refusedWords } from '../ui/refused';
import { useStatus } from '../ui/Status';
import { useWords } from '../ui/words';
import { ask, refusalIn } from './ask';

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
          (error: unknown) => warn(w.ui.notUndone(refusedWords(w, refusalIn(error)))),
        );
      });
    },
    [toast, warn, w],
  );
}
