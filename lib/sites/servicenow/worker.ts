import type { SiteWorker } from '../site';
import { readApi } from './api';
import { articles } from './articles';
import { readSaved } from './saved';
import { serviceNowSelectors } from './selectors';

export const worker: SiteWorker = { readApi, articles, readSaved, selectors: [serviceNowSelectors] };
