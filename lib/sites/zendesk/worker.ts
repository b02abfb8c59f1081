import type { SiteWorker } from '../site';
import { readApi, readOpenTickets } from './api';
import { readSaved } from './saved';
import { zendeskSelectors } from './selectors';

export const worker: SiteWorker = { readApi, readOpenTickets, readSaved, selectors: [zendeskSelectors] };
