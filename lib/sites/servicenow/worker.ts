import type { SiteWorker } from '../site';
import { readApi } from './api';
import { readSaved } from './saved';
import { serviceNowSelectors } from './selectors';

export const worker: SiteWorker = { readApi, readSaved, selectors: [serviceNowSelectors] };
