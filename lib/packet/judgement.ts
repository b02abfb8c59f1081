import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import type { Verdict, Weakness } from './packet';
import type { Statement } from './statements';

/** What a criterion is judged by. */
export interface Reading {
  context: TicketContext;
  /** Oldest first, the subject last; nothing that only asks. */
  statements: Statement[];
  /** Evidence in these statements, each with the statements it stands in. */
  evidence: { evidence: Evidence; statements: Statement[] }[];
}

export interface Judgement {
  verdict: Exclude<Verdict['verdict'], 'not-applicable'>;
  because?: Weakness;
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
  return { verdict: 'weak', because: { code }, statements: statements.slice(0, mostCited), ...(field && { field }) };
}

/** Statements that hold evidence of this sort, each once. */
export function holding({ evidence }: Reading, isWanted: (evidence: Evidence) => boolean): Statement[] {
  return [...new Set(evidence.filter((found) => isWanted(found.evidence)).flatMap(({ statements }) => statements))];
}

/** What people wrote themselves, without a machine's lines. */
export function spoken({ statements }: Reading): Statement[] {
  return statements.filter(({ form, content }) => form !== 'machine' && content !== '');
}
