import { apiTickets } from './api.ts';
import { dataTickets } from './data.ts';
import { earlierTickets } from './earlier.ts';
import { identityTickets } from './identity.ts';
import { messagingTickets } from './messaging.ts';
import { networkTickets } from './network.ts';
import type { TicketSeed } from './seed.ts';
import { unclearTickets } from './unclear.ts';
import { webhookTickets } from './webhooks.ts';

export const allTickets: TicketSeed[] = [
  ...identityTickets,
  ...apiTickets,
  ...webhookTickets,
  ...dataTickets,
  ...networkTickets,
  ...unclearTickets,
  ...messagingTickets,
  ...earlierTickets,
];
