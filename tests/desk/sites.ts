import { dataCenterBase, hosts } from './content/ids.ts';

export type DeskSite = keyof typeof hosts;
/** Sites whose pages are an app in an empty shell. The other sites' pages come whole from the server. */
export type AppSite = Exclude<DeskSite, 'jiraDataCenter' | 'wiki'>;
/** An app whose pages show records; Salesforce's API has a host of its own. */
export type PageSite = Exclude<AppSite, 'salesforceApi'>;

const siteNames = Object.keys(hosts) as DeskSite[];

/** The site a `Host` header names; the port is not part of it. */
export function siteOf(host: string | undefined): DeskSite | undefined {
  const name = host?.replace(/:\d+$/, '').toLowerCase();
  return siteNames.find((site) => hosts[site] === name);
}

/** Paths of a site's API: what a rule without a path means, and what the log calls `api`. */
const apiPaths: Record<DeskSite, RegExp> = {
  zendesk: /^\/api\//,
  jira: /^\/(?:rest|wiki\/api)\//,
  salesforce: /^\/services\/(data|apexrest)\//,
  salesforceApi: /^\/services\/(data|oauth2)\//,
  servicenow: /^\/api\/now\//,
  // No API is promised here; what the page itself asks is nobody else's.
  github: /^\/_graphql$/,
  jiraDataCenter: new RegExp(`^${dataCenterBase}/rest/`),
  wiki: /^(?!)/,
};

export function isApi(site: DeskSite, pathname: string): boolean {
  return apiPaths[site].test(pathname);
}
