import type { SiteId } from '@/lib/context/record';
import { type AddedSelector, addedKey } from '@/lib/sites/added';
import { loadStored } from './stored';

/** Selectors of packs and picks for this site; none when none are kept or storage does not answer. */
export async function loadAdded(site: SiteId): Promise<AddedSelector[]> {
  const added: unknown = await loadStored(addedKey(site)).catch(() => undefined);
  return Array.isArray(added) ? added.filter(isUsable) : [];
}

/** One selector that this browser does not understand must not stop the others. */
function isUsable(one: Partial<AddedSelector> | null): one is AddedSelector {
  try {
    document.createDocumentFragment().querySelector(String(one?.css));
    return typeof one?.name === 'string';
  } catch {
    return false;
  }
}
