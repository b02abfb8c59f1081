import type { RecordRef, SiteId } from '@/lib/context/record';
import type { Pack } from '@/lib/selectors/pack';
import type { NewPick, Pick } from '@/lib/selectors/pick';
import { type AddedSelector, isFor } from '@/lib/sites/added';
import { sites } from '@/lib/sites/sites';
import { listPacks } from '@/lib/store/packs';
import { addPick, listPicks } from '@/lib/store/picks';
import { readAgainWhere } from './readings';
import type { Worker } from './worker';

/**
 * Gives a site's content scripts what was added to its selectors, and lets every open record of it be read again. The
 * database has the truth; content scripts cannot open it and are left a copy.
 */
export async function publishSelectors(worker: Worker, site: SiteId): Promise<void> {
  const [picks, packs] = await Promise.all([listPicks(worker.db, site), listPacks(worker.db, site)]);
  await worker.keepSelectors(site, [...picks.map(ofPick), ...packs.flatMap(ofPack)]);
  worker.changed(['sites']);
  await readAgainWhere(worker, (ref) => ref.site === site);
}

function ofPick({ field, css, read, host, object, createdAt }: Pick): AddedSelector {
  return { name: field, css, read, host, object, seen: new Date(createdAt).toISOString().slice(0, 7) };
}

function ofPack({ selectors }: Pack): AddedSelector[] {
  return Object.entries(selectors).flatMap(([name, generations]) => generations.map((one) => ({ name, ...one })));
}

/** The person pointed at an element on the page of this record. */
export async function fieldPicked(
  worker: Worker,
  { ref, ...picked }: { ref: RecordRef } & Omit<NewPick, 'site' | 'host' | 'object'>,
): Promise<void> {
  await addPick(worker.db, { ...picked, site: ref.site, host: ref.host, object: formOf(ref) }, worker.now());
  await publishSelectors(worker, ref.site);
}

/** Picks for pages like that of this record. */
export async function picksFor(worker: Worker, ref: RecordRef): Promise<Pick[]> {
  return (await listPicks(worker.db, ref.site)).filter((pick) => isFor(pick, ref));
}

/** Which records' pages look alike: of a site whose pages all do, no object is named. */
function formOf({ site, object }: RecordRef): string | undefined {
  return sites.find(site)?.pagesAlike ? undefined : object;
}
