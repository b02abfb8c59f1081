import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { AccountContext, Context, TicketContext } from '@/lib/context/context';
import { companyDomain } from './domains';

/** Another account's record that a record of this one names: a reason to ask, and no proof. */
export interface NamedAccountRecord {
  /** Key of that account. */
  key: string;
  /** What named it, as people call that: `#48213`, or the label of a field. */
  by: string;
}

/** What is remembered of an account beside its ids: what the list of accounts shows, and by what two are alike. */
export interface SeenAccount {
  tier?: string;
  /** Who looks after it, as its site names them. */
  owner?: string;
  renewalOn?: CalendarDate;
  /** Company domains it writes from or has on the web; at most `mostDomains`. */
  domains: string[];
  named: NamedAccountRecord[];
  /** UTC milliseconds. */
  seenAt: number;
}

/** What the record's site says of it. */
interface SiteWords {
  contextLabel(context: Context): string;
  /** The account's key when an address is that of an account's record. */
  accountKeyAt(address: string): string | undefined;
  accountKeys(context: Context): string[];
}

const mostDomains = 20;
const mostNamed = 20;
/** Texts are looked through for addresses up to here; more is a log. */
const longestText = 50_000;
const address = /https:\/\/[^\s<>"'()[\]{}]{4,300}/g;

/** What a record tells of its account; `undefined` when that is nothing. */
export function seenAccountOf(context: Context, sites: SiteWords): SeenAccount | undefined {
  const seen = context.kind === 'account' ? ofAccount(context) : ofTicket(context);
  const own = new Set(sites.accountKeys(context));
  const named = namedIn(context, sites).filter(({ key }) => !own.has(key));
  const isEmpty = Object.keys(seen).length === 0 && named.length === 0;
  if (isEmpty) return undefined;
  return { domains: [], ...seen, named: named.slice(0, mostNamed), seenAt: context.readAt };
}

function ofAccount({ ref, fields }: AccountContext): Partial<SeenAccount> {
  const { tier, owner, renewalOn, website, domains } = fields;
  const all = [...(domains?.value ?? []), ...(website ? [website.value] : [])].flatMap(
    (one) => companyDomain(one) ?? [],
  );
  return {
    ...(tier && { tier: tier.value }),
    // An Opportunity's owner sells; who looks after the account is on the account.
    ...(owner && ref.object !== 'Opportunity' && { owner: owner.value.name }),
    ...(renewalOn && { renewalOn: renewalOn.value }),
    ...(all.length > 0 && { domains: distinct(all).slice(0, mostDomains) }),
  };
}

/** A colleague who asks on behalf of a customer writes from our own domain: only a customer's counts. */
function ofTicket({ fields }: TicketContext): Partial<SeenAccount> {
  const requester = fields.requester?.value;
  const domain =
    requester?.role === 'customer' && requester.email !== undefined ? companyDomain(requester.email) : undefined;
  return domain === undefined ? {} : { domains: [domain] };
}

/** Addresses of accounts in what was read: in fields of the account, and in what was written. */
function namedIn(context: Context, sites: SiteWords): NamedAccountRecord[] {
  const { custom } = context.fields;
  const details = context.kind === 'ticket' ? (context.fields.organizationDetails?.value ?? []) : [];
  const fields = [...details, ...(custom?.value ?? [])].map(({ label, value }) => ({ text: value, by: label }));
  const label = sites.contextLabel(context);
  const texts = context.kind === 'ticket' ? context.conversation.map(({ text }) => ({ text, by: label })) : [];
  const found = [...fields, ...texts].flatMap(({ text, by }) =>
    [...text.slice(0, longestText).matchAll(address)].flatMap(([url]) => {
      const key = sites.accountKeyAt(url);
      return key === undefined ? [] : [{ key, by }];
    }),
  );
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

/** Two looks at one account as one: what the newer does not tell stays as the older told it. */
export function bothSeen(a: SeenAccount, b: SeenAccount): SeenAccount {
  const [older, newer] = a.seenAt <= b.seenAt ? [a, b] : [b, a];
  const named = new Map([...newer.named, ...older.named].map((one) => [one.key, one]));
  return {
    ...older,
    ...newer,
    domains: distinct([...newer.domains, ...older.domains]).slice(0, mostDomains),
    named: [...named.values()].slice(0, mostNamed),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
