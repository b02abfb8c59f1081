import { greatest } from '@/lib/lists';
import type { SeenTicket } from '../fact';
import { openTickets } from '../open-tickets';
import type { CaseRow, Risk } from '../risk';

/** The risk of an account as a list shows it. */
export interface RowRisk {
  level?: 'low' | 'medium' | 'high';
  score: number;
  known: number;
  of: number;
  /** Drivers that must be known for a level. */
  needed: number;
}

/** What of an account takes all its tickets to say. */
export interface AccountStanding {
  risk: RowRisk;
  /** Open cases, and the worst of them: the severest, then the oldest. */
  openTickets: number;
  worst?: Pick<CaseRow, 'label' | 'subject' | 'severity'>;
  /** When the newest of its tickets was seen, UTC milliseconds. */
  ticketsSeenAt?: number;
}

export function standingOf(tickets: readonly SeenTicket[], { level, score, coverage }: Risk): AccountStanding {
  const [worst, ...others] = openTickets(tickets);
  return {
    risk: { ...(level && { level }), score, known: coverage.known, of: coverage.of, needed: coverage.needed },
    openTickets: worst ? others.length + 1 : 0,
    ...(worst && { worst: namesOf(worst) }),
    ...(tickets.length > 0 && { ticketsSeenAt: greatest(tickets.map(({ seenAt }) => seenAt)) }),
  };
}

function namesOf({ label, subject, severity }: CaseRow): NonNullable<AccountStanding['worst']> {
  return { label, subject, ...(severity !== undefined && { severity }) };
}
