import { recordKey } from '@/lib/context/record-key';
import type { SeenTicket } from './fact';
import { isOpen, urlOf } from './seen-ticket';
import { severityOf } from './severity';
import type { Listed } from './sightings';

/** Open tickets of an account, each once as it was seen last: those opened here and those its page listed. */
export function openTickets(seen: readonly SeenTicket[], listed: Listed | undefined, keys: string[]): SeenTicket[] {
  const byKey = new Map<string, SeenTicket>();
  for (const ticket of [...seen, ...(listed ? listedTickets(listed, keys) : [])].sort((a, b) => a.seenAt - b.seenAt)) {
    const known = byKey.get(ticket.key);
    byKey.set(ticket.key, {
      ...ticket,
      severity: ticket.severity ?? known?.severity,
      area: ticket.area ?? known?.area,
    });
  }
  const age = ({ openedAt = Number.MAX_VALUE }: SeenTicket) => openedAt;
  return [...byKey.values()]
    .filter(({ open }) => open)
    .sort((a, b) => (a.severity ?? 5) - (b.severity ?? 5) || age(a) - age(b) || (a.key < b.key ? -1 : 1));
}

/** Tickets of a list as if each had been opened: what the list shows of them, and when. */
export function listedTickets({ value, at }: Listed, accountKeys: string[]): SeenTicket[] {
  return value.map(({ ref, label, subject, status, priority, openedAt }) => ({
    key: ref ? recordKey(ref) : `listed:${label}:${subject}`,
    label,
    subject,
    url: ref && urlOf(ref),
    accountKeys,
    open: isOpen(status) ?? true,
    severity: severityOf(priority),
    openedAt,
    seenAt: at,
  }));
}
