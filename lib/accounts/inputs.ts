import type { Outcome, Receiver } from '@/lib/packet/sent';
import type { TimeEntry } from '@/lib/time/entry';
import type { Engagement } from './engagement';
import type { PartOf } from './engagements/parts';
import type { AccountFact, SeenTicket } from './fact';
import type { RecordItem } from './record/item';

/** A packet of the account that was sent, and how it stands. */
export interface Escalation {
  id: string;
  /** What people call its issue, else its ticket. */
  label: string;
  receiver: Receiver;
  /** UTC milliseconds. */
  sentAt: number;
  state: Outcome['state'];
  /** Since when it stands so, UTC milliseconds. */
  since: number;
  bounces: number;
  /** It was sent again after this one, which counts no more. */
  isReplaced: boolean;
}

/** What is known of one account. Order and duplicates do not matter. */
export interface RiskInputs {
  /** With the severity that counts (`rated`). */
  tickets: readonly SeenTicket[];
  /** When lists of its open tickets were read, UTC milliseconds: one that was empty says that there are none. */
  listings: readonly number[];
  escalations: readonly Escalation[];
  engagements: readonly Engagement[];
  /** Of those engagements. */
  milestones: readonly PartOf<'milestone'>[];
  /** Entries on those engagements. */
  entries: readonly TimeEntry[];
  facts: readonly AccountFact[];
  /** Of its technical record. */
  items: readonly RecordItem[];
  /** IANA zone of the person: work is due on local dates. */
  zone: string;
}

export const noInputs: Omit<RiskInputs, 'zone'> = {
  tickets: [],
  listings: [],
  escalations: [],
  engagements: [],
  milestones: [],
  entries: [],
  facts: [],
  items: [],
};
