import type { Acceptance, PacketCheck } from './packet';
import { receiverIds } from './receiver-ids';
import type { Severity, TicketType } from './situation';

export const receivers = [...receiverIds, 'other'] as const;
/** Whom a packet was sent to. */
export type Receiver = (typeof receivers)[number];

/** What is kept of a packet as it was sent: codes and numbers, and nothing of the conversation. */
export interface AsSent {
  completeness: { met: number; required: number };
  /** The lower end of the score. */
  score: number;
  /** Required criteria that were not met. */
  lacking: string[];
  type: TicketType;
  severity?: Severity;
  /** The first of the affected areas, as the site writes it. */
  area?: string;
}

/** A packet that somebody sent. */
export interface SentPacket extends AsSent {
  id: string;
  /** `recordKey` of the ticket that it is about. */
  recordKey: string;
  receiver: Receiver;
  /** UTC milliseconds. */
  sentAt: number;
}

/** What a second person says of a packet before it goes. */
export const checkWords = ['checked', 'returned'] as const;
/** What the receiver answers. */
export const answerWords = ['accepted', 'bounced', 'resolved'] as const;
/** What comes of a fix: it works here, it does not, the customer knows. */
export const fixWords = ['works', 'broken', 'told'] as const;
/** `declined`: what the linked issue seems to say is not so. */
export const eventWords = [...checkWords, ...answerWords, ...fixWords, 'declined'] as const;
export type EventWord = (typeof eventWords)[number];

/** Something that was said of a packet, by whom and why. Nothing of it is ever written over. */
export interface PacketEvent {
  id: string;
  said: EventWord;
  /** UTC milliseconds. */
  at: number;
  /** Who said so, as far as the person who noted it named them. */
  by: string;
  why: string;
  /** `bounced` and `returned`: the criterion that was missing, where it is one. */
  criterion?: string;
  /** `resolved`: the version that has the fix, where it was said. */
  fixVersion?: string;
  /** `declined`: what was proposed (`Proposal.key`). */
  proposal?: string;
}

/** How a packet stands. `told`: it is fixed, and the customer knows. */
export interface Outcome {
  state: 'open' | 'accepted' | 'bounced' | 'resolved' | 'told';
  /** Since when, UTC milliseconds; of an open one when it was sent. */
  at: number;
  /** How often it came back. */
  bounces: number;
  /** What was answered first; absent until something was. */
  firstAnswer?: 'accepted' | 'bounced';
  /** Of a fix: whether somebody saw it work. */
  isVerified?: boolean;
  fixVersion?: string;
  /** Why it came back last. */
  missing?: { criterion?: string; why: string };
}

/** What is to be kept of a check when its packet goes. */
export function asSent({ completeness, score, verdicts, type, triage }: PacketCheck, area?: string): AsSent {
  const lacking = verdicts.filter(
    ({ required, verdict }) => required && verdict !== 'met' && verdict !== 'not-applicable',
  );
  return {
    completeness: { met: completeness.met, required: completeness.required },
    score: score.low,
    lacking: lacking.map(({ criterion }) => criterion),
    type,
    ...(triage.severity.value && { severity: triage.severity.value }),
    ...(area !== undefined && { area }),
  };
}

/** Oldest first; what was said at one moment always in the same order. */
export function inOrder<T extends { at: number; id: string }>(events: readonly T[]): T[] {
  return events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** How a packet stands by all that was said of it. */
export function outcomeOf({ sentAt }: Pick<SentPacket, 'sentAt'>, events: readonly PacketEvent[]): Outcome {
  let outcome: Outcome = { state: 'open', at: sentAt, bounces: 0 };
  for (const event of inOrder(events)) outcome = after(outcome, event);
  return outcome;
}

function after(before: Outcome, { said, at, criterion, why, fixVersion }: PacketEvent): Outcome {
  const { bounces, firstAnswer = 'accepted', missing } = before;
  const taken = { at, bounces, firstAnswer, ...(missing && { missing }) };
  switch (said) {
    case 'accepted':
      return { state: 'accepted', ...taken };
    case 'bounced':
      return {
        state: 'bounced',
        at,
        bounces: bounces + 1,
        // What was accepted before it came back was accepted all the same.
        firstAnswer: before.firstAnswer ?? 'bounced',
        missing: { why, ...(criterion !== undefined && { criterion }) },
      };
    case 'resolved':
      return { state: 'resolved', ...taken, isVerified: false, ...(fixVersion !== undefined && { fixVersion }) };
    case 'works':
      return before.state === 'resolved' ? { ...before, isVerified: true } : before;
    case 'broken':
      return before.state === 'resolved' ? { state: 'accepted', ...taken } : before;
    case 'told':
      return before.state === 'resolved' ? { ...before, state: 'told', at } : before;
    default:
      return before;
  }
}

/** A packet with what was said of it. */
export interface Followed<T extends SentPacket = SentPacket> {
  packet: T;
  events: readonly PacketEvent[];
}

/** A packet and how it stands, among all that were sent. */
export interface Standing<T extends SentPacket = SentPacket> extends Followed<T> {
  outcome: Outcome;
  /** It follows one that came back. */
  isAgain: boolean;
  /** It was sent again after this one: what is said now is about the newer. */
  isReplaced: boolean;
}

/**
 * How each packet stands, newest first. One that goes to the same receiver about the same ticket as one that came back is
 * that one sent again, and no first try.
 */
export function standingsOf<T extends SentPacket>(all: readonly Followed<T>[]): Standing<T>[] {
  const sorted = all.toSorted((a, b) => a.packet.sentAt - b.packet.sentAt || (a.packet.id < b.packet.id ? -1 : 1));
  const last = new Map<string, Standing<T>>();
  const standings = sorted.map(({ packet, events }) => {
    const key = `${packet.receiver} ${packet.recordKey}`;
    const before = last.get(key);
    if (before) before.isReplaced = true;
    const isAgain = before?.outcome.state === 'bounced';
    const standing = { packet, events, outcome: outcomeOf(packet, events), isAgain, isReplaced: false };
    last.set(key, standing);
    return standing;
  });
  return standings.reverse();
}

/** Nothing was asked for, neither of this one nor of one before it. */
export function isFirstPass({ outcome, isAgain }: Standing): boolean {
  return !isAgain && outcome.firstAnswer === 'accepted';
}

/** Who reads a packet to be told something is asked for no answer. */
export function isAnswered(receiver: Receiver): boolean {
  return receiver !== 'customer' && receiver !== 'leadership';
}

/** The third number: what came back of the packet that was sent last to somebody who answers. */
export function acceptanceOf(standings: readonly Standing[]): Acceptance {
  const last = standings.find(({ packet }) => isAnswered(packet.receiver));
  if (!last) return { state: 'not-recorded' };
  const { state, at, missing } = last.outcome;
  if (state === 'open') return { state: 'sent', at };
  if (state !== 'bounced') return { state: 'accepted', at, firstPass: isFirstPass(last) };
  return { state: 'returned', at, ...(missing?.criterion !== undefined && { criterion: missing.criterion }) };
}

/** What was said of the packet that is not sent yet: after the last one went. */
export function checksBeforeSending<T extends PacketEvent>(checks: readonly T[], lastSentAt: number | undefined): T[] {
  return inOrder(checks.filter(({ at }) => lastSentAt === undefined || at > lastSentAt));
}
