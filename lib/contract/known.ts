import { factKinds, type KnownFact } from '@/lib/known/fact';
import type { IssueStanding } from '@/lib/known/known-issue';
import type { KnownTicket } from '@/lib/known/known-ticket';
import type { Offer } from '@/lib/known/offer';
import { longestTarget, type Target, targetOf } from '@/lib/packet/target';
import type { RunOutcome } from '@/lib/runbooks/runbook';
import { sites } from '@/lib/sites/sites';
import { z } from '@/lib/zod';
import { ofTab, seen } from './inputs';
import { command, ours, question } from './message';
import type { NamedRecord } from './outcomes';

/** A fault that is known, as a ticket sees it. */
export interface KnownIssueView extends IssueStanding {
  id: string;
  /** Of the row. */
  revision: string;
  target: Pick<Target, 'label' | 'url'>;
  /** As it was read here last. */
  title?: string;
  workaround: string;
  fixedIn: string;
  /** All that it is known by. */
  facts: KnownFact[];
  /** Which of them this ticket has. */
  by: KnownFact[];
  /** A person said that this ticket is it; else it is recognised by what it has. */
  isSaid: boolean;
  /** Whose word it is, and when they gave it. */
  markedBy: string;
  markedAt: number;
  /** What the customer runs, by their ticket. */
  theirVersion?: string;
  /** Other tickets that are said to be it, and how many of them are solved. */
  others: { count: number; solved: number };
  /** It is fixed, and the customer does not know: absent where a packet that went to the issue says so. */
  isToTell: boolean;
}

/** An earlier ticket or issue that shares something with this one. */
export interface KnownBeforeView extends NamedRecord, Pick<KnownTicket, 'state' | 'openedAt' | 'solvedAt' | 'seenAt'> {
  recordKey: string;
  /** Most telling first. */
  shares: KnownFact[];
  area?: string;
  isSameAccount: boolean;
  fixVersions?: string[];
  /** How runbooks fared on it, the last first. */
  runs: { title: string; outcome: RunOutcome }[];
  /** The known issue that it is said to be. */
  issue?: Pick<KnownIssueView, 'workaround' | 'fixedIn'> & { label: string };
  /** Issues that its packets went to and that are not done. */
  waitsFor: string[];
}

export interface KnownView {
  issues: KnownIssueView[];
  /** Most telling first. */
  before: KnownBeforeView[];
  /** What this ticket would be recognised by. */
  facts: KnownFact[];
  /** Records that its site links it to, which may be its parent. */
  links: { label: string; title?: string; target: string }[];
  /** For so many days this is remembered. */
  days: number;
  offer?: Offer;
}

/** A ticket whose known issue is fixed, and whose customer does not know. */
export interface KnownWaitView extends NamedRecord {
  recordKey: string;
  issue: string;
  version?: string;
}

const fact = z.object({
  kind: z.enum(Object.keys(factKinds) as [KnownFact['kind'], ...KnownFact['kind'][]]),
  value: z.string().min(1).max(120),
});
const issueId = z.uuid();

export const known = {
  /** `null`: no ticket that was read is on show. */
  known: question({ from: ours, input: ofTab })<KnownView | null>(),
  /** Tickets, whatever a tab shows, whose known issue is fixed. */
  knownFixed: question({ from: ours, input: z.object({}) })<KnownWaitView[]>(),

  /** The ticket on show is a known issue, which is kept at this record: a key as `ENG-2318`, or an address. */
  markKnown: command({
    from: ours,
    input: ofTab.extend({
      target: z
        .string()
        .max(longestTarget)
        .refine((typed) => targetOf(typed, sites) !== undefined, 'No issue is named so'),
      facts: z.array(fact).max(40),
      workaround: z.string().trim().max(2000),
      fixedIn: z.string().trim().max(80),
      seen: seen.optional(),
    }),
  })<void>(),
  /** The ticket on show is this known issue, or is not. */
  sayKnown: command({ from: ours, input: ofTab.extend({ issueId, is: z.boolean() }) })<void>(),
  /** The customer of the ticket on show was told of the fix. */
  toldKnown: command({ from: ours, input: ofTab.extend({ issueId }) })<void>(),
  /** What these tickets share is not worth a runbook. */
  declineOffer: command({ from: ours, input: z.object({ fact }) })<void>(),
};
