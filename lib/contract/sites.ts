import { hostSchema, type OwnHost, ownHostSchema } from '@/lib/hosts/own-host';
import type { SiteReading } from '@/lib/hosts/site-reading';
import type { Pack, PackImport, PackRefusal, TrustedKey } from '@/lib/selectors/pack';
import { newPickSchema, type PickedField } from '@/lib/selectors/pick';
import { z } from '@/lib/zod';
import { byId, knownRef, nothing, ofTab } from './inputs';
import { act, command, sites as contentScripts, ours, question } from './message';

export interface SitesView {
  /** Hosts that were never read have none. */
  readings: (SiteReading & {
    /** When fields that were missing were last read there; one that never was is absent. */
    lastRead: Record<string, number>;
  })[];
  ownHosts: OwnHost[];
  picks: PickedField[];
  packs: Pack[];
  keys: TrustedKey[];
}

const ofHost = z.object({ host: hostSchema });

export const sites = {
  /** Hosts, how they were read last, and what repairs their reading. */
  sites: question({ from: ours, input: nothing })<SitesView>(),
  /** After the browser granted access to the host. */
  addHost: command({ from: ours, input: ofHost })<OwnHost>(),
  /** Gives the access back, too. */
  removeHost: command({ from: ours, input: ofHost })<void>(),
  /** Lets the person point at the element that shows this field of the tab's record. */
  pickField: act({
    from: ours,
    input: ofTab.extend({ field: newPickSchema.shape.field, label: z.string().min(1).max(100) }),
  })<void>(),
  /** The person pointed at an element; which one, as a selector below the record's root. */
  fieldPicked: command({
    from: contentScripts,
    about: ({ ref }) => ref,
    input: newPickSchema.omit({ site: true, host: true, object: true }).extend({ ref: knownRef }),
  })<void>(),
  /** A page of a granted host was looked at. */
  hostLooked: act({
    from: contentScripts,
    about: () => undefined,
    input: ownHostSchema.pick({ product: true, version: true }).required({ product: true }),
  })<void>(),
  picks: question({ from: ours, input: ofTab })<PickedField[]>(),
  addPick: command({ from: ours, input: newPickSchema })<PickedField>(),
  removePick: command({ from: ours, input: byId })<void>(),
  /** A signed selector pack, as the text of its file. */
  importPack: command({ from: ours, input: z.object({ text: z.string().max(1_500_000) }) })<PackImport>(),
  removePack: command({ from: ours, input: byId })<void>(),
  /** A public key as JWK, as text. */
  trustKey: command({
    from: ours,
    input: z.object({ name: z.string().trim().min(1).max(100), jwk: z.string().max(10_000) }),
  })<TrustedKey | { refused: PackRefusal }>(),
  /** Packs that it signed go out of use with it. */
  forgetKey: command({ from: ours, input: z.object({ thumbprint: z.string().max(100) }) })<void>(),
};
