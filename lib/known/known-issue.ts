import type { LinkedIssue } from '@/lib/packet/linked-issue';
import { type KnownFact, keyOf } from './fact';

/** What a person says of a fault that is known. */
export interface KnownIssue {
  /** Tickets that have it are known by these. */
  facts: KnownFact[];
  /** Empty where there is none. */
  workaround: string;
  /** The version that has the fix, as they typed it; empty where that is not known. */
  fixedIn: string;
}

/** Kinds that name a fault by themselves. */
const naming: readonly KnownFact['kind'][] = ['error-code', 'stack-trace'];

/**
 * The facts by which a ticket seems to have a known issue: none where it does not. One code or exception is enough, for
 * it names the fault; an issue that is known by places and statuses alone must meet all of them, and more than one.
 */
export function recognisedBy(issue: { facts: readonly KnownFact[] }, facts: readonly KnownFact[]): KnownFact[] {
  const here = new Set(facts.map(keyOf));
  const met = issue.facts.filter((fact) => here.has(keyOf(fact)));
  const isNamed = issue.facts.some(({ kind }) => naming.includes(kind));
  const isMet = isNamed
    ? met.some(({ kind }) => naming.includes(kind))
    : met.length > 1 && met.length === issue.facts.length;
  return isMet ? met : [];
}

/** How a known issue stands. */
export interface IssueStanding {
  state: 'fixed' | 'open' | 'closed' | 'unknown';
  /** The version that has the fix, or is to have it. */
  version?: string;
  /** When it was fixed, UTC milliseconds. */
  fixedAt?: number;
}

/** By what was last read of its issue; what a person typed counts where that names no version, or nothing was read. */
export function standingOf({ fixedIn }: Pick<KnownIssue, 'fixedIn'>, read: LinkedIssue | undefined): IssueStanding {
  const version = read?.fixVersions?.join(', ') || fixedIn;
  const named = version === '' ? {} : { version };
  if (!read) return { state: 'unknown', ...named };
  if (read.state === 'fixed') return { state: 'fixed', ...named, fixedAt: read.solvedAt ?? read.readAt };
  return { state: read.state === 'closed' ? 'closed' : 'open', ...named };
}
