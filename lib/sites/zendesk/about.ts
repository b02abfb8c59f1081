import type { SiteAbout } from '../about';
import { recordAt } from './url';

/** Where the content script runs; a constant by itself, so that the script carries nothing else of this. */
export const where = {
  /** The agent workspace; help centres under /hc stay untouched. */
  matches: ['https://*.zendesk.com/agent/*'],
};

export const zendesk: SiteAbout = {
  id: 'zendesk',
  name: 'Zendesk',
  objects: { ticket: 'ticket', organization: 'account' },
  accountObject: 'organization',
  ...where,
  exampleHost: 'example.zendesk.com',
  articles: { name: 'Zendesk Guide' },
  recordAt,
  pathOf: ({ object, id }) => `/agent/${object}s/${id}`,
  labelOf: ({ object, id }) => (object === 'ticket' ? `#${id}` : 'Organization'),
};
