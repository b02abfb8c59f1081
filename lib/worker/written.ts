import type { Account } from '@/lib/accounts/account';
import type { Change } from '@/lib/contract/change';
import type { Written } from '@/lib/store/commit';
import type {
  SharedTable,
  StoredKnownTicket,
  StoredPacketEvent,
  StoredRun,
  StoredSentPacket,
  StoredSighting,
} from '@/lib/store/tables';

/** What pages keep of each table, for asking again. Derived from the rows alone, so that no handler forgets to tell. */
export function changesOf(written: readonly Written[]): Change[] {
  const all = written.flatMap(({ table, row }) => changeOf[table](row as never));
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
}

/** What a risk is made of, beside time that was logged, which few drivers count and which is written all day. */
const makesRisk: ReadonlySet<SharedTable> = new Set([
  'sightings',
  'listings',
  'facts',
  'engagements',
  'sentPackets',
  'packetEvents',
  'judgements',
  'accounts',
  'accountLinks',
]);

/** The accounts whose risk may be another now; `any` where the rows do not tell. */
export function accountsAtRisk(written: readonly Written[]): ReadonlySet<string> | 'any' | 'none' {
  const rows = written.filter(({ table }) => makesRisk.has(table));
  if (rows.length === 0) return 'none';
  const accounts = new Set<string>();
  for (const { table, row } of rows) {
    const { accountId } = row as { accountId?: string };
    if (accountId !== undefined) accounts.add(accountId);
    else if (table === 'accounts') accounts.add(row.id);
    // A ticket or an engagement of nobody is in no risk.
    else if (table !== 'sightings' && table !== 'engagements') return 'any';
  }
  return accounts;
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
const ofLibrary = (): Change[] => [{ topic: 'library' }];

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
  listings: ofAccount,
  assignments: () => [{ topic: 'time' }],
  picks: () => [{ topic: 'sites' }],
  packs: () => [{ topic: 'sites' }],
  packKeys: () => [{ topic: 'sites' }],
  ownHosts: () => [{ topic: 'sites' }],
  settings: () => [{ topic: 'settings' }],
  ticketKinds: ofPacket,
  judgements: ofPacket,
  sentPackets: (row: StoredSentPacket) => [...ofPacket(row), ...ofAccount(row)],
  packetEvents: (row: StoredPacketEvent) => [...ofPacket(row), { topic: 'account' }],
  // Of every ticket whose packet went there.
  linkedIssues: () => [{ topic: 'packet' }],
  nextUpdates: ofPacket,
  // That it is remembered what was found in a ticket, is news where that ticket is on show.
  knownTickets: ({ recordKey }: StoredKnownTicket) => [{ topic: 'known', record: recordKey }],
  knownIssues: ofKnown,
  knownWords: ofKnown,
  declinedOffers: ofKnown,
  seenAccounts: ofAccount,
  recordItems: ofAccount,
  mitigations: ofAccount,
  accountReviews: ofAccount,
  worklogs: () => [{ topic: 'time' }],
  runbooks: ofLibrary,
  runbookSources: ofLibrary,
  importedRunbooks: ofLibrary,
  runbookReviews: ofLibrary,
};
