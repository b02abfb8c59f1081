import type { SiteId } from '@/lib/context/record';
import { gitHubMatches, jiraMatches, salesforceMatches, serviceNowMatches, zendeskMatches } from '@/lib/sites/matches';
import { coversHost, hostPart } from './host-pattern';

/** The sites whose hosts Sidelight may read from the start, as match patterns. */
export const bundledMatches: Readonly<Record<SiteId, readonly string[]>> = {
  zendesk: zendeskMatches.matches,
  jira: jiraMatches.matches,
  salesforce: salesforceMatches.matches,
  servicenow: serviceNowMatches.matches,
  github: gitHubMatches.matches,
};

/** Whether Sidelight reads pages of this host without its being added. */
export function isBundled(host: string): boolean {
  return patternsFor(host).length > 0;
}

/**
 * What to ask the browser for, to read a host. A bundled site's pattern keeps its path: when a person took the access
 * away, Chromium 156 grants `https://acme.zendesk.com/*` and still keeps the content script of `/agent/*` out.
 */
export function originsOf(host: string): string[] {
  const bundled = patternsFor(host).map((pattern) => pattern.replace(hostPart(pattern) ?? '', host));
  return bundled.length > 0 ? bundled : [`https://${host}/*`];
}

function patternsFor(host: string): string[] {
  return Object.values(bundledMatches)
    .flat()
    .filter((pattern) => coversHost(pattern, host));
}

/** Whether the browser lets us read this host, by the origins it says are granted. */
export function isGranted(host: string, origins: readonly string[]): boolean {
  return origins.some((origin) => coversHost(origin, host));
}

/** Whether the browser lets us read a bundled site on any of its hosts. */
export function isSiteGranted(site: SiteId, origins: readonly string[]): boolean {
  return bundledMatches[site].some((pattern) => origins.some((origin) => overlap(origin, pattern)));
}

function overlap(one: string, other: string): boolean {
  const [inner, outer] = [hostPart(one), hostPart(other)].map((part) => part?.replace(/^\*\.?/, ''));
  return inner !== undefined && outer !== undefined && (coversHost(one, outer) || coversHost(other, inner));
}
