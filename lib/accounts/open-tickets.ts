import { caseRow } from './case-row';
import { casesOf } from './cases';
import type { SeenTicket } from './fact';
import type { CaseRow } from './risk';

/** Open cases of an account, each once in however many systems it was seen: worst first, then oldest. */
export function openTickets(seen: readonly SeenTicket[]): CaseRow[] {
  const age = ({ openedAt = Number.MAX_VALUE }: CaseRow) => openedAt;
  return casesOf(seen)
    .filter(({ open }) => open)
    .map(caseRow)
    .sort((a, b) => (a.severity ?? 5) - (b.severity ?? 5) || age(a) - age(b) || (a.key < b.key ? -1 : 1));
}
