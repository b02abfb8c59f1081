import { useMemo } from 'react';
import type { OwnTexts, ReceiverId } from '@/lib/packet/receivers';
import { useDraft } from '../../data/drafts';

interface Texts {
  /** By receiver and slot. */
  texts: Readonly<Record<string, string>>;
}
const nothing: Texts = { texts: {} };

/** What a person writes into packets of the record on show, by receiver; kept at every keystroke, whatever is read. */
export function useOwnTexts(receiver: ReceiverId): { own: OwnTexts; write: (slot: string, text: string) => void } {
  const { value, set, clear } = useDraft<Texts>('packet', nothing);
  const prefix = `${receiver} `;
  const own = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(value.texts).flatMap(([key, text]) =>
          key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [],
        ),
      ),
    [value, prefix],
  );
  function write(slot: string, text: string) {
    const { [prefix + slot]: _, ...others } = value.texts;
    const texts = text === '' ? others : { ...others, [prefix + slot]: text };
    set({ texts });
    if (Object.keys(texts).length === 0) clear();
  }
  return { own, write };
}
