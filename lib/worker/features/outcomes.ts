import { accountName } from '@/lib/accounts/keys';
import { outcomes as messages } from '@/lib/contract/outcomes';
import { Refused } from '@/lib/contract/refusal';
import { figuresOf } from '@/lib/packet/figures';
import { asSent, standingsOf } from '@/lib/packet/sent';
import { targetOf } from '@/lib/packet/target';
import { sites } from '@/lib/sites/sites';
import { personId, type Store } from '@/lib/store/commit';
import { endUpdate, endUpdatesOn, moveUpdate, promiseUpdate } from '@/lib/store/next-updates';
import { allPackets, keepSent, saidBefore, saidOfPacket, takeBackSaid, takeBackSent } from '@/lib/store/sent-packets';
import { checkOf } from '../analysis';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import { saidOf } from '../said';
import { customersWait, outcomesOn } from '../sent-views';
import type { Tabs } from '../tabs';
import { contextToSaveOn, recordIn, recordToSaveOn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  settings: Settings;
}

/** Packets that were sent, what came of them, and what customers were promised meanwhile. */
export function outcomeHandlers({ store, tabs, settings }: Needs) {
  const { db } = store;
  return handle(messages, {
    async outcomes(_, { asker }) {
      const record = await recordIn(tabs, asker);
      return record?.ref.kind === 'ticket' ? outcomesOn(db, record.ref) : null;
    },
    customersWait: () => customersWait(db),
    async packetFigures({ own, since = 0 }) {
      const me = own ? await personId(db) : undefined;
      const isMeant = ({ author }: { author: string }) => me === undefined || author === me;
      const [packets, judgements] = await Promise.all([allPackets(db), db.judgements.toArray()]);
      // How one stands follows from all that came before it, whoever sent that.
      const standings = standingsOf(packets).filter(({ packet }) => isMeant(packet) && packet.sentAt >= since);
      const judged = judgements.filter((one) => one.deletedAt === undefined && isMeant(one) && one.saidAt >= since);
      return figuresOf(standings, judged);
    },

    async markSent({ receiver, target, updateAt }, { asker, commit }) {
      const context = await contextToSaveOn(tabs, asker);
      if (context.kind !== 'ticket') throw new Refused({ code: 'recordGone' });
      const { said } = await saidOf(db, context.ref);
      const sent = asSent(await checkOf(context, settings, said), context.fields.area?.value[0]);
      return commit(async (tx) => {
        await keepSent(tx, {
          ...sent,
          record: context.ref,
          account: { name: accountName(context) ?? '', keys: sites.accountKeys(context) },
          receiver,
          target: target === undefined ? undefined : targetOf(target, sites),
        });
        if (updateAt !== undefined) await promiseUpdate(tx, context.ref, updateAt);
      });
    },
    takeBackSent: ({ id }, { commit }) => commit((tx) => takeBackSent(tx, id)),
    async checkPacket({ said, by, why, criterion }, { asker, commit }) {
      const { ref } = await recordToSaveOn(tabs, asker);
      return commit((tx) => saidBefore(tx, ref, { said, by, why, ...(criterion !== undefined && { criterion }) }));
    },
    async sayOutcome({ id, said, by, why, criterion, fixVersion, proposal }, { commit }) {
      const more = {
        ...(criterion !== undefined && { criterion }),
        ...(fixVersion !== undefined && { fixVersion }),
        ...(proposal !== undefined && { proposal }),
      };
      return commit(async (tx) => {
        const { recordKey } = await saidOfPacket(tx, id, { said, by, why, ...more });
        // Whoever tells the customer keeps what was promised.
        if (said === 'told') await endUpdatesOn(tx, recordKey, 'told');
      });
    },
    takeBackOutcome: ({ id }, { commit }) => commit((tx) => takeBackSaid(tx, id)),

    async promiseUpdate({ dueAt }, { asker, commit }) {
      const { ref } = await recordToSaveOn(tabs, asker);
      if (ref.kind !== 'ticket') throw new Refused({ code: 'recordGone' });
      return commit((tx) => promiseUpdate(tx, ref, dueAt));
    },
    moveUpdate: ({ id, dueAt, seen }, { commit }) => commit((tx) => moveUpdate(tx, id, dueAt, seen)),
    endUpdate: ({ id, ended, seen }, { commit }) => commit((tx) => endUpdate(tx, id, ended, seen)),
  });
}
