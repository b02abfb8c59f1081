import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import type { Verdict, Weakness } from './packet';
import type { Priorities } from './priorities';
import type { Statement } from './statements';
import type { TypeOfTicket } from './ticket-type';
import type { Triage } from './triage';

/** What the conversation tells, before anything of it is judged. */
export interface Reading {
  context: TicketContext;
  /** Oldest first, the subject last; nothing that only asks. */
  statements: Statement[];
  /** The same with what asks. */
  all: Statement[];
  /** Evidence in these statements, each with the statements it stands in. */
  evidence: { evidence: Evidence; statements: Statement[] }[];
  /** What its site's priorities mean. */
  priorities: Priorities;
}

/** What a criterion is judged by: what was read, and what the ticket is taken for. */
export interface Judged extends Reading {
  type: TypeOfTicket;
  triage: Triage;
}

export interface Judgement {
  verdict: 'met' | 'weak' | 'missing';
  because?: Weakness | { code: 'nothingFound' };
  statements: Statement[];
  field?: Verdict['field'];
}

export const missing: Judgement = { verdict: 'missing', statements: [] };

/** More sentences than this do not make a verdict clearer. */
const mostCited = 4;

export function met(statements: Statement[], field?: Verdict['field']): Judgement {
  return { verdict: 'met', statements: statements.slice(0, mostCited), ...(field && { field }) };
}

export function weak(code: Weakness['code'], statements: Statement[], field?: Verdict['field']): Judgement {
  return {
    verdict: 'weak',
    because: { code } as Weakness,
    statements: statements.slice(0, mostCited),
    ...(field && { field }),
  };
}

/** Statements that hold evidence of this sort, each once. */
export function holding({ evidence }: Reading, isWanted: (evidence: Evidence) => boolean): Statement[] {
  return [...new Set(evidence.filter((found) => isWanted(found.evidence)).flatMap(({ statements }) => statements))];
}

/** What people wrote themselves, without a machine's lines. */
export function spoken({ statements }: Reading): Statement[] {
  return statements.filter(({ form, content }) => form !== 'machine' && content !== '');
}

/** Each statement with the one that follows it in its message: what was done, and what came of it. */
export function followed(statements: Statement[]): [Statement, Statement | undefined][] {
  return statements.map((statement, i) => {
    const next = statements[i + 1];
    return [statement, next?.entry === statement.entry && next.paragraph - statement.paragraph <= 1 ? next : undefined];
  });
}

/** Whether a message is our own side's: an agent's reply or an internal note. */
export function oursIn({ context }: Reading): (statement: Statement) => boolean {
  const ids = new Set(
    context.conversation
      .filter(({ author, public: isPublic }) => author.role === 'agent' || isPublic === false)
      .map(({ id }) => id),
  );
  return ({ entry }) => ids.has(entry);
}
