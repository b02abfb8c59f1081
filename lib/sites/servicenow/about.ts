import type { SiteAbout } from '../about';
import { detectServiceNow } from './detect';
import { recordAt } from './url';

/** Where the content script runs; a constant by itself, so that the script carries nothing else of this. */
export const where = {
  /** Forms, lists and workspaces alike: the record's address has no part of its own. */
  matches: ['https://*.service-now.com/*'],
};

export const serviceNow: SiteAbout = {
  id: 'servicenow',
  name: 'ServiceNow',
  objects: { incident: 'ticket', sn_customerservice_case: 'ticket' },
  ...where,
  exampleHost: 'example.service-now.com',
  articles: { name: 'ServiceNow Knowledge' },
  recordAt,
  pathOf: ({ object, id }) => `/${object}.do?sys_id=${id}`,
  labelOf: ({ object }) => (object === 'incident' ? 'Incident' : 'Case'),
  products: { servicenow: { name: 'ServiceNow', hostedBy: 'vendor' } },
  detect: detectServiceNow,
};
