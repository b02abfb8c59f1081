import type { TicketContext } from '@/lib/context/context';

/** A value that was found in a ticket: `error-code`, `AADSTS50011`. */
export interface Finding {
  kind: string;
  value: string;
}

/** More of one ticket are a log. */
const most = 12;
/** A fault is named by these alone; a place or a status stands in tickets of any cause. */
const naming: ReadonlySet<string> = new Set(['error-code', 'stack-trace']);
/** What hangs together by these is a project, or the same record. */
const noCause = /^(?:moved to|epic|parent|subtask|mentioned)$|\b(?:child|parent|epic|sub-?task) of\b/i;

/**
 * What the fault of a ticket is known by, as two tickets of one cause have it, where it tells any: the issues that it is linked to, and
 * the codes and exceptions that were found in it.
 */
export function causesOf({ fields }: Pick<TicketContext, 'fields'>, facts: readonly Finding[]): string[] | undefined {
  const linked = (fields.links?.value ?? []).filter(({ relation }) => !noCause.test(relation));
  const issues = linked.map(({ id }) => issueCause(id));
  const found = facts.filter(({ kind }) => naming.has(kind)).map(({ kind, value }) => `${kind} ${value}`);
  const causes = [...new Set([...issues, ...found])].slice(0, most).sort();
  return causes.length === 0 ? undefined : causes;
}

/** The cause that all have that are linked to this issue; it has it, too. */
export function issueCause(id: string): string {
  return `issue ${id}`;
}

/** What people call a cause: the code, the exception, the issue. */
export function causeName(cause: string): string {
  return cause.slice(cause.indexOf(' ') + 1);
}
