import { useMemo } from 'react';
import type { Composed } from '@/lib/packet/generated';
import type { ReceiverId } from '@/lib/packet/receiver-ids';
import type { OwnTexts } from '@/lib/packet/receivers';
import { useKeptTexts } from '../../data/kept-texts';

export interface OfReceiver {
  own: OwnTexts;
  isUnkept: boolean;
  /** Keeps what a person wrote at a place, and what was composed there when they began to. */
  write: (slot: string, text: string, composed: Composed) => void;
  /** Whether another text is composed at a place than when the person began to write there. */
  isOvertaken: (slot: string, composed: Composed) => boolean;
  /** They know what is composed there now, and theirs stays. */
  keep: (slot: string, composed: Composed) => void;
  /** Names of the generated lines that somebody accepted. */
  accepted: ReadonlySet<string>;
  accept: (lines: readonly string[]) => void;
}

const seenSlot = (slot: string) => `seen ${slot}`;
const acceptedSlot = 'accepted';
/** Lines of readings long gone make way. */
const mostAccepted = 800;

/** What a person writes into packets of the record on show, of one receiver, and what of the rest they accepted. */
export function useOwnTexts(receiver: ReceiverId): OfReceiver {
  const { texts, write: keepText, isUnkept } = useKeptTexts();
  return useMemo(() => {
    const prefix = `${receiver} `;
    const kept = Object.fromEntries(
      Object.entries(texts).flatMap(([key, text]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), text] as const] : [],
      ),
    );
    const own = Object.fromEntries(
      Object.entries(kept).filter(([slot]) => slot !== acceptedSlot && !slot.startsWith(seenSlot(''))),
    );
    const accepted = new Set((kept[acceptedSlot] ?? '').split('\n').filter((name) => name !== ''));
    const put = (slot: string, text: string) => keepText(prefix + slot, text);
    const isWritten = (text: string | undefined) => text !== undefined && text.trim() !== '';
    return {
      own,
      isUnkept,
      accepted,
      write(slot, text, composed) {
        if (!isWritten(own[slot]) && isWritten(text)) put(seenSlot(slot), composed.name);
        put(slot, text);
      },
      isOvertaken(slot, { name, text }) {
        const seen = kept[seenSlot(slot)];
        return text !== '' && seen !== undefined && seen !== name && isWritten(own[slot]);
      },
      keep: (slot, { name }) => put(seenSlot(slot), name),
      accept(lines) {
        const all = [...accepted, ...lines.filter((name) => !accepted.has(name))];
        put(
          acceptedSlot,
          all
            .slice(-mostAccepted)
            .map((name) => `${name}\n`)
            .join(''),
        );
      },
    };
  }, [texts, keepText, isUnkept, receiver]);
}
