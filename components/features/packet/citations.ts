import type { TicketContext } from '@/lib/context/context';
import type { Citation } from '@/lib/packet/packet';
import type { Words } from '@/locales/words';

/**
 * Where a citation stands: `Comment 2 · 08:51`, `Description · 18 Nov 2026, 08:42`. Counts as the composed packet does:
 * a description is the first of the conversation.
 */
export function placeOf(w: Words, { span }: Citation, { conversation }: TicketContext, now: number): string {
  if (span.entry === 'subject') return w.packet.place.subject;
  const index = conversation.findIndex(({ id }) => id === span.entry);
  const entry = conversation[index];
  if (!entry) return w.packet.place.gone;
  const number = index + 1;
  const comment = entry.public === false ? w.packet.place.note(number) : w.packet.place.comment(number);
  const name = entry.id === 'description' ? w.packet.place.description : comment;
  return entry.at === undefined ? name : `${name} · ${w.format.momentOf(entry.at, now)}`;
}
