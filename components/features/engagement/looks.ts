import type { EngagementState } from '@/lib/accounts/engagements/state';
import type { IconName } from '../../ui/Icon';
import type { Tone } from '../../ui/Tag';

/** The shape and colour of each state; its word stands beside it. */
export const looks: Record<EngagementState, { icon: IconName; tone: Tone }> = {
  planned: { icon: 'clock', tone: 'plain' },
  active: { icon: 'play', tone: 'plain' },
  'at-risk': { icon: 'alert', tone: 'warn' },
  done: { icon: 'met', tone: 'good' },
  archived: { icon: 'packet', tone: 'plain' },
};
