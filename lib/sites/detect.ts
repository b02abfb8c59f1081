import type { OwnHost } from '@/lib/hosts/own-host';
import { detectJira } from './jira/detect';
import { detectServiceNow } from './servicenow/detect';

/** What a page turned out to be. */
type Found = Required<Pick<OwnHost, 'product'>> & Pick<OwnHost, 'version'>;

/** Which product a page belongs to, on a host that only the person knows; `unknown` when it is none that is read. */
export function detectProduct(document: Document): Found {
  const { product, version } = detectJira(document) ?? detectServiceNow(document) ?? { product: 'unknown' };
  return version === undefined ? { product } : { product, version };
}
