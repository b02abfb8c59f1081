import type { Input, NameOf } from '@/lib/contract/contract';
import { ask, refusalIn } from '../../data/ask';
import { useUndo } from '../../data/use-undo';
import { refusedWords } from '../../ui/refused';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';

type EntryCommand = Extract<
  NameOf<'command'>,
  'logEntry' | 'changeEntry' | 'splitEntry' | 'mergeEntries' | 'moveEntry' | 'duplicateEntry'
>;

/** A change of entries by one click: tells what came of it, with a way back. Resolves to whether it is saved. */
export function useEntryChange(): <N extends EntryCommand>(name: N, input: Input<N>, done: string) => Promise<boolean> {
  const w = useWords();
  const { warn } = useStatus();
  const undoable = useUndo();
  return async (name, input, done) => {
    const command = crypto.randomUUID();
    try {
      await ask(name, input, command);
      undoable(done, command);
      return true;
    } catch (error) {
      warn(`${w.notSaved.change} ${refusedWords(w, refusalIn(error))}`);
      return false;
    }
  };
}
