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

/** What was kept when an emptied text was told from none by what stood before it. */
const formerMark = '=';
const isTheirs = 'theirs';

/** A draft of the record on show that outlives worker, form and page, as what is written into packets does. */
export function useKeptDraft(slot: string): KeptDraft {
  const { texts, write, isUnkept, isKnown } = useKeptTexts();
  const kept = texts[slot] ?? '';
  // Beside the text, not in it: two windows that begin at once would each put it there.
  const theirs = `${slot} is`;
  const isOwn = texts[theirs] === isTheirs;
  return useMemo(
    () => ({
      value: isOwn ? kept : kept.startsWith(formerMark) ? kept.slice(formerMark.length) : undefined,
      set: (next) => {
        if (!isOwn) write(theirs, isTheirs);
        write(slot, next);
      },
      clear: () => {
        write(theirs, '');
        write(slot, '');
      },
      isUnkept,
      isKnown,
    }),
    [kept, isOwn, write, slot, theirs, isUnkept, isKnown],
  );
}

/** The fields of a form on the record on show, empty until something is typed; they outlive worker, form and page. */
export interface KeptFields<Name extends string> {
  values: Readonly<Record<Name, string>>;
  change: (part: Partial<Record<Name, string>>) => void;
  /** To be called once it is saved, or given up. */
  clear: () => void;
}

/** `form` names it among those of a record; `names`, which must be the same each time, its fields. */
export function useKeptFields<Name extends string>(form: string, names: readonly Name[]): KeptFields<Name> {
  const { texts, write } = useKeptTexts();
  return useMemo(() => {
    const slot = (name: Name) => `${form} ${name}`;
    return {
      values: Object.fromEntries(names.map((name) => [name, texts[slot(name)] ?? ''])) as Record<Name, string>,
      change: (part) => {
        for (const name of names) if (part[name] !== undefined) write(slot(name), part[name]);
      },
      clear: () => {
        for (const name of names) if (texts[slot(name)]) write(slot(name), '');
      },
    };
  }, [texts, write, form, names]);
}
