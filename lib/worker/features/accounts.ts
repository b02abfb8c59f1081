import { systemName } from '@/lib/accounts/asked-at';
import { accountName } from '@/lib/accounts/keys';
import { openTickets } from '@/lib/accounts/open-tickets';
import { changesSince, snapshotOf } from '@/lib/accounts/snapshot';
import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { type AccountView, accounts as messages, type OpenTicketsList } from '@/lib/contract/accounts';
import { Refused } from '@/lib/contract/refusal';
import { accountNamedBy, openTicketsOf } from '@/lib/jobs/open-tickets';
import { sites } from '@/lib/sites/sites';
import {
  accountOfKeys,
  joinAccounts,
  namedAccounts,
  partAccount,
  type WholeAccount,
  wholeAccount,
} from '@/lib/store/accounts';
import type { Store } from '@/lib/store/commit';
import type { Database } from '@/lib/store/database';
import { engagementsOf } from '@/lib/store/engagements';
import { enterFact } from '@/lib/store/facts';
import { forgetAccount } from '@/lib/store/forget';
import { keepRiskLook, riskDaysOf, riskLookOf } from '@/lib/store/risk-looks';
import { listingsOf } from '@/lib/store/sightings';
import type { Listing } from '@/lib/store/tables';
import { riskOf } from '../account-risk';
import type { Changes } from '../changes';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import { recordsOf } from '../refresh';
import type { Tabs } from '../tabs';
import { contextIn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  settings: Settings;
  changes: Changes;
}

const monthMs = 30 * 24 * 60 * 60 * 1000;

/** An account's technical risk, what it is made of, and which records are this account. */
export function accountHandlers({ store, tabs, settings, changes }: Needs) {
  return handle(messages, {
    async account({ accountId }, { asker }) {
      if (accountId !== undefined) return viewOfKept(store, settings, accountId);
      const context = await contextIn(tabs, asker);
      return context ? viewOfRecord(store, settings, context) : null;
    },
    async otherAccounts({ account }) {
      const [whole, all] = await Promise.all([wholeAccount(store.db, account), namedAccounts(store.db)]);
      return all.filter(({ id }) => !(whole?.ids ?? [account]).includes(id));
    },
    async lookAtRisk({ account }) {
      const whole = await wholeAccount(store.db, account);
      if (!whole) throw new Refused({ code: 'missing', what: 'account' });
      const at = store.now();
      const { risk } = await riskOf(store.db, settings, whole.ids, at);
      await keepRiskLook(store.db, whole.root.id, snapshotOf(risk, at));
    },
    async forgetAccount({ account }, { commit }) {
      await commit((tx) => forgetAccount(tx, account));
      // No row is left that could say whom it concerns.
      for (const topic of ['account', 'time', 'packet', 'runs', 'readings', 'jobs'] as const) changes.tell({ topic });
    },
    enterFact: (fact, { commit }) => commit((tx) => enterFact(tx, fact)),
    joinAccounts: ({ one, other }, { commit }) => commit(async (tx) => ({ id: await joinAccounts(tx, one, other) })),
    partAccount: ({ id }, { commit }) => commit((tx) => partAccount(tx, id)),
  });
}

/** `null` when the record names no account. */
async function viewOfRecord(store: Store, settings: Settings, context: Context): Promise<AccountView | null> {
  const keys = sites.accountKeys(context);
  if (keys.length === 0) return null;
  const account = await accountOfKeys(store.db, keys);
  const name = accountName(context);
  const record = accountNamedBy(context);
  return accountView(store, settings, {
    account,
    keys,
    ...(name !== undefined && { name }),
    ...(record && { record }),
  });
}

/** `null` when nothing is kept of it. */
async function viewOfKept(store: Store, settings: Settings, id: string): Promise<AccountView | null> {
  const account = await wholeAccount(store.db, id);
  return account ? accountView(store, settings, { account, keys: account.links.map(({ key }) => key) }) : null;
}

/** An account as a record tells of it, or as it is kept alone. */
interface Named extends Pick<AccountView, 'keys' | 'name'> {
  account: WholeAccount | undefined;
  /** As the record's own site knows it. */
  record?: RecordRef;
}

async function accountView(
  { db, now }: Store,
  settings: Settings,
  { account, keys, name, record }: Named,
): Promise<AccountView> {
  const at = now();
  const ids = account?.ids ?? [];
  const [{ risk, inputs }, all, days, look, people, lists] = await Promise.all([
    riskOf(db, settings, ids, at),
    db.accounts.bulkGet(ids),
    riskDaysOf(db, ids),
    riskLookOf(db, ids),
    db.people.toArray(),
    listsOf(db, account, { keys, record }),
  ]);
  const snapshot = snapshotOf(risk, at);
  const month = days.findLast((day) => day.at <= at - monthMs);
  return {
    id: account?.root.id,
    name: name ?? account?.root.name,
    keptAs: account?.root.name,
    keys,
    links: account?.links ?? [],
    merged: all.flatMap((one) => (one && one.id !== account?.root.id ? one : [])),
    risk,
    changed: {
      ...(look?.before && { look: changesSince(look.before, snapshot) }),
      ...(month && { month: changesSince(month, snapshot) }),
    },
    history: days.map(({ at: of, day, level, score, coverage }) => ({
      at: of,
      day,
      ...(level && { level }),
      score,
      coverage,
    })),
    people: Object.fromEntries(
      people.filter(({ deletedAt }) => deletedAt === undefined).map(({ id, name }) => [id, name]),
    ),
    openTickets: openTickets(inputs.tickets),
    lists,
    engagements: await engagementsOf(db, ids),
  };
}

/** What asks each site for the open tickets of this account, by all that it is known as. */
async function listsOf(
  db: Database,
  account: WholeAccount | undefined,
  { keys, record }: Pick<Named, 'keys'> & { record: RecordRef | undefined },
): Promise<OpenTicketsList[]> {
  const known = [...new Set([...keys, ...(account?.links.map(({ key }) => key) ?? [])])];
  const records = [...(record ? [record] : []), ...(await recordsOf(db, known))];
  const listings = await listingsOf(db, account?.ids ?? []);
  return [...new Map(records.map((one) => [recordKey(one), one])).values()].map((one) => {
    const listing = listings
      .filter(({ system }) => system === systemName(one))
      .reduce((a: Listing | undefined, b) => (a && a.at >= b.at ? a : b), undefined);
    const listed = listing && { at: listing.at, open: listing.open };
    return { ...openTicketsOf(one, known), ...(listed && { listed }) };
  });
}
