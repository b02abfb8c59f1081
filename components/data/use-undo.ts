import { useCallback } from 'react';
import { useStatus } from '../ui/Status';
import { ask } from './ask';

/** Tells of a change with a way back: the id of the command that made it. */
export function useUndo() {
  const { toast, warn } = useStatus();
  return useCallback(
    (words: string, command: string) => {
      toast(words, () => {
        ask('undo', { command }).then(
          ({ kept }) => {
            if (kept.length > 0) warn('Undone, except for what was changed since.');
          },
          () => warn('Not undone: Sidelight did not answer. Nothing else was changed.'),
        );
      });
    },
    [toast, warn],
  );
}
