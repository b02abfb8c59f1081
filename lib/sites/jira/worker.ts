import type { SiteWorker } from '../site';
import { readApi } from './api';
import { articles } from './articles';
import { logWork } from './log-work';
import { readOpenIssues } from './open-issues';
import { readSaved } from './saved';
import { dataCenterSelectors, jiraSelectors } from './selectors';

export const worker: SiteWorker = {
  readApi,
  openTickets: { account: 'organization', read: readOpenIssues },
  articles,
  logWork,
  readSaved,
  selectors: [jiraSelectors, dataCenterSelectors],
};
