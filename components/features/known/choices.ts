import type { KnownIssueView, KnownView } from '@/lib/contract/known';
import type { KnownFact } from '@/lib/known/fact';

/** A ticket or issue that may be the parent, with what is known of it. */
export interface Choice {
  /** Its address or key. */
  target: string;
  label: string;
  /** What both share. */
  shares?: KnownFact[];
  workaround?: string;
  fixedIn?: string;
}

export const keyOfFact = ({ kind, value }: KnownFact) => `${kind} ${value.toLowerCase()}`;

/** What a ticket may be: of one that is changed itself, else what its site links it to and what was seen before. */
export function choicesOf({ links, before }: KnownView, issue: KnownIssueView | undefined): Choice[] {
  if (issue) {
    const { label, url = label } = issue.target;
    return [{ target: url, label: named(label, issue.title) }];
  }
  const linked = links.map(({ label, title, target }): Choice => ({ target, label: named(label, title) }));
  const seen = before.flatMap(({ url, label, title, shares, issue: known, fixVersions }): Choice[] => {
    if (url === undefined) return [];
    const fixedIn = known?.fixedIn || fixVersions?.join(', ');
    return [
      {
        ...{ target: url, label: named(label, title), shares },
        ...(known && { workaround: known.workaround }),
        ...(fixedIn !== undefined && { fixedIn }),
      },
    ];
  });
  return [...new Map([...seen, ...linked].map((choice) => [choice.target, choice])).values()];
}

const named = (label: string, title: string | undefined) => (title ? `${label} ${title}` : label);

/** What names a fault; a status and a host stand in too many tickets to start with them chosen. */
const naming: readonly KnownFact['kind'][] = ['error-code', 'stack-trace', 'http-request'];

/** By what it would be recognised, to start with: what names a fault of what both share, else of this ticket. */
export function factsFor(choice: Choice | undefined, { facts }: KnownView): KnownFact[] {
  const telling = (all: readonly KnownFact[]) => all.filter(({ kind }) => naming.includes(kind));
  const shared = telling(choice?.shares ?? []);
  return shared.length > 0 ? shared : telling(facts);
}
