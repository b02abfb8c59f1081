import type { TicketContext } from '@/lib/context/context';
import type { Known } from '@/lib/redaction/known';

/** Whom a packet must not name: everybody in the ticket, and the customer. */
export function knownIn({ fields, conversation }: TicketContext): Known {
  const people = [fields.requester?.value, fields.assignee?.value, ...conversation.map(({ author }) => author)];
  const account = fields.organization?.value.name;
  return {
    names: [...new Set(people.flatMap((person) => (person ? [person.name] : [])))],
    accounts: account === undefined ? [] : [account],
  };
}
