import type { SiteWorker } from '../site';
import { readApi } from './api';
import { readSaved } from './saved';
import { dataCenterSelectors, jiraSelectors } from './selectors';

export const worker: SiteWorker = { readApi, readSaved, selectors: [jiraSelectors, dataCenterSelectors] };
