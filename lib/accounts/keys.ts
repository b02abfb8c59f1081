import type { Context } from '@/lib/context/context';
import type { RecordRef, SiteId } from '@/lib/context/record';

/** What is known of the ids that the sites give accounts. */
export interface AccountIds {
  /** Whether the record is an account itself, so that its id is the account's. */
  isAccount(ref: RecordRef): boolean;
  /** Whether a site's ids of accounts are unique over all its hosts. */
  isUniqueEverywhere(site: SiteId): boolean;
  /** The key of such an id, of this site or, without one, of whichever it is an id of; `undefined` when it is none. */
  keyEverywhere(id: string, site?: SiteId): string | undefined;
}

/**
 * Keys by which one account is known across systems, made of ids only: two contexts are of the same account when they
 * share a key. Empty when the record names no account by id; a name is never taken for one.
 */
export function accountKeys(context: Context, ids: AccountIds): string[] {
  const { own, other } = idsOf(context, ids);
  const keys = [own ? ownKey(context.ref, own, ids) : undefined, other ? ids.keyEverywhere(other) : undefined];
  return [...new Set(keys.filter((key) => key !== undefined))];
}

/** The key of the account whose record this is; `undefined` for a record that is none. */
export function keyOfRecord(ref: RecordRef, ids: AccountIds): string | undefined {
  return ids.isAccount(ref) ? ownKey(ref, ref.id, ids) : undefined;
}

function ownKey({ site, host }: RecordRef, id: string, ids: AccountIds): string | undefined {
  return ids.isUniqueEverywhere(site) ? ids.keyEverywhere(id, site) : `${site}:${host}:organization:${id}`;
}

/** What a key is made of, to be shown: the site, and the id that the account has there. */
export function partsOfKey(key: string): { site: SiteId; id: string } {
  return { site: key.slice(0, key.indexOf(':')), id: key.slice(key.lastIndexOf(':') + 1) };
}

/** The account's name as its site writes it. */
export function accountName(context: Context): string | undefined {
  return context.kind === 'account' ? context.fields.name?.value : context.fields.organization?.value.name;
}

/** The account's id in the context's own site, and what may be its id in another. */
function idsOf(context: Context, { isAccount }: AccountIds): { own?: string; other?: string } {
  if (context.kind === 'ticket') {
    const organization = context.fields.organization?.value;
    return { own: organization?.id, other: organization?.externalId };
  }
  return {
    own: isAccount(context.ref) ? context.ref.id : context.fields.accountId?.value,
    other: context.fields.externalId?.value,
  };
}
