import { useCallback } from 'react';
import type { Messages } from '@/lib/messages';
import { useStatus } from '../ui/Status';
import { type Argument, ask } from './ask';

/** Tells of a change with a way back: the message that undoes it. */
export function useUndo() {
  const { toast, warn } = useStatus();
  return useCallback(
    <Name extends keyof Messages>(words: string, name: Name, argument: Argument<Name>) => {
      toast(words, () => {
        ask(name, argument).catch(() => warn('Not undone: Sidelight did not answer. Nothing else was changed.'));
      });
    },
    [toast, warn],
  );
}
