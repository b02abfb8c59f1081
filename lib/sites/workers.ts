import type { SiteId } from '@/lib/context/record';
import type { SiteWorker } from './site';

const pathOf = (site: SiteId) => `./${site}/worker.ts`;
const found = import.meta.glob<SiteWorker>('./*/worker.ts', { eager: true, import: 'worker' });

/** The worker's half of a site, from the folder of its id; `undefined` where there is no such site. */
export function workerOf(site: SiteId): SiteWorker | undefined {
  return Object.hasOwn(found, pathOf(site)) ? found[pathOf(site)] : undefined;
}

/** What selectors of a site may be for; `undefined` where there is no such site. */
export function selectorNames(site: SiteId): ReadonlySet<string> | undefined {
  const worker = workerOf(site);
  return worker && new Set(worker.selectors.flatMap((table) => Object.keys(table)));
}
