import type { Misfit, RunOutcome } from '@/lib/runbooks/runbook';
import type { IconName } from '../../ui/Icon';
import type { Tone } from '../../ui/Tag';

/** Every answer to “How did it go?”, in the order of the buttons. */
export const outcomeLooks: Record<RunOutcome, { icon: IconName; tone: Tone }> = {
  solved: { icon: 'check', tone: 'good' },
  helped: { icon: 'plus', tone: 'good' },
  'did-not-fit': { icon: 'close', tone: 'plain' },
};

export const outcomes = Object.keys(outcomeLooks) as RunOutcome[];

/** Every reason for one that did not fit, in the order of the buttons. */
export const misfits: readonly Misfit[] = ['other-fault', 'outdated', 'no-help', 'not-allowed'];

/** Of the answers that end most runs. */
export const outcomeKeys: Partial<Record<RunOutcome, string>> = { solved: 's', 'did-not-fit': 'd' };
