import type { TicketContext } from '@/lib/context/context';
import { findSensitive } from '@/lib/redaction/find';
import type { Mask } from '@/lib/redaction/mask';
import { findingKinds } from '@/lib/redaction/placeholder';
import { merged } from '@/lib/redaction/ranges';
import type { Finding, FindingKind } from '@/lib/redaction/redaction';
import { findDenied, type Rules, withoutAllowed } from '@/lib/redaction/rules';

export const kindWords: Record<FindingKind, string> = {
  secret: 'Secret',
  email: 'Email address',
  phone: 'Phone number',
  ip: 'IP address',
  card: 'Card number',
  iban: 'Bank account',
  name: 'Person’s name',
  account: 'Customer name',
};

/** What should not leave unmasked, by the person's and the company's own words too; everybody in the ticket and its account are known by name. */
export function findingsIn(
  text: string,
  { fields, conversation }: TicketContext,
  rules: Pick<Rules, 'allowed' | 'denied'> = {},
): Finding[] {
  const people = [fields.requester?.value, fields.assignee?.value, ...conversation.map(({ author }) => author)];
  const names = new Set(people.flatMap((person) => (person ? [person.name] : [])));
  const account = fields.organization?.value.name;
  const found = findSensitive(text, { names: [...names], accounts: account === undefined ? [] : [account] });
  return withoutAllowed(text, merged([...found, ...findDenied(text, rules)]), rules);
}

/** How often each kind was found, secrets first. */
export function countKinds(findings: Finding[]): { kind: FindingKind; count: number }[] {
  const counts = new Map<FindingKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return findingKinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })).filter(({ count }) => count > 0);
}

/** Part of a text: as it is, or a finding, with its placeholder when it is masked. */
export interface Piece {
  start: number;
  text: string;
  finding?: FindingKind;
  placeholder?: string;
}

/** The text in order, cut at its findings. */
export function piecesOf(text: string, findings: Finding[], masks: Mask[]): Piece[] {
  const placeholders = new Map(masks.map(({ start, placeholder }) => [start, placeholder]));
  const pieces: Piece[] = [];
  let from = 0;
  for (const { kind, start, end } of findings) {
    if (start > from) pieces.push({ start: from, text: text.slice(from, start) });
    pieces.push({ start, text: text.slice(start, end), finding: kind, placeholder: placeholders.get(start) });
    from = end;
  }
  if (from < text.length) pieces.push({ start: from, text: text.slice(from) });
  return pieces;
}
