import type { TicketContext } from '@/lib/context/context';

/** A ticket of one message of the customer, as a site's reader would give it. */
export function ticketOf(subject: string | undefined, text: string): TicketContext {
  return {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: subject === undefined ? {} : { subject: { value: subject, source: 'api', at: 0 } },
    empty: [],
    conversation: [{ id: 'c1', author: { name: 'Ines Carvalho', role: 'customer' }, public: true, text }],
  };
}
