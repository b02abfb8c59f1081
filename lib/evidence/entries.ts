import type { TicketContext } from '@/lib/context/context';

/** The entry of a ticket's subject; every other entry is a comment's id. */
export const subjectEntry = 'subject';

export interface Entry {
  id: string;
  text: string;
}

/** The texts of a ticket that spans point into: its subject, then its conversation, oldest first. */
export function entriesOf({ fields, conversation }: Pick<TicketContext, 'fields' | 'conversation'>): Entry[] {
  const comments = conversation.map(({ id, text }) => ({ id, text }));
  return fields.subject ? [{ id: subjectEntry, text: fields.subject.value }, ...comments] : comments;
}
