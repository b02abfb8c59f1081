import type { Interest } from '@/lib/contract/change';
import type { Input, NameOf, Output } from '@/lib/contract/contract';

/** Of what each question wants to hear, by its argument and by its newest answer. */
export const interestsOf: {
  [N in NameOf<'question'>]?: (input: Input<N>, answer: Output<N> | undefined) => Interest[];
} = {
  tab: ({ tabId }) => [{ topic: 'tab', tabId }],
  suggestions: ({ record }) => [{ topic: 'runs', record }, { topic: 'settings' }],
  searchRunbooks: () => [{ topic: 'settings' }],
  packet: () => [{ topic: 'settings' }],
  masking: () => [{ topic: 'settings' }],
  runbook: ({ record }) => [{ topic: 'runs', record }],
  time: () => [{ topic: 'time' }, { topic: 'settings' }],
  account: (_, answer) => {
    const ids = [answer?.id, ...(answer?.merged ?? []).map(({ id }) => id)].filter((id) => id !== undefined);
    const ofAccount: Interest[] =
      ids.length === 0 ? [{ topic: 'account' }] : ids.map((account) => ({ topic: 'account', account }));
    return [...ofAccount, { topic: 'settings' }];
  },
  sites: () => [{ topic: 'sites' }],
  picks: () => [{ topic: 'sites' }],
  salesforceStatus: () => [{ topic: 'sites' }],
  settings: () => [{ topic: 'settings' }],
  jobs: () => [{ topic: 'jobs' }],
  policy: () => [{ topic: 'settings' }],
  home: () => [{ topic: 'home' }, { topic: 'settings' }],
};
