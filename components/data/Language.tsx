import { type ReactNode, useEffect, useState } from 'react';
import type { Words } from '@/locales/words';
import { WordsProvider } from '../ui/words';
import { handOver, keepLanguage } from './chosen-words';
import { useQuery } from './use-query';

/**
 * The words of the chosen language, and of another one as soon as it is chosen, on this page or elsewhere. Sites' pages
 * are left theirs.
 */
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
  const shortcuts = useQuery('shortcuts', {});
  const shortcut = shortcuts.data && (shortcuts.data.find(({ command }) => command === 'toggle-panel')?.keys ?? '');
  const hiddenOn = settings.data?.find(({ key }) => key === 'panel.hiddenOn')?.value as string[] | undefined;
  const hosts = hiddenOn && JSON.stringify(hiddenOn);
  useEffect(() => {
    if (shortcut === undefined || hosts === undefined) return;
    // Sites' pages stay as they were otherwise; the next page of ours tries again.
    handOver(words, { shortcut, hiddenOn: JSON.parse(hosts) }).catch(() => undefined);
  }, [words, shortcut, hosts]);
  return <WordsProvider words={words}>{children}</WordsProvider>;
}
