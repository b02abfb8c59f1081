import type { SiteId } from '@/lib/context/record';
import type { SiteWorker } from './site';

/**
 * The worker's halves of sites.
 * @param found the modules by path, each in the folder of its site's id
 */
export function siteWorkers(found: Readonly<Record<string, SiteWorker>>) {
  const byId = new Map(Object.entries(found).map(([path, worker]) => [path.split('/').at(-2), worker]));
  return {
    /** `undefined` where there is no such site. */
    workerOf: (site: SiteId) => byId.get(site),

    /** What selectors of a site may be for; `undefined` where there is no such site. */
    selectorNames(site: SiteId): ReadonlySet<string> | undefined {
      const worker = byId.get(site);
      return worker && new Set(worker.selectors.flatMap((table) => Object.keys(table)));
    },
  };
}

export const { workerOf, selectorNames } = siteWorkers(
  import.meta.glob<SiteWorker>('./*/worker.ts', { eager: true, import: 'worker' }),
);
