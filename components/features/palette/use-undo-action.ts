import type { Action } from '../../data/actions';
import { useNewestChange } from '../../data/use-undo';
import { useWords } from '../../ui/words';

/** The newest change of the person's that can be taken back, as an action; none where there is none. */
export function useUndoAction(): Action[] {
  const w = useWords();
  const newest = useNewestChange();
  if (!newest) return [];
  const { words, undo } = newest;
  return [{ id: 'undo', name: w.actions.undo(words), icon: 'undo', group: 'commands', keys: 'Mod+Z', run: undo }];
}
