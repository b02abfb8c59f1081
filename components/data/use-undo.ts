import { useCallback, useSyncExternalStore } from 'react';
import { refusedWords } from '../ui/refused';
import { useStatus } from '../ui/Status';
import { useWords } from '../ui/words';
import { ask, refusalIn } from './ask';

/** A change that can be taken back, by the id of the command that made it. */
interface Undoable {
  words: string;
  command: string;
}

/** Older ones are not offered any more. */
const most = 20;
/** Oldest first, as long as this page is there. */
let changes: readonly Undoable[] = [];
const listeners = new Set<() => void>();

function keep(next: readonly Undoable[]): void {
  changes = next.slice(-most);
  for (const listener of listeners) listener();
}

function useTakeBack() {
  const { say, warn } = useStatus();
  const w = useWords();
  return useCallback(
    (command: string) => {
      keep(changes.filter((one) => one.command !== command));
      ask('undo', { command }).then(
        ({ kept }) => {
          if (kept.length > 0) warn(w.ui.undoneInPart);
          else say(w.actions.undone);
        },
        (error: unknown) => warn(w.ui.notUndone(refusedWords(w, refusalIn(error)))),
      );
    },
    [say, warn, w],
  );
}

/** Tells of a change with a way back: the id of the command that made it. */
export function useUndo() {
  const { toast } = useStatus();
  const takeBack = useTakeBack();
  return useCallback(
    (words: string, command: string) => {
      keep([...changes, { words, command }]);
      toast(words, () => takeBack(command));
    },
    [toast, takeBack],
  );
}

/** The newest change that was not taken back yet, for as long as this page is there, and how to. */
export function useNewestChange(): { words: string; undo: () => void } | undefined {
  const newest = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => changes.at(-1),
  );
  const takeBack = useTakeBack();
  return newest && { words: newest.words, undo: () => takeBack(newest.command) };
}

/** For tests: another page. */
export function forgetChanges(): void {
  keep([]);
}
