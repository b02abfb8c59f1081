import { contextSchema, type TicketContext } from '@/lib/context/context';

/** A ticket's context, as it is or beside what `npm run read` prints; or what is wrong with it. */
export function ticketIn(value: unknown): TicketContext | string {
  const inner = typeof value === 'object' && value !== null && 'context' in value ? value.context : value;
  const { success, data, error } = contextSchema.safeParse(inner);
  if (!success) {
    const [issue] = error.issues;
    return `no context: ${issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'not readable'}`;
  }
  return data.kind === 'ticket' ? data : 'a context of an account, not of a ticket';
}
