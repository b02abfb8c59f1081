import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

const keyOf = (question: string) => `asked.${question}`;

/**
 * Whether the person has answered a question that is asked once in this browser; `undefined` until that is known. It is
 * remembered beside the database: that nobody wants to be asked again is no data of a team's.
 */
export function useAsked(question: string): [asked: boolean | undefined, remember: () => void] {
  const [asked, setAsked] = useState<boolean>();
  useEffect(() => {
    let isGone = false;
    const know = (value: boolean) => {
      if (!isGone) setAsked(value);
    };
    browser.storage.local.get(keyOf(question)).then(
      (kept) => know(kept[keyOf(question)] === true),
      () => know(true), // Better never asked than asked every time.
    );
    return () => {
      isGone = true;
    };
  }, [question]);
  function remember() {
    setAsked(true);
    browser.storage.local.set({ [keyOf(question)]: true }).catch(() => undefined); // Asked once more, at worst.
  }
  return [asked, remember];
}
