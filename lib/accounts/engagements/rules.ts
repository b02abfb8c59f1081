import type { Context } from '@/lib/context/context';
import type { PartOf } from './parts';

export const ruleFields = ['organization', 'account', 'project', 'domain', 'tag', 'form'] as const;
export type RuleField = (typeof ruleFields)[number];
export interface Condition {
  field: RuleField;
  value: string;
}
type Rule = Pick<PartOf<'rule'>, 'id' | 'engagementId' | 'conditions'>;

/** What rules look at in a record, folded; empty where the record says nothing of it. */
export type RecordFacts = Readonly<Record<RuleField, readonly string[]>> & {
  /** It names an account by id, so that one of another account does not take it by a tag alone. */
  namesAccount: boolean;
};

/** Who says whose record it is; the others only say what kind of record. */
const namesCustomer: ReadonlySet<RuleField> = new Set(['organization', 'account', 'domain']);

export function recordFacts(context: Context, accountNames: readonly string[], namesAccount: boolean): RecordFacts {
  const ticket = context.kind === 'ticket' ? context.fields : undefined;
  const account = context.kind === 'account' ? context.fields : undefined;
  const number = ticket?.number?.value;
  return {
    organization: folded([ticket?.organization?.value.name, account?.name?.value]),
    account: folded(accountNames),
    project: folded([context.ref.id, number].map((id) => id && projectOf(id))),
    domain: folded([
      domainOf(ticket?.requester?.value.email),
      hostOf(account?.website?.value),
      ...(account?.domains?.value ?? []),
    ]),
    tag: folded(ticket?.tags?.value ?? []),
    form: folded([ticket?.form?.value]),
    namesAccount,
  };
}

/** Whether all that the rule asks is true of the record. */
export function matches({ conditions }: Pick<Rule, 'conditions'>, facts: RecordFacts): boolean {
  return conditions.length > 0 && conditions.every(({ field, value }) => facts[field].includes(fold(value)));
}

/**
 * The rules that say which engagement a record belongs to. One that names no customer says nothing of a record whose
 * account is known to be another than the engagement's: time is not booked on another customer by a tag.
 * @param accountOf the account of an engagement that is open; `undefined` for one that is not, `null` for internal work
 * @param accountIds the record's account, by all its ids
 */
export function rulesFor<R extends Rule>(
  rules: readonly R[],
  facts: RecordFacts,
  accountIds: readonly string[],
  accountOf: (engagementId: string) => string | null | undefined,
): R[] {
  return rules.filter((rule) => {
    const account = accountOf(rule.engagementId);
    if (account === undefined || !matches(rule, facts)) return false;
    const isAnothers = account !== null && facts.namesAccount && !accountIds.includes(account);
    return !isAnothers || rule.conditions.some(({ field }) => namesCustomer.has(field));
  });
}

/** `KEL` of `KEL-812`. */
function projectOf(id: string): string | undefined {
  return /^([A-Za-z][A-Za-z0-9_]*)-\d+$/.exec(id)?.[1];
}

function domainOf(email: string | undefined): string | undefined {
  return email?.includes('@') ? email.slice(email.lastIndexOf('@') + 1) : undefined;
}

function hostOf(website: string | undefined): string | undefined {
  if (!website) return undefined;
  const address = /^https?:\/\//i.test(website) ? website : `https://${website}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined;
}

function folded(values: readonly (string | undefined)[]): string[] {
  return values.flatMap((value) => (value === undefined || value.trim() === '' ? [] : fold(value)));
}

const fold = (value: string) => value.normalize('NFKC').trim().toLowerCase();
