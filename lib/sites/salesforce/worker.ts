import type { SiteWorker } from '../site';
import { fieldsOf } from './field-names';
import { readApi } from './rest';
import { readSaved } from './saved';
import { salesforceSelectors } from './selectors';

export const worker: SiteWorker = {
  readApi,
  readSaved,
  // Its fields are found by their own names; a selector for one of them goes before that.
  selectors: [salesforceSelectors, ...Object.values(fieldsOf)],
};
