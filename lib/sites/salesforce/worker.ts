import type { SiteWorker } from '../site';
import { fieldsOf } from './field-names';
import { readOpenCases } from './open-cases';
import { readApi } from './rest';
import { readSaved } from './saved';
import { salesforceSelectors } from './selectors';

export const worker: SiteWorker = {
  readApi,
  openTickets: { account: 'Account', read: readOpenCases },
  readSaved,
  // Its fields are found by their own names; a selector for one of them goes before that.
  selectors: [salesforceSelectors, ...Object.values(fieldsOf)],
};
