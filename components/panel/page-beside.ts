import { coversAddress } from '@/lib/hosts/host-pattern';
import type { OwnHost } from '@/lib/hosts/own-host';
import { sites } from '@/lib/sites/sites';

/**
 * What a page without a record is. `none`: one of a site, which shows no record. `asleep`: it would be read, but nothing
 * of ours is in it; it was open before Sidelight was installed or updated. `otherProduct`: of a host that was granted,
 * and turned out to be of none of the products. `foreign`: none that may be read; which one it is, the browser does not
 * even say.
 */
export type PageBeside = 'none' | 'asleep' | 'otherProduct' | 'foreign';

/**
 * @param isSilent nothing of ours answers in it
 * @param address absent where the browser keeps it from us
 */
export function pageBeside(isSilent: boolean, address: string | undefined, ownHosts: readonly OwnHost[]): PageBeside {
  if (!isSilent) return 'none';
  if (address === undefined || !URL.canParse(address)) return 'foreign';
  const url = new URL(address);
  const patterns = sites.all.flatMap(({ matches }) => matches);
  if (patterns.some((pattern) => coversAddress(pattern, url))) return 'asleep';
  // The rest of a site's host holds no records: a help centre, say.
  if (sites.bundled.isBundled(url.hostname)) return 'none';
  const own = ownHosts.find(({ host }) => host === url.hostname);
  if (!own || url.protocol !== 'https:') return 'foreign';
  return own.product === 'unknown' ? 'otherProduct' : 'asleep';
}
