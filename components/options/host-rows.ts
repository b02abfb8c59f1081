import type { SiteId } from '@/lib/context/record';
import type { SitesView } from '@/lib/contract/sites';
import { isGranted } from '@/lib/hosts/bundled';
import { hostPart } from '@/lib/hosts/host-pattern';
import type { OwnHost } from '@/lib/hosts/own-host';
import { sites } from '@/lib/sites/sites';

export type Reading = SitesView['readings'][number];

/** A host, or a site that the browser does not let us read anywhere. */
export interface HostRow {
  host: string;
  /** Absent for an own host whose product is not known. */
  site?: SiteId;
  own?: OwnHost;
  granted: boolean;
  /** What to ask the browser for when it is not granted. */
  origins: string[];
  /** One for each object, those that lack something first, then the newest. */
  readings: Reading[];
}

const { isBundled, isSiteGranted, matchesOf, originsOf } = sites.bundled;

export interface HostList {
  rows: HostRow[];
  /** Sites that can be read and never were. */
  unread: SiteId[];
}

/** Hosts by name, so that none moves when it is read again; then the sites that may not be read at all. */
export function hostRows(view: SitesView, origins: readonly string[]): HostList {
  const own = new Map(view.ownHosts.map((each) => [each.host, each]));
  // A host whose access was given back is not ours to show, though its last reading is still known.
  const readings = view.readings.filter(({ host }) => own.has(host) || isBundled(host));
  const hosts = [...new Set([...readings.map(({ host }) => host), ...own.keys()])].sort();
  const rows = hosts.map((host): HostRow => {
    const ofHost = readings.filter((reading) => reading.host === host).sort(worseOrNewer);
    return {
      host,
      site: ofHost[0]?.site ?? sites.siteOfProduct(own.get(host)?.product),
      own: own.get(host),
      granted: isGranted(host, origins),
      origins: originsOf(host),
      readings: ofHost,
    };
  });

  const read = new Set(readings.filter(({ host }) => isBundled(host)).map(({ site }) => site));
  const never = sites.all.map(({ id }) => id).filter((site) => !read.has(site));
  const closed = never
    .filter((site) => !isSiteGranted(site, origins))
    .map((site): HostRow => {
      const [host = site] = matchesOf(site).map(hostPart);
      return { host, site, granted: false, origins: [...matchesOf(site)], readings: [] };
    });
  return { rows: [...rows, ...closed], unread: never.filter((site) => isSiteGranted(site, origins)) };
}

/** Whether something stands between a person and this host's records. */
export function needsLook({ granted, readings, own }: HostRow): boolean {
  return !granted || own?.product === 'unknown' || readings.some(lacksSomething);
}

export function lacksSomething({ failure, missing }: Reading): boolean {
  return failure !== undefined || missing.length > 0;
}

function worseOrNewer(one: Reading, other: Reading): number {
  return Number(lacksSomething(other)) - Number(lacksSomething(one)) || other.at - one.at;
}
