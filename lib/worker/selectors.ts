import type { RecordRef, SiteId } from '@/lib/context/record';
import type { Pack } from '@/lib/selectors/pack';
import type { PickedField } from '@/lib/selectors/pick';
import { type AddedSelector, isFor } from '@/lib/sites/added';
import { sites } from '@/lib/sites/sites';
import type { Database } from '@/lib/store/database';
import { listPacks } from '@/lib/store/packs';
import { listPicks } from '@/lib/store/picks';
import type { SendToTab } from './ports';
import { readAgainWhere } from './readings';
import type { Tabs } from './tabs';

/** What content scripts are left of added selectors; a port, so that tests need no browser. */
export interface SelectorShelf {
  kept(site: SiteId): Promise<unknown>;
  keep(site: SiteId, added: AddedSelector[]): Promise<void>;
}

interface Publishing {
  db: Database;
  tabs: Tabs;
  send: SendToTab;
  shelf: SelectorShelf;
}

/**
 * Gives a site's content scripts what was added to its selectors, and lets every open record of it be read again. The
 * database has the truth; content scripts cannot open it and are left a copy.
 */
export async function publishSelectors({ db, tabs, send, shelf }: Publishing, site: SiteId): Promise<void> {
  const added = await addedTo(db, site);
  if (JSON.stringify((await shelf.kept(site)) ?? []) === JSON.stringify(added)) return;
  await shelf.keep(site, added);
  await readAgainWhere({ tabs, send }, (ref) => ref.site === site);
}

/** The copy of every site, where it fell behind: the worker may have been stopped between a commit and its copy. */
export async function publishAll(publishing: Publishing, sites: readonly SiteId[]): Promise<void> {
  await Promise.allSettled(sites.map((site) => publishSelectors(publishing, site)));
}

async function addedTo(db: Database, site: SiteId): Promise<AddedSelector[]> {
  const [picks, packs] = await Promise.all([listPicks(db, site), listPacks(db, site)]);
  return [...picks.map(ofPick), ...packs.flatMap(ofPack)];
}

function ofPick({ field, css, read, host, object, createdAt }: PickedField): AddedSelector {
  return { name: field, css, read, host, object, seen: new Date(createdAt).toISOString().slice(0, 7) };
}

function ofPack({ selectors }: Pack): AddedSelector[] {
  return Object.entries(selectors).flatMap(([name, generations]) => generations.map((one) => ({ name, ...one })));
}

/** Picks for pages like that of this record. */
export async function picksFor(db: Database, ref: RecordRef): Promise<PickedField[]> {
  return (await listPicks(db, ref.site)).filter((pick) => isFor(pick, ref));
}

/** Which records' pages look alike: of a site whose pages all do, no object is named. */
export function formOf({ site, object }: RecordRef): string | undefined {
  return sites.find(site)?.pagesAlike ? undefined : object;
}
