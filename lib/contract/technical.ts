import { type Mitigation, mitigationContentSchema } from '@/lib/accounts/doing/mitigation';
import type { ReviewAge } from '@/lib/accounts/doing/review';
import { reviewed } from '@/lib/accounts/doing/states';
import { itemContentSchema, type RecordItem } from '@/lib/accounts/record/item';
import type { TechnicalRecord } from '@/lib/accounts/record/record';
import { z } from '@/lib/zod';
import { byId, seen } from './inputs';
import { command, ours, question } from './message';

/** A line of the technical record with who said it last; empty where they never said their name. */
export type SaidItem = RecordItem & { saidByName: string; isOwn: boolean };

/** A look at an account, and whose. */
export interface ReviewView {
  at: number;
  by: string;
  isOwn: boolean;
}

export interface TechnicalView {
  /** The account, and all that turned out to be it. */
  ids: string[];
  name: string;
  record: TechnicalRecord<SaidItem>;
  /** When somebody last said that the record is up to date. */
  confirmed?: ReviewView;
  /** When the risk was looked at last; `everyDays` is how often it is to be. */
  review: ReviewAge & { everyDays: number; last?: ReviewView };
  /** What is to be done first, first. */
  mitigations: Mitigation[];
}

const ofAccount = z.object({ accountId: z.uuid() });

export const technical = {
  /** What is known of an account's technology, and what is done about its risk; `null` when it is not known. */
  technical: question({ from: ours, input: ofAccount })<TechnicalView | null>(),

  addRecordItem: command({ from: ours, input: ofAccount.extend({ content: itemContentSchema }) })<RecordItem>(),
  changeRecordItem: command({ from: ours, input: byId.extend({ content: itemContentSchema, seen }) })<RecordItem>(),
  removeRecordItem: command({ from: ours, input: byId })<void>(),

  /** The person looked at the risk, or says that the record is up to date. */
  reviewAccount: command({ from: ours, input: ofAccount.extend({ of: z.enum(reviewed) }) })<void>(),

  addMitigation: command({ from: ours, input: ofAccount.extend({ content: mitigationContentSchema }) })<Mitigation>(),
  changeMitigation: command({
    from: ours,
    input: byId.extend({ content: mitigationContentSchema, seen }),
  })<Mitigation>(),
  removeMitigation: command({ from: ours, input: byId })<void>(),
};
