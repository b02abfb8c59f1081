import { useMemo } from 'react';
import { useKeptTexts } from './kept-texts';

/** A message that is made for a person and is theirs to change. */
export interface KeptDraft {
  /** `undefined` until they change something; an empty one is theirs, too. */
  value: string | undefined;
  set: (next: string) => void;
  /** It follows what it is made of again. */
  clear: () => void;
  isUnkept: boolean;
  /** Until then what they wrote before may be on its way. */
  isKnown: boolean;
}

/** Stands before a text that is somebody's, so that one that was emptied is told from none. */
const mark = '=';

/** A draft of the record on show that outlives worker, form and page, as what is written into packets does. */
export function useKeptDraft(slot: string): KeptDraft {
  const { texts, write, isUnkept, isKnown } = useKeptTexts();
  const kept = texts[slot] ?? '';
  return useMemo(
    () => ({
      value: kept.startsWith(mark) ? kept.slice(mark.length) : undefined,
      set: (next) => write(slot, mark + next),
      clear: () => write(slot, ''),
      isUnkept,
      isKnown,
    }),
    [kept, write, slot, isUnkept, isKnown],
  );
}
