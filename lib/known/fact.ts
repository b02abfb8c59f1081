import type { Evidence, EvidenceKind } from '@/lib/evidence/evidence';
import { findSensitive } from '@/lib/redaction/find';
import type { Known } from '@/lib/redaction/known';

/** How much a finding of each kind tells, beside how rare it is: a code names a fault, a host only a place. */
export const factKinds = {
  'error-code': 1,
  'stack-trace': 1,
  'http-request': 0.8,
  'http-status': 0.4,
  host: 0.3,
} as const satisfies Partial<Record<EvidenceKind, number>>;
export type FactKind = keyof typeof factKinds;

/** What names a fault; a status and a host stand in too many tickets. */
const naming: ReadonlySet<FactKind> = new Set<FactKind>(['error-code', 'stack-trace', 'http-request']);

export function namesFault({ kind }: KnownFact): boolean {
  return naming.has(kind);
}

/** A value of a ticket's evidence that other tickets may share. */
export interface KnownFact {
  kind: FactKind;
  value: string;
}

/** More of one ticket are a log. */
const mostFacts = 40;
const longestValue = 120;

/**
 * What of a ticket's evidence is remembered, most telling first: names that systems give, each once. A value that holds a
 * secret or says who somebody is, is left out whole, and so is one that may be a sentence of a message.
 */
export function factsOf(evidence: readonly Evidence[], known: Known): KnownFact[] {
  const facts = new Map<string, KnownFact>();
  for (const { kind, value } of evidence) {
    const plain = isFactKind(kind) ? plainValues[kind](value) : undefined;
    if (plain !== undefined && plain.length <= longestValue) {
      const fact = { kind: kind as FactKind, value: plain };
      facts.set(keyOf(fact), facts.get(keyOf(fact)) ?? fact);
    }
  }
  return withoutSensitive([...facts.values()], known)
    .sort((a, b) => factKinds[b.kind] - factKinds[a.kind])
    .slice(0, mostFacts);
}

function isFactKind(kind: EvidenceKind): kind is FactKind {
  return Object.hasOwn(factKinds, kind);
}

const itself = (value: string) => value;
/** What is compared of each kind; `undefined` for what names nothing. */
const plainValues: Record<FactKind, (value: string) => string | undefined> = {
  'error-code': itself,
  'http-status': itself,
  host: (value) => value.toLowerCase(),
  // Where no class is named the evidence is a line of the trace, which may say anything.
  'stack-trace': (value) => (/^[\w$.:\\]+$/.test(value) ? value : undefined),
  'http-request': endpointOf,
};

/** After these stands who or whose it is. */
const whose =
  /^(?:users?|people|persons?|members?|contacts?|customers?|tenants?|accounts?|orgs?|organi[sz]ations?|companies)$/i;

/** `GET https://api.example.com/scim/v2/Users/4711` → `/scim/v2/Users/…`: the same place for every customer. */
function endpointOf(request: string): string | undefined {
  const path = request.replace(/^[A-Z]+ +/, '').replace(/^https?:\/\/[^/]*/i, '');
  const parts = path.split('/').filter(Boolean);
  const plain = parts.map((part, at) => (isId(part) || whose.test(parts[at - 1] ?? '') ? '…' : part));
  return parts.length === 0 ? undefined : `/${plain.join('/')}`;
}

/** A part of a path that says which one, not what: it has several digits, is written as a name, or is no plain word. */
function isId(part: string): boolean {
  const isName = /^[a-z]{2,}[._][a-z]{5,}$/.test(part);
  return isName || /\d.*\d.*\d/.test(part) || part.length > 40 || !/^[\w.~:$-]+$/.test(part);
}

const between = '\n\n';

/** Looked at as one text: a look has a price of its own. */
function withoutSensitive(facts: KnownFact[], known: Known): KnownFact[] {
  const text = facts.map(({ value }) => value).join(between);
  const findings = findSensitive(text, known);
  let end = -between.length;
  return facts.filter(({ value }) => {
    const start = end + between.length;
    end = start + value.length;
    return !findings.some((found) => found.start < end && found.end > start);
  });
}

/** By what a fact is found in the database: the same for two spellings that differ in case alone. */
export function keyOf({ kind, value }: KnownFact): string {
  return `${kind} ${value.toLowerCase()}`;
}
