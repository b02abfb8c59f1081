import type { AccountView } from '@/lib/contract/accounts';
import type { Interest } from '@/lib/contract/change';
import type { Input, NameOf, Output } from '@/lib/contract/contract';
import type { TimeView } from '@/lib/contract/time';

/** More accounts than this are watched as all of them. */
const mostAccounts = 30;

/** Entries and engagements; of accounts, those whose names are shown. One that is not kept yet may turn out to be any. */
function ofTime(answer: TimeView | undefined): Interest[] {
  const { account, engagements = [] } = answer ?? {};
  const ids = new Set([account?.id, ...engagements.map(({ accountId }) => accountId)].filter((id) => id !== undefined));
  const isKept = account !== undefined && (account.id !== undefined || account.keys.length === 0);
  if (!isKept || ids.size === 0 || ids.size > mostAccounts) return [{ topic: 'time' }];
  return [...ids].map((id) => ({ topic: 'time', account: id }));
}

/** `null`: the record names none. */
function ofAccount(answer: AccountView | null | undefined): Interest[] {
  if (answer === null) return [];
  const ids = [answer?.id, ...(answer?.merged ?? []).map(({ id }) => id)].filter((id) => id !== undefined);
  return ids.length === 0 ? [{ topic: 'account' }] : ids.map((account) => ({ topic: 'account', account }));
}

/** Entries and engagements whatever their accounts are called: an account that is seen elsewhere is no news. */
const ofEntries: Interest[] = [{ topic: 'time', account: '' }];

/** Whatever is remembered of any account; time on engagements tells of accounts, too. */
const ofAllAccounts: Interest[] = [{ topic: 'account' }, { topic: 'packet' }, { topic: 'settings' }];

/** Of what each question wants to hear, by its argument and by its newest answer. */
export const interestsOf: {
  [N in NameOf<'question'>]?: (input: Input<N>, answer: Output<N> | undefined) => Interest[];
} = {
  tab: ({ tabId }) => [{ topic: 'tab', tabId }],
  suggestions: ({ record }) => [{ topic: 'runs', record }, { topic: 'library' }, { topic: 'settings' }],
  searchRunbooks: () => [{ topic: 'library' }, { topic: 'settings' }],
  draftFile: () => [{ topic: 'known' }],
  searchOperators: () => [{ topic: 'library' }],
  library: () => [{ topic: 'library' }, { topic: 'runs' }, { topic: 'settings' }],
  grades: () => [{ topic: 'runs' }, { topic: 'settings' }],
  runbookSource: () => [{ topic: 'library' }],
  imports: () => [{ topic: 'library' }, { topic: 'jobs' }],
  foundRunbooks: () => [{ topic: 'library' }],
  packet: ({ record }) => [{ topic: 'packet', record }, { topic: 'settings' }],
  outcomes: () => [{ topic: 'packet' }],
  customersWait: () => [{ topic: 'packet' }],
  known: ({ record }) => [
    // A reading of the record tells so by what was found in it.
    { topic: 'known', record },
    { topic: 'runs', record },
    { topic: 'packet' },
    { topic: 'settings' },
  ],
  knownFixed: () => [{ topic: 'known' }, { topic: 'packet' }],
  packetFigures: () => [{ topic: 'packet' }],
  packetTexts: ({ record }) => [{ topic: 'texts', record }],
  masking: () => [{ topic: 'settings' }],
  promiseRules: () => [{ topic: 'settings' }],
  packetTargets: () => [{ topic: 'settings' }],
  runbook: ({ record }) => [{ topic: 'runs', record }, { topic: 'library' }],
  time: (_, answer) => [...ofTime(answer), { topic: 'settings' }],
  timeTotals: () => ofEntries,
  entryPast: () => ofEntries,
  engagements: () => [{ topic: 'time' }],
  engagement: () => [{ topic: 'time' }],
  engagementBurn: () => ofEntries,
  entriesOnRecord: () => ofEntries,
  timesheet: () => [{ topic: 'time' }, { topic: 'settings' }, { topic: 'home' }],
  recentRecords: () => [{ topic: 'readings' }, { topic: 'time' }],
  account: ({ tabId }, answer) => [...ofAccount(answer), { topic: 'readings', tabId }, { topic: 'settings' }],
  technical: ({ accountId }, answer) => [
    ...(answer?.ids ?? [accountId]).map((account): Interest => ({ topic: 'account', account })),
    { topic: 'settings' },
    { topic: 'home' },
  ],
  portfolio: () => [...ofAllAccounts, { topic: 'home' }],
  alikeAccounts: ({ accountId: account }) => (account === undefined ? ofAllAccounts : [{ topic: 'account', account }]),
  voice: () => [{ topic: 'account' }, { topic: 'packet' }, { topic: 'runs' }],
  // An account that is seen for the first time meanwhile is there at the next look.
  otherAccounts: ({ account }) => [{ topic: 'account', account }],
  sites: () => [{ topic: 'sites' }, { topic: 'readings' }],
  picks: () => [{ topic: 'sites' }],
  salesforceStatus: () => [{ topic: 'sites' }],
  settings: () => [{ topic: 'settings' }],
  jobs: () => [{ topic: 'jobs' }],
  refreshSystems: () => [{ topic: 'account' }, { topic: 'jobs' }],
  accountNames: () => [{ topic: 'account' }],
  policy: () => [{ topic: 'settings' }],
  findable: () => [{ topic: 'time' }, { topic: 'library' }, { topic: 'account' }],
  worklogs: () => [{ topic: 'time' }],
  backupState: () => [{ topic: 'home' }, { topic: 'settings' }],
  home: () => [{ topic: 'home' }, { topic: 'settings' }],
};
