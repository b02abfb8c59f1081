import type { PacketCheck } from '@/lib/packet/packet';
import { severities } from '@/lib/packet/situation';
import { type TicketKind, ticketKinds } from '@/lib/packet/ticket-kind';
import { causes, routes } from '@/lib/packet/triage-values';
import { saidVerdicts, type Topic } from '@/lib/packet/word';
import type { SettingValue } from '@/lib/settings/settings';
import { z } from '@/lib/zod';
import { nothing, ofTab, seen } from './inputs';
import { act, command, ours, question } from './message';

/** What of a packet is masked before it is copied. Secrets are, whatever it says. */
export interface MaskingView {
  /** Kinds that are masked unless the person says otherwise for one packet. */
  masked: SettingValue<'redaction.masked'>;
  /** Texts that may leave although they are found. */
  allowed: string[];
  /** Texts that may never leave. */
  denied: string[];
}

/** What a person says that the ticket is. */
export interface SaidKind {
  kind: TicketKind;
  /** Their name, as far as they said it. */
  by: string;
  /** The person who asks said it themselves. */
  isOwn: boolean;
  /** UTC milliseconds. */
  at: number;
  /** Of the row. */
  revision: string;
}

/** Who said something of the ticket, and when. */
export interface SaidBy extends Omit<SaidKind, 'kind'> {
  topic: Topic;
}

export interface PacketView extends PacketCheck {
  said?: SaidKind;
  /** Of each word on the triage and on verdicts that counts: whose it is. */
  saidBy?: SaidBy[];
}

/** What a person wrote at one place of a record's packets; `revision` rises with each change. */
export interface WrittenText {
  text: string;
  revision: number;
}

const word = z.discriminatedUnion('about', [
  z.object({ about: z.literal('severity'), value: z.literal(severities) }),
  z.object({ about: z.literal('cause'), value: z.enum(causes) }),
  z.object({ about: z.literal('route'), value: z.enum(routes) }),
  z.object({
    about: z.literal('criterion'),
    criterion: z.string().min(1).max(60),
    value: z.enum(saidVerdicts),
    why: z.string().trim().max(300),
  }),
]);
const topic = z.custom<Topic>(
  (given) => typeof given === 'string' && /^(?:severity|cause|route|criterion:.{1,60})$/.test(given),
);

export const packet = {
  packet: question({ from: ours, input: ofTab })<PacketView | null>(),
  /** Says what the ticket is, whatever its type; `null` takes the person's word back. */
  sayTicketKind: command({
    from: ours,
    input: ofTab.extend({ kind: z.enum(ticketKinds).nullable(), seen: seen.optional() }),
  })<void>(),
  /** Says how bad it is, why, whose, or that a criterion is met, missing or does not apply, instead of the rules. */
  judge: command({ from: ours, input: ofTab.extend({ word, seen: seen.optional() }) })<void>(),
  /** Takes the person's word back. */
  unjudge: command({ from: ours, input: ofTab.extend({ topic, seen: seen.optional() }) })<void>(),
  masking: question({ from: ours, input: nothing })<MaskingView>(),
  /**
   * Adds words to those of the person that are always masked, or that stay readable although they were found; secrets are
   * masked whatever is added. Words are added only, and can be taken back as every change.
   */
  rememberWords: command({
    from: ours,
    input: z.object({ list: z.enum(['deny', 'allow']), words: z.string().trim().min(3).max(200) }),
  })<void>(),
  /** What the person wrote into packets of the record, by receiver and place. */
  packetTexts: question({ from: ours, input: ofTab })<Record<string, WrittenText>>(),
  /**
   * Keeps one of them, at every keystroke, unless another window changed it since; then it is for the asker to put both
   * together. Harmless twice: the second time it is what is kept.
   */
  keepPacketText: act({
    from: ours,
    input: ofTab.extend({ slot: z.string().min(1).max(120), text: z.string().max(20_000), seen: z.int().min(0) }),
  })<{ isKept: boolean; now: WrittenText }>(),
  /** Where a packet can be opened as a new issue. */
  packetTargets: question({ from: ours, input: nothing })<SettingValue<'packet.targets'>>(),
  /** Which promises are pointed out in what a person writes. */
  promiseRules: question({ from: ours, input: nothing })<SettingValue<'promises'>>(),
};
