import {
  changeEngagementSchema,
  type Engagement,
  type NamedEngagement,
  newEngagementSchema,
} from '@/lib/accounts/engagement';
import type { Burn } from '@/lib/accounts/engagements/budget';
import {
  changePartSchema,
  type EngagementPart,
  newDecisionSchema,
  newPartSchema,
} from '@/lib/accounts/engagements/parts';
import { z } from '@/lib/zod';
import { byId, knownRef, ofTab, seen } from './inputs';
import { command, ours, question } from './message';

/** An engagement with all that it is made of. */
export interface EngagementView {
  engagement: NamedEngagement;
  /** Oldest first. */
  parts: EngagementPart[];
  burn: Burn;
  /** How many entries there are on it, everybody's. */
  entries: number;
  /** How many records a person logged on it or said to belong to it. */
  records: number;
  /** Other engagements that are open: its entries could go there. */
  others: NamedEngagement[];
}

/** How much of a budget is used. */
export interface BurnView {
  burn: Burn;
  name: string;
}

const date = z.iso.date();

export const engagements = {
  /** Every engagement that is there, those that are open first. */
  engagements: question({ from: ours, input: z.object({}) })<NamedEngagement[]>(),
  /** `null`: it is not there, or was deleted. */
  engagement: question({ from: ours, input: byId })<EngagementView | null>(),
  engagementBurn: question({ from: ours, input: byId })<BurnView | null>(),
  /** How many entries of the person there are on the tab's record. */
  entriesOnRecord: question({ from: ours, input: ofTab })<number>(),
  /** A paper before it is copied: secrets and denied words have placeholders, whatever else it names stays. */
  paperToCopy: question({ from: ours, input: z.object({ text: z.string().max(500_000) }) })<{
    text: string;
    masked: number;
  }>(),

  /** Made on a record, it becomes that record's unless that has one. */
  createEngagement: command({
    from: ours,
    input: newEngagementSchema.extend({ tabId: ofTab.shape.tabId, on: knownRef.optional() }),
  })<Engagement>(),
  /**
   * Says which engagement time on the tab's record belongs to, or on all records of its account without one of theirs;
   * `withEntries` moves what was logged on the record already.
   */
  assignEngagement: command({
    from: ours,
    input: ofTab.extend({
      engagementId: z.uuid(),
      to: z.enum(['record', 'account']),
      withEntries: z.boolean().optional(),
    }),
  })<void>(),
  changeEngagement: command({ from: ours, input: changeEngagementSchema })<Engagement>(),
  finishEngagement: command({
    from: ours,
    input: byId.extend({
      seen,
      doneOn: date,
      milestones: z.array(z.object({ id: z.uuid(), becomes: z.enum(['done', 'dropped']) })).max(500),
    }),
  })<Engagement>(),
  /** One with history is refused (`hasHistory`) until it is said what becomes of its entries. */
  deleteEngagement: command({
    from: ours,
    input: byId.extend({ entries: z.union([z.literal('stay'), z.object({ to: z.uuid() })]).optional() }),
  })<void>(),

  addPart: command({ from: ours, input: newPartSchema })<EngagementPart>(),
  changePart: command({ from: ours, input: changePartSchema })<EngagementPart>(),
  deletePart: command({ from: ours, input: byId })<void>(),
  recordDecision: command({ from: ours, input: newDecisionSchema })<EngagementPart>(),
};
