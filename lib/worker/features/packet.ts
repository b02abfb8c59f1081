import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { packet as messages, type PacketView } from '@/lib/contract/packet';
import { Refused } from '@/lib/contract/refusal';
import type { PacketCheck } from '@/lib/packet/packet';
import { acceptanceOf, standingsOf } from '@/lib/packet/sent';
import type { Proposal } from '@/lib/packet/triage';
import { topicOf, type Word } from '@/lib/packet/word';
import { changeOf } from '@/lib/settings/change';
import { layersOf } from '@/lib/settings/stored';
import { viewOf } from '@/lib/settings/view';
import { personId, type Store } from '@/lib/store/commit';
import { judge, unjudge } from '@/lib/store/judgements';
import { keepPacketText, packetTexts } from '@/lib/store/packet-texts';
import { packetsOn } from '@/lib/store/sent-packets';
import { changeSetting, personSettings } from '@/lib/store/settings';
import type { Judgement, StoredTicketKind } from '@/lib/store/tables';
import { sayTicketKind } from '@/lib/store/ticket-kinds';
import { checkOf } from '../analysis';
import type { Changes } from '../changes';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import { saidOf } from '../said';
import type { Tabs } from '../tabs';
import { contextIn, contextToSaveOn, recordToSaveOn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  settings: Settings;
  changes: Changes;
  /** What the company set, as the browser gave it. */
  managed(): Promise<unknown>;
}

/** What an escalation of the ticket still lacks, and what of it may not be copied. */
export function packetHandlers({ store, tabs, settings, changes, managed }: Needs) {
  return handle(messages, {
    async packet(_, { asker }): Promise<PacketView | null> {
      const context = await contextIn(tabs, asker);
      if (context?.kind !== 'ticket') return null;
      const { said, kind, judgements } = await saidOf(store.db, context.ref);
      const check = await checkOf(context, settings, said);
      const saidBy = await Promise.all(
        judgements.map(async (one) => ({ topic: one.topic, ...(await byWhom(store, one)) })),
      );
      return {
        ...check,
        acceptance: acceptanceOf(standingsOf(await sentOn(store, context.ref))),
        ...(kind && { said: { kind: kind.kind, ...(await byWhom(store, kind)) } }),
        ...(saidBy.length > 0 && { saidBy }),
      };
    },
    async sayTicketKind({ kind, seen }, { asker, commit }) {
      const { ref } = await contextToSaveOn(tabs, asker);
      return commit((tx) => sayTicketKind(tx, ref, kind, seen));
    },
    async judge({ word, seen }, { asker, commit }) {
      const context = await contextToSaveOn(tabs, asker);
      if (context.kind !== 'ticket') throw new Refused({ code: 'recordGone' });
      // What the rules say while nobody said anything on the same.
      const { said } = await saidOf(store.db, context.ref);
      const rules = rulesOn(word, await checkOf(context, settings, said));
      const why = word.about === 'criterion' ? word.why : '';
      return commit((tx) => judge(tx, context.ref, { topic: topicOf(word), value: word.value, why, rules }, seen));
    },
    async unjudge({ topic, seen }, { asker, commit }) {
      const { ref } = await contextToSaveOn(tabs, asker);
      return commit((tx) => unjudge(tx, ref, topic, seen));
    },
    async masking() {
      const [masked, allowed, denied] = await Promise.all([
        settings.get('redaction.masked'),
        settings.get('redaction.allow'),
        settings.get('redaction.deny'),
      ]);
      return { masked, allowed, denied };
    },
    async rememberWords({ list, words }, { commit }) {
      const policy = await managed();
      return commit(async (tx) => {
        const key = list === 'deny' ? 'redaction.deny' : 'redaction.allow';
        const rows = await personSettings(tx.db);
        const { each, revision } = viewOf(key, layersOf(rows, policy), rows);
        const own = each.person ?? [];
        if (own.includes(words)) return;
        const outcome = changeOf({ key, value: [...own, words], seen: revision }, rows, policy);
        if ('refused' in outcome) throw new Refused({ code: 'badSetting', key, path: '' });
        await changeSetting(tx, outcome.change);
      });
    },
    async packetTexts(_, { asker }) {
      const { ref } = await recordToSaveOn(tabs, asker);
      return packetTexts(store.db, recordKey(ref));
    },
    async keepPacketText({ slot, text, seen }, { asker }) {
      const { ref } = await recordToSaveOn(tabs, asker);
      const record = recordKey(ref);
      const outcome = await keepPacketText(store.db, record, { slot, text, seen }, store.now());
      if (outcome.isKept) changes.tell({ topic: 'texts', record });
      return outcome;
    },
    async promiseRules() {
      return settings.get('promises');
    },
    async packetTargets() {
      return settings.get('packet.targets');
    },
  });
}

/** Without a database nothing was sent. */
const sentOn = ({ db }: Store, ref: RecordRef) => packetsOn(db, recordKey(ref)).catch(() => []);

async function byWhom({ db }: Store, { author, saidAt, revision }: StoredTicketKind | Judgement) {
  const person = await db.people.get(author);
  const by = person?.deletedAt === undefined ? (person?.name ?? '') : '';
  return { by, isOwn: author === (await personId(db)), at: saidAt, revision };
}

/** What the rules say on what a word is about, whatever was said before. */
function rulesOn(word: Word, { triage, verdicts }: PacketCheck): Judgement['rules'] {
  if (word.about === 'severity')
    return (triage.severity.said ? triage.severity.said.rules : triage.severity).value ?? null;
  if (word.about === 'criterion') {
    const verdict = verdicts.find(({ criterion }) => criterion === word.criterion);
    return verdict?.said?.rules ?? verdict?.verdict ?? null;
  }
  const proposal: Proposal<string> | undefined = triage[word.about];
  return (proposal?.said ? proposal.said.rules : proposal)?.value ?? null;
}
