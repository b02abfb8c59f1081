import { createContext, Fragment, type ReactNode, useContext, useEffect } from 'react';
import { english } from '@/locales/locale';
import type { Words } from '@/locales/words';

const WordsContext = createContext<Words>(english);

/** Gives all below it the words of one language, and tells the document which it is. */
export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = words.tag;
  }, [words]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** All that a person reads, and how dates and numbers are written. */
export function useWords(): Words {
  return useContext(WordsContext);
}

/** Letters that no language uses, as places for what is not text. */
const firstPlace = 0xe000;

/** A sentence some of whose parameters are elements; where they stand in it is the language's matter. */
export function rich<Parts extends Record<string, string>>(
  say: (parts: Parts) => string,
  parts: { [Name in keyof Parts]: ReactNode },
): ReactNode {
  const nodes = Object.values<ReactNode>(parts);
  const places = Object.keys(parts).map((name, index) => [name, String.fromCharCode(firstPlace + index)]);
  return say(Object.fromEntries(places) as Parts)
    .split(/([\ue000-\uf8ff])/)
    .map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are positions
      <Fragment key={index}>{index % 2 === 0 ? piece : nodes[piece.charCodeAt(0) - firstPlace]}</Fragment>
    ));
}
