import type { TicketContext } from '@/lib/context/context';
import type { Citation } from '@/lib/packet/packet';
import { momentOf } from '../../ui/format';

/**
 * Where a citation stands: `Comment 2 · 08:51`, `Description · 18 Nov 2026, 08:42`. Counts as the composed packet does:
 * a description is the first of the conversation.
 */
export function placeOf({ span }: Citation, { conversation }: TicketContext, now: number): string {
  if (span.entry === 'subject') return 'Subject';
  const index = conversation.findIndex(({ id }) => id === span.entry);
  const entry = conversation[index];
  if (!entry) return 'Not in this reading';
  const name =
    entry.id === 'description' ? 'Description' : `${entry.public === false ? 'Internal note' : 'Comment'} ${index + 1}`;
  return entry.at === undefined ? name : `${name} · ${momentOf(entry.at, now)}`;
}
