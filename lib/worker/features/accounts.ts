import type { Account } from '@/lib/accounts/account';
import { assessRisk } from '@/lib/accounts/assess';
import type { Drivers } from '@/lib/accounts/drivers';
import { accountName } from '@/lib/accounts/keys';
import { openTickets } from '@/lib/accounts/open-tickets';
import { listedOpenTickets } from '@/lib/accounts/seen-ticket';
import type { Context } from '@/lib/context/context';
import { type AccountView, accounts as messages } from '@/lib/contract/accounts';
import { openTicketsOf } from '@/lib/jobs/open-tickets';
import { sites } from '@/lib/sites/sites';
import { accountOfKeys, accountsById, joinAccounts, partAccount } from '@/lib/store/accounts';
import type { Store } from '@/lib/store/commit';
import { engagementsOf } from '@/lib/store/engagements';
import { entriesOn } from '@/lib/store/entries';
import { enterFact, factsOf } from '@/lib/store/facts';
import { ticketsOf } from '@/lib/store/sightings';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import type { Tabs } from '../tabs';
import { contextIn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  settings: Settings;
}

const monthMs = 30 * 24 * 60 * 60 * 1000;

/** An account's technical risk, what it is made of, and which records are this account. */
export function accountHandlers({ store, tabs, settings }: Needs) {
  return handle(messages, {
    async account(_, { asker }) {
      const context = await contextIn(tabs, asker);
      return context ? accountView(store, context, await settings.get('drivers')) : null;
    },
    enterFact: (fact, { commit }) => commit((tx) => enterFact(tx, fact)),
    joinAccounts: ({ one, other }, { commit }) => commit(async (tx) => ({ id: await joinAccounts(tx, one, other) })),
    partAccount: ({ id }, { commit }) => commit((tx) => partAccount(tx, id)),
  });
}

/** `null` when the record names no account. */
async function accountView({ db, now }: Store, context: Context, drivers: Drivers): Promise<AccountView | null> {
  const keys = sites.accountKeys(context);
  if (keys.length === 0) return null;
  const at = now();
  const account = await accountOfKeys(db, keys);
  const ids = account?.ids ?? [];
  const [tickets, engagements, facts, all] = await Promise.all([
    ticketsOf(db, ids),
    engagementsOf(db, ids),
    factsOf(db, ids),
    accountsById(db),
  ]);
  const entries = await entriesOn(
    db,
    engagements.map(({ id }) => id),
    at - monthMs,
    at,
    at,
  );
  const listed = context.kind === 'account' ? listedOpenTickets(context) : undefined;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    id: account?.root.id,
    name: accountName(context) ?? account?.root.name,
    keptAs: account?.root.name,
    keys,
    links: account?.links ?? [],
    others: account ? othersOf(account.ids, all) : [],
    merged: ids.filter((id) => id !== account?.root.id).flatMap((id) => all.get(id) ?? []),
    risk: assessRisk({ tickets, listedOpenTickets: listed, engagements, entries, facts, zone }, drivers, at),
    openTickets: openTickets(tickets, listed, sites.urlOf),
    listTickets: openTicketsOf(context),
    engagements,
  };
}

/** Accounts that are not these, by name. */
function othersOf(ids: string[], all: ReadonlyMap<string, Account>): Pick<Account, 'id' | 'name'>[] {
  return [...all.values()]
    .filter(({ id, name, mergedInto }) => !ids.includes(id) && mergedInto === undefined && name !== '')
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
