import { keptSince, type Retention } from '@/lib/accounts/retention';
import type { Store } from './commit';
import { prunePacketTexts } from './packet-texts';
import { pruneRemovedRunbooks } from './removed-runbooks';
import { pruneUses } from './runbook-uses';

/** How many of each outlived the days that they are kept. */
export interface Pruned {
  sightings: number;
  readings: number;
  known: number;
}

/**
 * Deletes what was seen too long ago. What was seen of tickets is deleted and not marked as deleted: how long they are kept is this
 * person's wish for this device, and a mark would take them from everybody they are shared with, and keep their text.
 */
export async function prune({ db, now }: Store, days: Retention): Promise<Pruned> {
  const at = now();
  const since = {
    sightings: keptSince(days.sightings, at),
    readings: keptSince(days.readings, at),
    known: keptSince(days.known, at),
  };
  const { sightings, listings, riskDays, riskLooks, accountStandings, knownTickets } = db;
  const { outbox, siteReadings, fieldHealth, runbookUses, meta } = db;
  const ofLibrary = [db.runbookSources, db.importedRunbooks];
  const ofTickets = [sightings, listings, riskDays, riskLooks, accountStandings, knownTickets];
  const others = [outbox, siteReadings, fieldHealth, runbookUses, meta];
  return db.transaction('rw', [...ofTickets, ...ofLibrary, ...others], async () => {
    const ids = await sightings.filter(({ seenAt }) => seenAt < since.sightings).primaryKeys();
    await sightings.bulkDelete(ids);
    if (ids.length > 0) await accountStandings.clear();
    await outbox.bulkDelete(ids.map((id) => `sightings:${id}`));
    const known = await knownTickets.where('seenAt').below(since.known).primaryKeys();
    await knownTickets.bulkDelete(known);
    await outbox.bulkDelete(known.map((id) => `knownTickets:${id}`));
    // What was made of them goes with them: how the risk stood, and that lists were read.
    const lists = await listings.filter((listing) => listing.at < since.sightings).primaryKeys();
    await listings.bulkDelete(lists);
    await outbox.bulkDelete(lists.map((id) => `listings:${id}`));
    await riskDays.filter((day) => day.at < since.sightings).delete();
    await riskLooks.filter((look) => look.snapshot.at < since.sightings).delete();
    const readings = await siteReadings.filter((reading) => reading.at < since.readings).delete();
    const fields = await fieldHealth.filter(({ readAt }) => readAt < since.readings).delete();
    await prunePacketTexts(db, at);
    await pruneUses(db, at);
    await pruneRemovedRunbooks(db, at);
    await meta.put({ key: 'pruned', value: String(at) });
    return { sightings: ids.length, readings: readings + fields, known: known.length };
  });
}

const dayMs = 24 * 60 * 60 * 1000;

/** Whether a day has passed since; a clock that was set back makes it due as well. */
export async function isPruneDue({ db, now }: Store): Promise<boolean> {
  const last = Number((await db.meta.get('pruned'))?.value ?? Number.NaN);
  return !(last <= now() && now() - last < dayMs);
}
