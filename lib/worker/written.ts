import type { Account } from '@/lib/accounts/account';
import type { Change } from '@/lib/contract/change';
import type { Written } from '@/lib/store/commit';
import type { SharedTable, StoredRun, StoredSighting } from '@/lib/store/tables';

/** What pages keep of each table, for asking again. Derived from the rows alone, so that no handler forgets to tell. */
export function changesOf(written: readonly Written[]): Change[] {
  const all = written.flatMap(({ table, row }) => changeOf[table](row as never));
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
}

const ofTime = (): Change[] => [{ topic: 'time' }, { topic: 'account' }];
const ofAccount = ({ accountId }: { accountId?: string }): Change[] =>
  accountId === undefined ? [] : [{ topic: 'account', account: accountId }];

/** It and every account that it is, or is not, by the word of this row: engagements are listed under what it is now. */
function ofAccountRow({ id, mergedInto, partedFrom = [] }: Account): Change[] {
  const touched = [id, ...(mergedInto === undefined ? [] : [mergedInto]), ...partedFrom];
  return touched.flatMap((account): Change[] => [
    { topic: 'account', account },
    { topic: 'time', account },
  ]);
}

const ofPacket = ({ recordKey }: { recordKey: string }): Change[] => [{ topic: 'packet', record: recordKey }];

/** Whatever is remembered of one ticket may be shown beside any other. */
const ofKnown = (): Change[] => [{ topic: 'known' }];

const changeOf: { readonly [Name in SharedTable]: (row: never) => Change[] } = {
  people: () => [{ topic: 'home' }],
  accounts: ofAccountRow,
  accountLinks: ofAccount,
  engagements: ofTime,
  engagementParts: ofTime,
  timeEntries: ofTime,
  runs: ({ recordKey }: StoredRun) => [{ topic: 'runs', record: recordKey }],
  facts: ofAccount,
  sightings: (row: StoredSighting) => ofAccount(row),
  assignments: () => [{ topic: 'time' }],
  picks: () => [{ topic: 'sites' }],
  packs: () => [{ topic: 'sites' }],
  packKeys: () => [{ topic: 'sites' }],
  ownHosts: () => [{ topic: 'sites' }],
  settings: () => [{ topic: 'settings' }],
  ticketKinds: ofPacket,
  judgements: ofPacket,
  sentPackets: ofPacket,
  packetEvents: ofPacket,
  // Of every ticket whose packet went there.
  linkedIssues: () => [{ topic: 'packet' }],
  nextUpdates: ofPacket,
  knownTickets: ofKnown,
  knownIssues: ofKnown,
  knownWords: ofKnown,
  declinedOffers: ofKnown,
  seenAccounts: ofAccount,
  recordItems: ofAccount,
  mitigations: ofAccount,
  accountReviews: ofAccount,
  worklogs: () => [{ topic: 'time' }],
};
