import type { PacketCheck } from '@/lib/packet/packet';
import { ofTab } from './inputs';
import { ours, question } from './message';

export const packet = {
  packet: question({ from: ours, input: ofTab })<PacketCheck | null>(),
};
