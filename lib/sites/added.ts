import type { RecordRef, SiteId } from '@/lib/context/record';
import type { Selector } from '@/lib/selectors/selector';

/** A selector that did not come with Sidelight: from a selector pack, or picked on the page by the person. */
export interface AddedSelector extends Selector {
  /** Name in the site's table. */
  name: string;
  /** Only pages of this host, and of this object, if named. */
  host?: string;
  object?: string;
}

type PageOf = Pick<RecordRef, 'host' | 'object'>;

/** Whether a selector or a pick is for pages like that of this record. */
export function isFor({ host, object }: Partial<PageOf>, page: PageOf): boolean {
  return [page.host, undefined].includes(host) && [page.object, undefined].includes(object);
}

/** The table with what was added for pages like this one before the bundled generations, which stay as the fallback. */
export function withAdded<Table extends object>(table: Table, added: readonly AddedSelector[], page: PageOf): Table {
  const all = { ...table } as Record<string, readonly Selector[]>;
  for (const name of new Set(added.map((one) => one.name))) {
    const fitting = added.filter((one) => one.name === name && isFor(one, page));
    all[name] = [...fitting, ...(all[name] ?? [])];
  }
  return all as Table;
}

/** Where the worker leaves a site's added selectors for its content script, in `storage.local`. */
export function addedKey(site: SiteId): string {
  return `selectors:${site}`;
}
