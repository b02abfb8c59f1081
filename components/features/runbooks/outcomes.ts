import type { RunOutcome } from '@/lib/runbooks/runbook';
import type { IconName } from '../../ui/Icon';
import type { Tone } from '../../ui/Tag';

/** Every answer to “How did it go?”, in the order of the buttons. */
export const outcomeWords: Record<RunOutcome, { ask: string; words: string; icon: IconName; tone: Tone }> = {
  solved: { ask: 'Solved it', words: 'solved it', icon: 'check', tone: 'good' },
  helped: { ask: 'It helped', words: 'helped', icon: 'plus', tone: 'good' },
  'did-not-fit': { ask: 'Didn’t fit', words: 'didn’t fit', icon: 'close', tone: 'plain' },
};

export const outcomes = Object.keys(outcomeWords) as RunOutcome[];
