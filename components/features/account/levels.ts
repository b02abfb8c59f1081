import type { Risk } from '@/lib/accounts/risk';
import type { IconName } from '../../ui/Icon';
import type { Tone } from '../../ui/Tag';

type Level = NonNullable<Risk['level']>;

/** Shape and colour of a level of technical risk, beside its word. */
export const levelLooks: Record<Level, { icon: IconName; tone: Tone }> = {
  low: { icon: 'met', tone: 'good' },
  medium: { icon: 'weak', tone: 'warn' },
  high: { icon: 'alert', tone: 'bad' },
};
