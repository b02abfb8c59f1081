import { hosts } from './content/ids.ts';

export type DeskSite = keyof typeof hosts;
/** A site whose pages show records; Salesforce's API has a host of its own. */
export type PageSite = Exclude<DeskSite, 'salesforceApi'>;

const siteNames = Object.keys(hosts) as DeskSite[];

/** The site a `Host` header names; the port is not part of it. */
export function siteOf(host: string | undefined): DeskSite | undefined {
  const name = host?.replace(/:\d+$/, '').toLowerCase();
  return siteNames.find((site) => hosts[site] === name);
}

/** Paths of a site's API: what a rule without a path means, and what the log calls `api`. */
const apiPaths: Record<DeskSite, RegExp> = {
  zendesk: /^\/api\//,
  jira: /^\/rest\//,
  salesforce: /^\/services\/(data|apexrest)\//,
  salesforceApi: /^\/services\/(data|oauth2)\//,
  servicenow: /^\/api\/now\//,
  // No API is promised here; what the page itself asks is nobody else's.
  github: /^\/_graphql$/,
};

export function isApi(site: DeskSite, pathname: string): boolean {
  return apiPaths[site].test(pathname);
}
