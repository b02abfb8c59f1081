import type { SiteId } from '@/lib/context/record';
import { coversHost, hostPart } from './host-pattern';

/**
 * What may be read from the start.
 * @param matches match patterns by site
 */
export function bundledHosts(matches: ReadonlyMap<SiteId, readonly string[]>) {
  const all = [...matches.values()].flat();
  const patternsFor = (host: string) => all.filter((pattern) => coversHost(pattern, host));

  return {
    matchesOf: (site: SiteId): readonly string[] => matches.get(site) ?? [],

    /** Whether Sidelight reads pages of this host without its being added. */
    isBundled: (host: string): boolean => patternsFor(host).length > 0,

    /**
     * What to ask the browser for, to read a host. A bundled site's pattern keeps its path: when a person took the
     * access away, Chromium 156 grants `https://acme.zendesk.com/*` and still keeps the content script of `/agent/*` out.
     */
    originsOf(host: string): string[] {
      const bundled = patternsFor(host).map((pattern) => pattern.replace(hostPart(pattern) ?? '', host));
      return bundled.length > 0 ? bundled : [`https://${host}/*`];
    },

    /** Whether the browser lets us read a bundled site on any of its hosts. */
    isSiteGranted: (site: SiteId, origins: readonly string[]): boolean =>
      (matches.get(site) ?? []).some((pattern) => origins.some((origin) => overlap(origin, pattern))),
  };
}

/** Whether the browser lets us read this host, by the origins it says are granted. */
export function isGranted(host: string, origins: readonly string[]): boolean {
  return origins.some((origin) => coversHost(origin, host));
}

function overlap(one: string, other: string): boolean {
  const [inner, outer] = [hostPart(one), hostPart(other)].map((part) => part?.replace(/^\*\.?/, ''));
  return inner !== undefined && outer !== undefined && (coversHost(one, outer) || coversHost(other, inner));
}
