import { tickets } from '../ids.ts';
import type { TicketSeed } from './seed.ts';

/** From the web widget: a bot first, then a person. */
export const messagingTickets: TicketSeed[] = [
  {
    id: tickets.chatImport,
    subject: 'Conversation with Ben Whitlock',
    status: 'open',
    priority: 'normal',
    type: 'question',
    requester: 'ben',
    assignee: 'tomasz',
    followers: ['mara'],
    copied: ['sofia'],
    via: 'native_messaging',
    tags: ['messaging', 'import'],
    area: 'Data import',
    version: 'Connect 4.21.0',
    region: 'EU-1',
    due: 'in 1d',
    messages: [
      { by: 'bot', ago: '42m', text: 'Hello! What can we help you with?' },
      { by: 'ben', ago: '41m', text: 'Import of the Leeds price list stops at row 4,012.' },
      { by: 'bot', ago: '41m', text: 'I am getting somebody for you.' },
      {
        by: 'ben',
        ago: '36m',
        text: 'The page says: IMP-2214 column "vat_code" expected',
        attachment: { name: 'leeds-prices.csv', type: 'text/csv', size: 181_204 },
      },
      {
        by: 'tomasz',
        ago: '31m',
        text: 'Thank you. Did this file come from the new till, and does row 4,012 have a VAT code?',
      },
      { by: 'ben', ago: '12m', text: 'Yes, from the new till. The column is called vat-code there.' },
    ],
    comments: [
      { by: 'ben', ago: '42m', internal: true, text: 'Conversation with Ben Whitlock\n\nURL: None' },
      {
        by: 'tomasz',
        ago: '10m',
        internal: true,
        text: 'Same as the other two shops: the new till writes vat-code with a hyphen.',
      },
    ],
  },
];
