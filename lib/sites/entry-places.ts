import type { SiteId } from '@/lib/context/record';
import type { EntryPlaces } from './entries';

const found = import.meta.glob<EntryPlaces>('./*/entries.ts', { eager: true, import: 'entries' });
const bySite = new Map(Object.entries(found).map(([path, places]) => [path.split('/').at(-2), places]));

/** `undefined` where nobody said where a site shows its messages. */
export const placesOf = (site: SiteId): EntryPlaces | undefined => bySite.get(site);
