/*
 * Which accounts may be one. Ids alone join; all that is here is asked of a person, once.
 */

/** An account with what it is compared by. */
export interface Comparable {
  id: string;
  name: string;
  domains: readonly string[];
  /** Keys by which it is known: `salesforce:001…`. */
  keys: readonly string[];
  /** Keys of other accounts' records that its own records name, with what named them. */
  named: readonly { key: string; by: string }[];
  /** Accounts that a person said it is not. */
  partedFrom: readonly string[];
}

/** What makes it likely that two are one. */
export type AlikeReason =
  | { code: 'domain'; domain: string }
  | { code: 'sameName' }
  | { code: 'alikeName' }
  /** `by` names the other's record. */
  | { code: 'named'; by: string };

/** What would settle it, and is not there. */
export type AlikeMissing = { code: 'noId' } | { code: 'noDomain'; account: string } | { code: 'otherDomains' };

/** Two accounts that may be one. `one` is the smaller id, so that a pair is one pair. */
export interface Alike {
  one: string;
  other: string;
  because: AlikeReason[];
  missing: AlikeMissing[];
}

/** More accounts than this that write from one domain are customers of one provider. */
const mostOfDomain = 4;

/**
 * Pairs of accounts that may be one, the likeliest first. A pair is asked about when one's records name the other, when
 * both have a domain and a name that is alike, or the same name and no domain that says otherwise. Two accounts of one
 * site on one host are told apart by people who work there: of them only the same name and the same domain counts.
 * What a person parted is not asked again. Takes time with the number of accounts, not of pairs.
 */
export function alikeAccounts(accounts: readonly Comparable[]): Alike[] {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const pairs = new Map<string, Alike>();
  for (const [one, other] of candidates(accounts)) {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = `${a} ${b}`;
    const [first, second] = [byId.get(a), byId.get(b)];
    if (pairs.has(key) || !first || !second || areParted(first, second)) continue;
    const alike = compare(first, second);
    if (alike) pairs.set(key, alike);
  }
  return [...pairs.values()].sort(
    (a, b) => weightOf(b) - weightOf(a) || (a.one < b.one ? -1 : a.one > b.one ? 1 : a.other < b.other ? -1 : 1),
  );
}

/** Pairs that share a domain or a name, or of which one names the other. */
function* candidates(accounts: readonly Comparable[]): Generator<[string, string]> {
  const byDomain = groups(accounts, ({ domains }) => domains);
  const byName = groups(accounts, ({ name }) => {
    const plain = plainName(name).join(' ');
    return plain === '' ? [] : [plain];
  });
  for (const ids of [...byDomain.values(), ...byName.values()]) {
    if (ids.length <= mostOfDomain) yield* pairsOf(ids);
  }
  const byKey = new Map(accounts.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));
  for (const { id, named } of accounts) {
    for (const { key } of named) {
      const other = byKey.get(key);
      if (other !== undefined && other !== id) yield [id, other];
    }
  }
}

function groups(accounts: readonly Comparable[], of: (account: Comparable) => readonly string[]) {
  const all = new Map<string, string[]>();
  for (const account of accounts) {
    for (const word of new Set(of(account))) {
      const ids = all.get(word);
      if (ids) ids.push(account.id);
      else all.set(word, [account.id]);
    }
  }
  return all;
}

function* pairsOf(ids: readonly string[]): Generator<[string, string]> {
  for (const [index, one] of ids.entries()) for (const other of ids.slice(index + 1)) yield [one, other];
}

function areParted(a: Comparable, b: Comparable): boolean {
  return a.partedFrom.includes(b.id) || b.partedFrom.includes(a.id);
}

function compare(a: Comparable, b: Comparable): Alike | undefined {
  const because: AlikeReason[] = [];
  for (const [from, to] of [[a, b] as const, [b, a] as const]) {
    const by = from.named.find(({ key }) => to.keys.includes(key))?.by;
    if (by !== undefined && because.length === 0) because.push({ code: 'named', by });
  }
  const domain = a.domains.find((one) => b.domains.includes(one));
  if (domain !== undefined) because.push({ code: 'domain', domain });
  const names = likenessOfNames(a.name, b.name);
  if (names) because.push({ code: names === 'same' ? 'sameName' : 'alikeName' });

  const isNamed = because[0]?.code === 'named';
  const haveOtherDomains = domain === undefined && a.domains.length > 0 && b.domains.length > 0;
  const isLikely =
    isNamed ||
    (shareHost(a, b)
      ? domain !== undefined && names === 'same'
      : domain !== undefined
        ? names !== undefined
        : names === 'same' && !haveOtherDomains);
  if (!isLikely) return undefined;
  const missing: AlikeMissing[] = [{ code: 'noId' }];
  if (haveOtherDomains) missing.push({ code: 'otherDomains' });
  for (const one of [a, b]) if (one.domains.length === 0) missing.push({ code: 'noDomain', account: one.name });
  return { one: a.id, other: b.id, because, missing };
}

const weights: Record<AlikeReason['code'], number> = { named: 5, domain: 3, sameName: 2, alikeName: 1 };
const weightOf = ({ because }: Alike) => because.reduce((sum, { code }) => sum + weights[code], 0);

/** Whether both are known by records of one site on one host. */
function shareHost(a: Comparable, b: Comparable): boolean {
  const hosts = new Set(a.keys.map(hostOf));
  return b.keys.some((key) => hosts.has(hostOf(key)));
}
const hostOf = (key: string) => key.slice(0, key.lastIndexOf(':'));

/** Forms of companies, which one system writes and the other leaves out. */
const legalForms = new Set(
  'gmbh mbh ag se kg kgaa co inc incorporated llc ltd limited plc corp corporation company sa sarl sas srl spa bv nv oy oyj ab as aps pty pte kk group holding holdings the'.split(
    ' ',
  ),
);

/** A name's words in lower case, without marks, signs and the form of the company. */
export function plainName(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const kept = words.filter((word) => !legalForms.has(word));
  return kept.length > 0 ? kept : words;
}

/** `same` but for the form of the company; `alike` where words are left out or cut short: “Brightwater Hlth.” */
export function likenessOfNames(one: string, other: string): 'same' | 'alike' | undefined {
  const [a, b] = [plainName(one), plainName(other)];
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.join(' ') === b.join(' ')) return 'same';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [first = ''] = short;
  // One short word may begin any name.
  if (first.length < 4 && short.length === 1) return undefined;
  let next = 0;
  for (const word of short) {
    const at = long.findIndex((other, index) => index >= next && isShortFor(word, other));
    if (at < 0 || (word === first && at !== 0)) return undefined;
    next = at + 1;
  }
  return 'alike';
}

/** Whether two words may be one: the same, the beginning of the other, or the other without some of its letters. */
function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3) return short === long;
  if (long.startsWith(short)) return true;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}
