import type { PacketCheck } from '@/lib/packet/packet';
import { type TicketKind, ticketKinds } from '@/lib/packet/ticket-kind';
import type { SettingValue } from '@/lib/settings/settings';
import { z } from '@/lib/zod';
import { nothing, ofTab, seen } from './inputs';
import { command, ours, question } from './message';

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

export interface PacketView extends PacketCheck {
  said?: SaidKind;
}

export const packet = {
  packet: question({ from: ours, input: ofTab })<PacketView | null>(),
  /** Says what the ticket is, whatever its type; `null` takes the person's word back. */
  sayTicketKind: command({
    from: ours,
    input: ofTab.extend({ kind: z.enum(ticketKinds).nullable(), seen: seen.optional() }),
  })<void>(),
  masking: question({ from: ours, input: nothing })<MaskingView>(),
  /** Which promises are pointed out in what a person writes. */
  promiseRules: question({ from: ours, input: nothing })<SettingValue<'promises'>>(),
};
