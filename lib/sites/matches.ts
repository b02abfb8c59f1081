/**
 * Where each site's content script runs. Read by the entrypoints and by the manifest, so it imports nothing; one
 * constant each, so that a content script carries its own only.
 */

/** The agent workspace; help centres under /hc stay untouched. */
export const zendeskMatches = { matches: ['https://*.zendesk.com/agent/*'] };

/** Confluence shares Jira's host under /wiki. */
export const jiraMatches = {
  matches: ['https://*.atlassian.net/*'],
  excludeMatches: ['https://*.atlassian.net/wiki/*'],
};

/** Sandboxes are subdomains; `mcas.ms` is Microsoft Defender's proxy in front of them. */
export const salesforceMatches = {
  matches: ['https://*.lightning.force.com/*', 'https://*.lightning.force.com.mcas.ms/*'],
};

/** Forms, lists and workspaces alike: the record's address has no part of its own. */
export const serviceNowMatches = { matches: ['https://*.service-now.com/*'] };

/** An issue is opened from any page without a reload. */
export const gitHubMatches = { matches: ['https://github.com/*'] };
