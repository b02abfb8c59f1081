import type { SiteAbout } from '../about';
import { detectJira } from './detect';
import { isAtlassianHost, recordAt } from './url';

/**
 * Where the content script runs; a constant by itself, so that the script carries nothing else of this. Confluence shares
 * Jira's host under /wiki: nothing there is a record, but its articles can be asked for through such a page.
 */
export const where = {
  matches: ['https://*.atlassian.net/*'],
};

export const jira: SiteAbout = {
  id: 'jira',
  name: 'Jira',
  objects: { issue: 'ticket' },
  ...where,
  exampleHost: 'example.atlassian.net',
  articles: { name: 'Confluence', part: 'SUP' },
  recordAt,
  pathOf: ({ id }) => `/browse/${id}`,
  commentPathOf({ host, id }, entry) {
    if (!/^\d{1,20}$/.test(entry)) return undefined;
    const focused = `/browse/${id}?focusedCommentId=${entry}`;
    // Data Center shows its comments in one of several tabs, and scrolls as any page does.
    return isAtlassianHost(host)
      ? focused
      : `${focused}&page=com.atlassian.jira.plugin.system.issuetabpanels:comment-tabpanel#comment-${entry}`;
  },
  labelOf: ({ id }) => id,
  products: {
    'jira-dc': { name: 'Jira Data Center', hostedBy: 'company' },
    'jira-cloud': { name: 'Jira Cloud', hostedBy: 'vendor' },
  },
  detect: detectJira,
};
