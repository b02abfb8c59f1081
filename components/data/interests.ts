import type { Interest } from '@/lib/contract/change';
import type { Input, NameOf, Output } from '@/lib/contract/contract';

/** Of what each question wants to hear, by its argument and by its newest answer. */
export const interestsOf: {
  [N in NameOf<'question'>]?: (input: Input<N>, answer: Output<N> | undefined) => Interest[];
} = {
  tab: ({ tabId }) => [{ topic: 'tab', tabId }],
  suggestions: ({ record }) => [{ topic: 'runs', record }],
  runbook: ({ record }) => [{ topic: 'runs', record }],
  time: () => [{ topic: 'time' }],
  account: (_, answer) => {
    const ids = [answer?.id, ...(answer?.merged ?? []).map(({ id }) => id)].filter((id) => id !== undefined);
    return ids.length === 0 ? [{ topic: 'account' }] : ids.map((account) => ({ topic: 'account', account }));
  },
  sites: () => [{ topic: 'sites' }],
  picks: () => [{ topic: 'sites' }],
  salesforceStatus: () => [{ topic: 'sites' }],
  settings: () => [{ topic: 'settings' }],
  home: () => [{ topic: 'home' }],
};
