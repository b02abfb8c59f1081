import type { TicketContext } from '@/lib/context/context';
import type { Words } from '@/locales/words';

/**
 * Where an entry stands: `Comment 2 · 08:51`, `Description · 18 Nov 2026, 08:42`. Counts as the composed packet does:
 * a description is the first of the conversation.
 */
export function placeOf(w: Words, entryId: string, { conversation }: TicketContext, now: number): string {
  if (entryId === 'subject') return w.packet.place.subject;
  const index = conversation.findIndex(({ id }) => id === entryId);
  const entry = conversation[index];
  if (!entry) return w.packet.place.gone;
  const number = index + 1;
  const comment = entry.public === false ? w.packet.place.note(number) : w.packet.place.comment(number);
  const name = entry.id === 'description' ? w.packet.place.description : comment;
  return entry.at === undefined ? name : `${name} · ${w.format.momentOf(entry.at, now)}`;
}
