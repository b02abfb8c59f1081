import type { RecordRef } from '@/lib/context/record';
import type { Figures } from '@/lib/packet/figures';
import type { LinkedIssue, Proposal } from '@/lib/packet/linked-issue';
import {
  type AsSent,
  answerWords,
  checkWords,
  fixWords,
  type Outcome,
  type PacketEvent,
  type Receiver,
  receivers,
} from '@/lib/packet/sent';
import { longestTarget, type Target, targetOf } from '@/lib/packet/target';
import { sites } from '@/lib/sites/sites';
import { z } from '@/lib/zod';
import { byId, ofTab, seen } from './inputs';
import { command, ours, question } from './message';

/** What was said of a packet, with who noted it. */
export interface SaidView extends PacketEvent {
  notedBy: string;
  /** The person who asks noted it themselves. */
  isOwn: boolean;
}

/** A ticket as it is named in a list. */
export interface NamedRecord {
  record: RecordRef;
  /** What people call it. */
  label: string;
  title?: string;
  account?: string;
  url?: string;
}

/** A packet that was sent, and what came of it. */
export interface SentView extends AsSent, NamedRecord {
  id: string;
  /** `recordKey` of its ticket. */
  recordKey: string;
  receiver: Receiver;
  /** UTC milliseconds. */
  sentAt: number;
  sentBy: string;
  isOwn: boolean;
  target?: Pick<Target, 'label' | 'url'>;
  /** Oldest first. */
  said: SaidView[];
  outcome: Outcome;
  isFirstPass: boolean;
  /** It follows one that came back. */
  isAgain: boolean;
  /** It was sent again since. */
  isReplaced: boolean;
  /** The issue it went to, as it was last read here. */
  issue?: LinkedIssue;
  /** What that seems to say, for a person to confirm. */
  proposal?: Proposal;
}

/** When a customer hears next. */
export interface UpdateView extends NamedRecord {
  id: string;
  recordKey: string;
  /** UTC milliseconds. */
  dueAt: number;
  /** Of the row. */
  revision: string;
}

export interface OutcomesView {
  /** Of the ticket on show, newest first. */
  packets: SentView[];
  /** What a second person said of the packet that is not sent yet, oldest first. */
  checks: SaidView[];
  /** Packets of other tickets that were sent to the record on show, newest first. */
  linked: SentView[];
  /** Packets of other tickets that wait for the same issue. */
  waiting: SentView[];
  /** Other packets of this customer, the newest few. */
  earlier: SentView[];
  /** The earliest update that this ticket's customer was promised. */
  update?: UpdateView;
}

/** What customers wait for, whatever a tab shows. */
export interface CustomersWaitView {
  /** The earliest first. */
  updates: UpdateView[];
  /** Packets whose fix is there, or seems to be, and whose customer does not know. */
  fixed: SentView[];
}

const by = z.string().trim().max(80);
const why = z.string().trim().max(300);
const criterion = z.string().min(1).max(60);
const at = z.number().int().min(0).max(8.64e15);

const saidOfPacket = z
  .object({
    id: z.uuid(),
    said: z.enum([...answerWords, ...fixWords, 'declined']),
    by,
    why,
    criterion: criterion.optional(),
    fixVersion: z.string().trim().min(1).max(80).optional(),
    /** `declined`: what was proposed. */
    proposal: z.string().min(1).max(80).optional(),
  })
  .refine(({ said, criterion, why }) => said !== 'bounced' || criterion !== undefined || why !== '', {
    message: 'What it lacked is a criterion or words',
    path: ['why'],
  });

export const outcomes = {
  /** `null`: no ticket is on show. */
  outcomes: question({ from: ours, input: ofTab })<OutcomesView | null>(),
  customersWait: question({ from: ours, input: z.object({}) })<CustomersWaitView>(),
  /** What came of packets and how right the rules are; `own`: of what the person who asks sent and said. */
  packetFigures: question({ from: ours, input: z.object({ own: z.boolean(), since: at.optional() }) })<Figures>(),

  /** The packet of the ticket on show was sent: to whom, to which issue, and when the customer hears next. */
  markSent: command({
    from: ours,
    input: ofTab.extend({
      receiver: z.enum(receivers),
      target: z
        .string()
        .max(longestTarget)
        .refine((typed) => targetOf(typed, sites) !== undefined, 'No issue is named so')
        .optional(),
      updateAt: at.optional(),
    }),
  })<void>(),
  /** It was not sent after all. */
  takeBackSent: command({ from: ours, input: byId })<void>(),
  /** What a second person says of the packet on show before it goes. */
  checkPacket: command({
    from: ours,
    input: ofTab.extend({ said: z.enum(checkWords), by, why, criterion: criterion.optional() }),
  })<void>(),
  /** What came of a packet. */
  sayOutcome: command({ from: ours, input: saidOfPacket })<void>(),
  /** Takes back something that was said of a packet. */
  takeBackOutcome: command({ from: ours, input: byId })<void>(),

  /** The customer of the ticket on show hears then; an open promise is moved. */
  promiseUpdate: command({ from: ours, input: ofTab.extend({ dueAt: at }) })<void>(),
  moveUpdate: command({ from: ours, input: byId.extend({ dueAt: at, seen }) })<void>(),
  /** The customer was told, or the promise is dropped. */
  endUpdate: command({ from: ours, input: byId.extend({ ended: z.enum(['told', 'dropped']), seen }) })<void>(),
};
