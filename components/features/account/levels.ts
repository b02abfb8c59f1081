import type { Risk } from '@/lib/accounts/risk';
import type { IconName } from '../../ui/Icon';
import type { Tone } from '../../ui/Tag';

type Level = NonNullable<Risk['level']>;

/** Shape and word of a level of technical risk, beside its colour. */
export const levelWords: Record<Level, { word: string; icon: IconName; tone: Tone }> = {
  low: { word: 'Low', icon: 'met', tone: 'good' },
  medium: { word: 'Medium', icon: 'weak', tone: 'warn' },
  high: { word: 'High', icon: 'alert', tone: 'bad' },
};
