import type { SiteAbout } from '../about';
import { objectByPrefix, salesforceId18 } from '../salesforce-id';
import { fieldsOf } from './field-names';
import { labelCss } from './label';
import { recordAt } from './url';

/** Where the content script runs; a constant by itself, so that the script carries nothing else of this. */
export const where = {
  /** Sandboxes are subdomains; `mcas.ms` is Microsoft Defender's proxy in front of them. */
  matches: ['https://*.lightning.force.com/*', 'https://*.lightning.force.com.mcas.ms/*'],
};

export const salesforce: SiteAbout = {
  id: 'salesforce',
  name: 'Salesforce',
  objects: { Case: 'ticket', Account: 'account', Opportunity: 'account' },
  accountObject: 'Account',
  ...where,
  exampleHost: 'example.lightning.force.com',
  recordAt,
  pathOf: ({ object, id }) => `/lightning/r/${object}/${id}/view`,
  /** Emails are records of their own; a Case's comments have no address. */
  commentPathOf(_, entry) {
    const id = entry.startsWith('02s') ? salesforceId18(entry) : undefined;
    return id && `/lightning/r/EmailMessage/${id}/view`;
  },
  labelOf: ({ object }) => object,
  numberFollowsLabel: true,
  /** Ids are unique over all of Salesforce, so the host is no part of the key: a proxy's host would split it. */
  accountKey(id) {
    const full = objectByPrefix[id.slice(0, 3)] === 'Account' ? salesforceId18(id) : undefined;
    return full && `salesforce:${full}`;
  },
  ownSession: ['https://*.my.salesforce.com'],
  labelled: { fields: fieldsOf, cssOf: labelCss },
};
