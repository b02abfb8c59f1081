import type { SiteWorker } from '../site';
import { readApi } from './api';
import { logWork } from './log-work';
import { readSaved } from './saved';
import { dataCenterSelectors, jiraSelectors } from './selectors';

export const worker: SiteWorker = { readApi, logWork, readSaved, selectors: [jiraSelectors, dataCenterSelectors] };
