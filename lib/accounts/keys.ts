import type { Context } from '@/lib/context/context';
import { salesforceId18 } from '@/lib/sites/salesforce/id';

/**
 * Keys by which one account is known across systems, made of ids only: two contexts are of the same account when they
 * share a key. Empty when the record names no account by id; a name is never taken for one.
 */
export function accountKeys(context: Context): string[] {
  const { site, host } = context.ref;
  const { own, other } = idsOf(context);
  const keys = [
    site !== 'salesforce' && own ? `${site}:${host}:organization:${own}` : undefined,
    ...[site === 'salesforce' ? own : undefined, other].map(salesforceKey),
  ];
  return [...new Set(keys.filter((key) => key !== undefined))];
}

/** The account's name as its site writes it. */
export function accountName(context: Context): string | undefined {
  return context.kind === 'account' ? context.fields.name?.value : context.fields.organization?.value.name;
}

/** The account's id in the context's own site, and what may be its id in another. */
function idsOf(context: Context): { own?: string; other?: string } {
  if (context.kind === 'ticket') {
    const organization = context.fields.organization?.value;
    return { own: organization?.id, other: organization?.externalId };
  }
  const isAccount = context.ref.object !== 'Opportunity';
  return {
    own: isAccount ? context.ref.id : context.fields.accountId?.value,
    other: context.fields.externalId?.value,
  };
}

/** Account ids are unique over all of Salesforce, so the host is no part of the key: a proxy's host would split it. */
function salesforceKey(id: string | undefined): string | undefined {
  const full = id?.startsWith('001') ? salesforceId18(id) : undefined;
  return full && `salesforce:${full}`;
}
