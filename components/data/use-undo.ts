import { useCallback } from 'react';
import type { Messages } from '@/lib/messages';
import { useStatus } from '../ui/Status';
import { useWords } from '../ui/words';
import { type Argument, ask } from './ask';

/** Tells of a change with a way back: the message that undoes it. */
export function useUndo() {
  const { toast, warn } = useStatus();
  const w = useWords();
  return useCallback(
    <Name extends keyof Messages>(words: string, name: Name, argument: Argument<Name>) => {
      toast(words, () => {
        ask(name, argument).catch(() => warn(w.ui.notUndone));
      });
    },
    [toast, warn, w],
  );
}
