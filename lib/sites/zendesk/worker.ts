import type { SiteWorker } from '../site';
import { readApi } from './api';
import { readOpenTickets } from './open-tickets';
import { readSaved } from './saved';
import { zendeskSelectors } from './selectors';

export const worker: SiteWorker = {
  readApi,
  openTickets: { account: 'organization', read: readOpenTickets },
  readSaved,
  selectors: [zendeskSelectors],
};
