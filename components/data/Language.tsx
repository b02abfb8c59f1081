import { type ReactNode, useEffect, useState } from 'react';
import type { Words } from '@/locales/words';
import { WordsProvider } from '../ui/words';
import { keepLanguage } from './chosen-words';
import { useQuery } from './use-query';

/** The words of the chosen language, and of another one as soon as it is chosen, on this page or elsewhere. */
export function Language({ initial, children }: { initial: Words; children: ReactNode }) {
  const [words, setWords] = useState(initial);
  const settings = useQuery('settings', {});
  const chosen = settings.data?.find(({ key }) => key === 'language')?.value;

  useEffect(() => {
    if (chosen === undefined) return;
    let current = true;
    keepLanguage(chosen).then(
      (next) => current && setWords(next),
      () => undefined, // It stays as it is, and is tried again by the next page.
    );
    return () => {
      current = false;
    };
  }, [chosen]);
  return <WordsProvider words={words}>{children}</WordsProvider>;
}
