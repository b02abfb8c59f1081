import { type Account, type AccountLink, joinedInto, rootOf } from '@/lib/accounts/account';
import type { NamedAccount } from '@/lib/accounts/engagement';
import { Refused } from '@/lib/contract/refusal';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';

/** An account with all that it turned out to be. */
export interface WholeAccount {
  /** The account that all of them are. */
  root: Account;
  /** It and those merged into it. */
  ids: string[];
  links: AccountLink[];
}

/** The account that any of these keys leads to; `undefined` when nothing is kept of it yet. */
export async function accountOfKeys(db: Database, keys: readonly string[]): Promise<WholeAccount | undefined> {
  const links = (await db.accountLinks.where('key').anyOf(keys).toArray()).filter(isKept);
  // A record may name an account by several ids that a person parted: the first says which is meant.
  const [first] = keys.flatMap((key) => links.find((link) => link.key === key) ?? []);
  return first && wholeAccount(db, first.accountId);
}

/** The account of an id, wherever that leads by now. */
export async function wholeAccount(db: Database, id: string): Promise<WholeAccount | undefined> {
  const all = await relatedTo(db, id);
  const root = all.get(rootOf(id, all));
  if (!root) return undefined;
  const ids = [...all.keys()].filter((one) => rootOf(one, all) === root.id);
  const links = (await db.accountLinks.where('accountId').anyOf(ids).toArray()).filter(isKept);
  return { root, ids, links };
}

/** It, what it turned out to be and all that turned out to be one of these, however many others there are. */
async function relatedTo(db: Database, id: string): Promise<Map<string, Account>> {
  const all = new Map<string, Account>();
  const asked = new Set<string>();
  let wanted = [id];
  while (wanted.length > 0) {
    for (const one of wanted) asked.add(one);
    const [named, merged] = await Promise.all([
      db.accounts.bulkGet(wanted),
      db.accounts.where('mergedInto').anyOf(wanted).toArray(),
    ]);
    const found = [...named, ...merged].flatMap((one) => (one && isKept(one) ? one : []));
    for (const one of found) all.set(one.id, one);
    const next = found.flatMap(({ id: own, mergedInto }) => (mergedInto === undefined ? [own] : [own, mergedInto]));
    wanted = [...new Set(next)].filter((one) => !asked.has(one));
  }
  return all;
}

/** Every account by id, to follow what each turned out to be. */
export async function accountsById(db: Database): Promise<Map<string, Account>> {
  const rows = await db.accounts.toArray();
  return new Map(rows.filter(isKept).map((account) => [account.id, account]));
}

/** Every account that has a name and did not turn out to be another, by name. */
export async function namedAccounts(db: Database): Promise<Pick<Account, 'id' | 'name'>[]> {
  return [...(await accountsById(db)).values()]
    .filter(({ name, mergedInto }) => mergedInto === undefined && name !== '')
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * The account that a record names: found by its keys, or made. Keys that lead to two accounts are the proof that they
 * are one: ids of the sites join, names never do, and what a person parted stays parted. Without keys, an account of
 * its own that has only its name.
 */
export async function ensureAccount(tx: Tx, { name, keys }: NamedAccount): Promise<string | undefined> {
  const { db } = tx;
  if (keys.length === 0) return name === '' ? undefined : (await tx.add('accounts', { name })).id;
  const found = (await db.accountLinks.where('key').anyOf(keys).toArray()).filter(isKept);
  const all = await accountsById(db);
  const roots = [...new Set(found.map(({ accountId }) => rootOf(accountId, all)))].flatMap((id) => all.get(id) ?? []);
  const joined = joinedInto(roots, all);
  for (const other of joined?.merged ?? []) await tx.change('accounts', other, { mergedInto: joined?.root });
  const sorted = [...keys].sort();
  const id = joined?.root ?? idOf('account', sorted[0] ?? '');
  const known = await db.accounts.get(id);
  if (!known) await tx.add('accounts', { name }, id);
  else await tx.change('accounts', known, { name: known.name || name, deletedAt: undefined });
  for (const key of sorted) {
    if (found.some((link) => link.key === key)) continue;
    const linkId = idOf('link', id, key);
    // One that was taken back together with what named it is named anew.
    const takenBack = await db.accountLinks.get(linkId);
    if (!takenBack) await tx.add('accountLinks', { accountId: id, key }, linkId);
    else await tx.change('accountLinks', takenBack, { deletedAt: undefined });
  }
  return id;
}

/** A person says that two accounts are one. */
export async function joinAccounts(tx: Tx, one: string, other: string): Promise<string> {
  const all = await accountsById(tx.db);
  const [a, b] = [all.get(rootOf(one, all)), all.get(rootOf(other, all))];
  if (!a || !b) throw new Refused({ code: 'missing', what: 'account' });
  if (a.id === b.id) return a.id;
  const [root, merged] = a.id < b.id ? [a, b] : [b, a];
  await tx.change('accounts', root, { partedFrom: without(root.partedFrom, merged.id) });
  await tx.change('accounts', merged, { mergedInto: root.id, partedFrom: without(merged.partedFrom, root.id) });
  return root.id;
}

/** A person says that an account is not the one it was merged into; nothing joins them by itself again. */
export async function partAccount(tx: Tx, id: string): Promise<void> {
  const account = await tx.db.accounts.get(id);
  if (account?.mergedInto === undefined) throw new Refused({ code: 'missing', what: 'account' });
  const partedFrom = [...new Set([...(account.partedFrom ?? []), account.mergedInto])];
  await tx.change('accounts', account, { mergedInto: undefined, partedFrom });
}

/** A person says that two accounts that seem to be one are not; nothing joins them by itself, and nobody asks again. */
export async function keepApart(tx: Tx, one: string, other: string): Promise<void> {
  const all = await accountsById(tx.db);
  const [a, b] = [all.get(rootOf(one, all)), all.get(rootOf(other, all))];
  if (!a || !b || a.id === b.id) throw new Refused({ code: 'missing', what: 'account' });
  await tx.change('accounts', a, { partedFrom: [...new Set([...(a.partedFrom ?? []), b.id])] });
}

/** Throws `missing` where nothing is kept of the account; answers with what it turned out to be. */
export async function accountToSaveOn(db: Database, id: string): Promise<string> {
  const whole = await wholeAccount(db, id);
  if (!whole) throw new Refused({ code: 'missing', what: 'account' });
  return whole.root.id;
}

function without(ids: string[] | undefined, id: string): string[] | undefined {
  const rest = (ids ?? []).filter((one) => one !== id);
  return rest.length > 0 ? rest : undefined;
}

function isKept({ deletedAt }: { deletedAt?: number }): boolean {
  return deletedAt === undefined;
}
