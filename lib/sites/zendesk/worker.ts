import type { SiteWorker } from '../site';
import { readApi } from './api';
import { articles } from './articles';
import { readOpenTickets } from './open-tickets';
import { readSaved } from './saved';
import { zendeskSelectors } from './selectors';

export const worker: SiteWorker = {
  readApi,
  openTickets: { account: 'organization', read: readOpenTickets },
  articles,
  readSaved,
  selectors: [zendeskSelectors],
};
