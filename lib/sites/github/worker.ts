import type { SiteWorker } from '../site';
import { readSaved } from './saved';
import { gitHubSelectors } from './selectors';

export const worker: SiteWorker = { readSaved, selectors: [gitHubSelectors] };
