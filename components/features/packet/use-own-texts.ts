import { useMemo } from 'react';
import type { ReceiverId } from '@/lib/packet/receiver-ids';
import type { OwnTexts } from '@/lib/packet/receivers';
import { useKeptTexts } from '../../data/kept-texts';

interface OfReceiver {
  own: OwnTexts;
  isUnkept: boolean;
  write: (slot: string, text: string) => void;
}

/** What a person writes into packets of the record on show, of one receiver. */
export function useOwnTexts(receiver: ReceiverId): OfReceiver {
  const { texts, write, isUnkept } = useKeptTexts();
  return useMemo(() => {
    const prefix = `${receiver} `;
    const own = Object.entries(texts).flatMap(([key, text]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), text] as const] : [],
    );
    return { own: Object.fromEntries(own), isUnkept, write: (slot, text) => write(prefix + slot, text) };
  }, [texts, write, isUnkept, receiver]);
}
