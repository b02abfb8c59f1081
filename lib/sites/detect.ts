import { detectJira } from './jira/detect';
import { detectServiceNow } from './servicenow/detect';

/** Which product a page belongs to, on a host that only the person knows; `unknown` when it is none that is read. */
export function detectProduct(document: Document): { product: string; version?: string } {
  const { product, version } = detectJira(document) ?? detectServiceNow(document) ?? { product: 'unknown' };
  return version === undefined ? { product } : { product, version };
}
