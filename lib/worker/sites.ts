import type { SitesView } from '@/lib/messages';
import type { Pick } from '@/lib/selectors/pick';
import { lastReadAt } from '@/lib/store/field-health';
import { listOwnHosts } from '@/lib/store/own-hosts';
import { forgetKey, listPacks, setPackDeleted } from '@/lib/store/packs';
import { addPick, listPicks, removePick, restorePick } from '@/lib/store/picks';
import { listReadings } from '@/lib/store/site-readings';
import { addHost, removeHost } from './own-hosts';
import { importPack, trustedKeys, trustKey } from './packs';
import type { PageHandlers } from './pages';
import { contextIn } from './readings';
import { picksFor, publishSelectors } from './selectors';
import type { Worker } from './worker';

/** Requests about hosts, their health and what repairs their reading. */
export function siteHandlers(worker: Worker) {
  const { db, now } = worker;

  async function pickChanged(change: Promise<Pick>): Promise<Pick> {
    const pick = await change;
    await publishSelectors(worker, pick.site);
    return pick;
  }
  async function packDeleted(id: string, deletedAt: number | undefined) {
    const { site } = await setPackDeleted(db, id, deletedAt, now());
    await publishSelectors(worker, site);
  }

  return {
    async restored() {
      await worker.db.open(); // It is looked at when it opens.
      return worker.db.durable?.told();
    },
    async acknowledgeRestored() {
      await worker.db.durable?.acknowledge();
    },
    async sites(): Promise<SitesView> {
      const [readings, ownHosts, picks, packs, keys] = await Promise.all([
        listReadings(db),
        listOwnHosts(db),
        listPicks(db),
        listPacks(db),
        trustedKeys(worker),
      ]);
      const withLastRead = readings.map(async (reading) => ({
        ...reading,
        lastRead: await lastReadAt(db, reading.key, reading.missing),
      }));
      return { readings: await Promise.all(withLastRead), ownHosts, picks, packs, keys };
    },

    openOptions: () => worker.openOptions(),

    addHost: ({ host }) => addHost(worker, host),
    removeHost: ({ host }) => removeHost(worker, host),

    async pickField({ field, label }, asker) {
      const context = await contextIn(worker, asker);
      const { tabId, record } = asker;
      if (!context || tabId === undefined || record === undefined)
        throw new Error('The page shows another record now.');
      await worker.send('pickOnPage', { record, field, label }, tabId);
    },
    async picks(_, asker) {
      const context = await contextIn(worker, asker);
      return context ? picksFor(worker, context.ref) : [];
    },
    addPick: (pick) => pickChanged(addPick(db, pick, now())),
    async removePick({ id }) {
      await pickChanged(removePick(db, id, now()));
    },
    async restorePick({ id }) {
      await pickChanged(restorePick(db, id, now()));
    },

    importPack: ({ text }) => importPack(worker, text),
    removePack: ({ id }) => packDeleted(id, now()),
    restorePack: ({ id }) => packDeleted(id, undefined),
    trustKey: (key) => trustKey(worker, key),
    async forgetKey({ thumbprint }) {
      await forgetKey(db, thumbprint);
      worker.changed(['sites']);
    },
  } satisfies Partial<PageHandlers>;
}
