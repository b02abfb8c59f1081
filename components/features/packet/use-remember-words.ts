import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { useWords } from '../../ui/words';

/** Remembers words that are always masked, or that never are, with a way back. Says whether they are on disk. */
export function useRememberWords() {
  const { run, refusal } = useMutation('rememberWords');
  const undoable = useUndo();
  const { maskMore, foundValues } = useWords().packet;

  async function remember(list: 'deny' | 'allow', words: string): Promise<boolean> {
    const saved = await run({ list, words: words.trim() });
    if (saved) undoable(list === 'deny' ? maskMore.done : foundValues.done, saved.command);
    return saved !== undefined;
  }
  return { remember, refusal };
}
