/**
 * Where each site's content script runs. Read by the entrypoints and by the manifest, so it imports nothing.
 * Hosts and paths: Zendesk's agent workspace lives under /agent (help centres under /hc stay untouched);
 * Confluence shares Jira's host under /wiki.
 */
export const siteMatches = {
  zendesk: { matches: ['https://*.zendesk.com/agent/*'], excludeMatches: [] as string[] },
  jira: { matches: ['https://*.atlassian.net/*'], excludeMatches: ['https://*.atlassian.net/wiki/*'] },
  salesforce: {
    matches: ['https://*.lightning.force.com/*', 'https://*.lightning.force.com.mcas.ms/*'],
    excludeMatches: [] as string[],
  },
} as const;
