import { Refused } from '@/lib/contract/refusal';
import { sites as messages } from '@/lib/contract/sites';
import type { PackImport, TrustedKey } from '@/lib/selectors/pack';
import { type KeyOfPacks, PackRefused, readKey, readPack } from '@/lib/selectors/read-pack';
import { sites } from '@/lib/sites/sites';
import { selectorNames } from '@/lib/sites/workers';
import type { Store } from '@/lib/store/commit';
import { lastReadAt } from '@/lib/store/field-health';
import { addOwnHost, listOwnHosts, ownHost, removeOwnHost } from '@/lib/store/own-hosts';
import { addKey, forgetKey, listKeys, listPacks, putPack, removePack } from '@/lib/store/packs';
import { addPick, listPicks, removePick } from '@/lib/store/picks';
import { listReadings } from '@/lib/store/site-readings';
import { handle } from '../handlers';
import { type HostAccess, hostAdded, hostLooked, hostRemoved } from '../own-hosts';
import type { Policy } from '../policy';
import type { SendToTab } from '../ports';
import { formOf, picksFor } from '../selectors';
import type { Tabs } from '../tabs';
import { contextIn, contextToSaveOn, tabOf } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  access: HostAccess;
  policy(): Promise<Policy>;
  send: SendToTab;
}

/** Hosts, their health, and what repairs their reading. */
export function siteHandlers({ store, tabs, access, policy, send }: Needs) {
  const { db } = store;
  const hosts = { store, access };
  return handle(messages, {
    async sites() {
      const [readings, ownHosts, picks, packs, keys] = await Promise.all([
        listReadings(db),
        listOwnHosts(db),
        listPicks(db),
        listPacks(db),
        trustedKeys(store, policy),
      ]);
      const withLastRead = readings.map(async (reading) => ({
        ...reading,
        lastRead: await lastReadAt(db, reading.key, reading.missing),
      }));
      return { readings: await Promise.all(withLastRead), ownHosts, picks, packs, keys };
    },

    async addHost({ host }, { commit }) {
      if (!(await access.granted(host))) throw new Refused({ code: 'notGranted', host });
      const added = await commit((tx) => addOwnHost(tx, host));
      await hostAdded(hosts, host);
      // An open page of the host may have told by now what it is.
      return (await ownHost(store.db, host)) ?? added;
    },
    async removeHost({ host }, { commit }) {
      await commit((tx) => removeOwnHost(tx, host));
      await hostRemoved(hosts, host);
    },
    async hostLooked(found, { asker }) {
      const isKnown = found.product === 'unknown' || sites.siteOfProduct(found.product) !== undefined;
      if (!isKnown) throw new Refused({ code: 'badInput', path: 'product' });
      if (asker.host !== undefined) await hostLooked(hosts, asker.host, found, tabOf(asker));
    },

    async pickField({ field, label }, { asker }) {
      await contextToSaveOn(tabs, asker);
      if (asker.record === undefined) throw new Refused({ code: 'recordGone' });
      await send('useTool', { tool: 'picker', record: asker.record, field, label }, tabOf(asker));
    },
    async fieldPicked({ ref, ...picked }, { commit }) {
      await commit(async (tx) => {
        await addPick(tx, { ...picked, site: ref.site, host: ref.host, object: formOf(ref) });
      });
    },
    async picks(_, { asker }) {
      const context = await contextIn(tabs, asker);
      return context ? picksFor(db, context.ref) : [];
    },
    addPick: (pick, { commit }) => commit((tx) => addPick(tx, pick)),
    removePick: ({ id }, { commit }) => commit((tx) => removePick(tx, id)),

    // The signature is checked before the transaction: it would not outlive the waiting.
    async importPack({ text }, { commit }): Promise<PackImport> {
      const read = async () =>
        readPack(text, [...(await policyKeys(policy)), ...(await listKeys(db))], selectorNames, store.now());
      return packRefusal(async () => {
        const content = await read();
        return commit(async (tx) => ({ pack: await putPack(tx, content) }));
      });
    },
    removePack: ({ id }, { commit }) => commit((tx) => removePack(tx, id)),
    trustKey: ({ name, jwk }, { commit }) =>
      packRefusal(async () => {
        const key = await readKey(name, jwk);
        return commit(async (tx) => trusted(await addKey(tx, key)));
      }),
    forgetKey: ({ thumbprint }, { commit }) => commit((tx) => forgetKey(tx, thumbprint)),
  });
}

/** A refused pack or key is an answer like any other: the form says why. */
async function packRefusal<T>(run: () => Promise<T>): Promise<T | { refused: PackRefused['refusal'] }> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof PackRefused) return { refused: error.refusal };
    if (error instanceof Refused && error.refusal.code === 'olderPack') return { refused: error.refusal };
    throw error;
  }
}

/** The company's first. */
async function trustedKeys({ db }: Store, policy: Needs['policy']): Promise<TrustedKey[]> {
  const ofCompany = await policyKeys(policy);
  const ofPerson = await listKeys(db);
  return [
    ...ofCompany.map(({ thumbprint, name }): TrustedKey => ({ thumbprint, name, from: 'policy' })),
    ...ofPerson.map(trusted),
  ];
}

function trusted({ thumbprint, name, createdAt }: KeyOfPacks & { createdAt: number }): TrustedKey {
  return { thumbprint, name, from: 'person', addedAt: createdAt };
}

/** A key of the policy that cannot be read is as good as none; the others count. */
async function policyKeys(policy: Needs['policy']): Promise<KeyOfPacks[]> {
  const { selectorKeys } = await policy();
  const read = await Promise.all(selectorKeys.map(({ name, jwk }) => readKey(name, jwk).catch(() => undefined)));
  return read.filter((key) => key !== undefined);
}
