import type { PacketCheck } from '@/lib/packet/packet';
import type { SettingValue } from '@/lib/settings/settings';
import { nothing, ofTab } from './inputs';
import { ours, question } from './message';

/** What of a packet is masked before it is copied. Secrets are, whatever it says. */
export interface MaskingView {
  /** Kinds that are masked unless the person says otherwise for one packet. */
  masked: SettingValue<'redaction.masked'>;
  /** Texts that may leave although they are found. */
  allowed: string[];
  /** Texts that may never leave. */
  denied: string[];
}

export const packet = {
  packet: question({ from: ours, input: ofTab })<PacketCheck | null>(),
  masking: question({ from: ours, input: nothing })<MaskingView>(),
};
