import type { CriterionId, PacketCheck, Verdict } from './packet';
import type { ReceiverId } from './receiver-ids';

/** What a receiver that is no reader of the rubric wants to know. */
export const topicIds = [
  'problem',
  'frequency',
  'accounts',
  'severity',
  'workaround',
  'proposal',
  'affected',
  'timeline',
  'ask',
  'impact',
  'mitigation',
  'nextUpdate',
  'known',
  'nextStep',
  'owner',
  'when',
] as const;
export type TopicId = (typeof topicIds)[number];

/** What is said of the ticket at the head of a packet. */
export type HeadFact = 'ticket' | 'customer' | 'requester' | 'status' | 'opened' | 'read' | 'completeness' | 'score';

export type ReceiverBlock =
  /** What is missing or weak, as a list. */
  | { block: 'missing' }
  /** Each criterion of the rubric with what met it. */
  | { block: 'criteria' }
  /** Codes, ids, times and hosts. */
  | { block: 'evidence' }
  /** What some criteria found, under one heading; of some topics a person alone can say anything. */
  | { block: 'topic'; topic: TopicId; from: readonly CriterionId[] };

/** A receiver is data: what of a ticket they are told, in which order. */
export interface Receiver {
  head: readonly HeadFact[];
  blocks: readonly ReceiverBlock[];
  /** Internal notes are not for them, nor what a field of ours says. */
  isOutside?: true;
  /** Of a topic that nothing fills it is said that nothing was stated; else it is left out. */
  saysUnknown?: true;
  /** They are told what the rubric finds weak. */
  saysWeak?: true;
}

const topic = (name: TopicId, ...from: CriterionId[]): ReceiverBlock => ({ block: 'topic', topic: name, from });

export const receivers: Record<ReceiverId, Receiver> = {
  engineering: {
    head: ['ticket', 'customer', 'requester', 'status', 'opened', 'read', 'completeness', 'score'],
    blocks: [{ block: 'missing' }, { block: 'criteria' }, { block: 'evidence' }],
    saysWeak: true,
  },
  product: {
    head: ['ticket', 'customer', 'status', 'opened'],
    blocks: [
      topic('problem', 'summary', 'actual', 'area'),
      topic('frequency', 'reproduction', 'timeline'),
      topic('accounts', 'impact'),
      topic('severity', 'severity', 'priority'),
      topic('workaround', 'workaround'),
      topic('proposal', 'expected', 'ask'),
    ],
    saysUnknown: true,
  },
  security: {
    head: ['ticket', 'status', 'opened', 'read'],
    blocks: [
      topic('problem', 'summary', 'actual'),
      topic('severity', 'severity', 'priority'),
      topic('affected', 'area', 'environment', 'configuration', 'impact'),
      topic('timeline', 'timeline', 'tried'),
      topic('ask', 'ask'),
      { block: 'evidence' },
    ],
    saysUnknown: true,
    saysWeak: true,
  },
  leadership: {
    head: ['ticket', 'customer', 'status', 'opened'],
    blocks: [
      topic('impact', 'impact'),
      topic('severity', 'severity', 'priority'),
      topic('mitigation', 'workaround', 'tried'),
      topic('nextUpdate', 'updates'),
    ],
    saysUnknown: true,
  },
  customer: {
    head: ['ticket'],
    blocks: [
      topic('known', 'summary', 'actual', 'impact', 'workaround'),
      topic('nextStep'),
      topic('owner'),
      topic('when'),
    ],
    isOutside: true,
  },
};

/** A place in a packet where a person may write. */
export type SlotName = { is: 'summary' } | { is: 'criterion'; criterion: string } | { is: 'topic'; topic: TopicId };
export interface Slot {
  id: string;
  name: SlotName;
}
export type OwnTexts = Readonly<Record<string, string>>;

export const summarySlot = 'summary';
export const criterionSlot = (criterion: string) => `criterion:${criterion}`;
export const topicSlot = (name: TopicId) => `topic:${name}`;

/** Where a person may write in a packet: at its head, and wherever nothing of the ticket says enough, or they wrote. */
export function slotsOf(id: ReceiverId, { verdicts }: Pick<PacketCheck, 'verdicts'>, own: OwnTexts): Slot[] {
  const wrote = (slot: string) => (own[slot] ?? '').trim() !== '';
  const slots: Slot[] = [{ id: summarySlot, name: { is: 'summary' } }];
  for (const block of receivers[id].blocks) {
    if (block.block === 'criteria') {
      for (const verdict of verdicts) {
        const slot = criterionSlot(verdict.criterion);
        if (isOpen(verdict) || wrote(slot)) {
          slots.push({ id: slot, name: { is: 'criterion', criterion: verdict.criterion } });
        }
      }
    } else if (block.block === 'topic') {
      const slot = topicSlot(block.topic);
      const isSaid = verdicts.some(({ criterion, verdict }) => isIn(block.from, criterion) && verdict === 'met');
      if (!isSaid || wrote(slot)) slots.push({ id: slot, name: { is: 'topic', topic: block.topic } });
    }
  }
  return slots;
}

/** Whether a packet names it as still missing. */
export function isOpen({ verdict, required }: Verdict): boolean {
  return verdict === 'weak' || (required && (verdict === 'missing' || verdict === 'not-read'));
}

export function isIn(criteria: readonly string[], criterion: string): boolean {
  return criteria.includes(criterion);
}
