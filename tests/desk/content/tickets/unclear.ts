import { tickets } from '../ids.ts';
import type { TicketSeed } from './seed.ts';

/** Two that nobody can act on yet. */
export const unclearTickets: TicketSeed[] = [
  {
    id: tickets.vagueDoesNotWork,
    subject: 'it does not work',
    status: 'new',
    priority: null,
    type: null,
    requester: 'ben',
    via: 'web',
    tags: [],
    comments: [
      { by: 'ben', ago: '1h 5m', text: 'Hi, it does not work again. Please fix asap, customers are waiting.' },
      { by: 'ben', ago: '50m', text: 'Hello?? Anybody there?' },
    ],
  },
  {
    id: tickets.vagueUrgentLogin,
    subject: 'URGENT!!! problem',
    status: 'open',
    priority: null,
    type: null,
    requester: 'rune',
    assignee: 'mara',
    via: 'email',
    tags: [],
    comments: [
      { by: 'rune', ago: '3h 15m', text: 'same problem as last time. please call me' },
      { by: 'mara', ago: '3h', text: 'Hello Rune, could you tell me which problem, on which page, and since when?' },
      {
        by: 'rune',
        ago: '2h 50m',
        text: 'you know which one. the thing is slow and gives an error\n\nSent from my phone',
      },
    ],
  },
];
