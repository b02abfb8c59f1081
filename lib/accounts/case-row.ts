import type { Case } from './cases';
import type { CaseRow } from './risk';
import type { Severity } from './severity';

/** A case as it is listed below the number that it counts in. */
export function caseRow({ ticket, also, open, openedAt, closedAt, seenAt }: Case): CaseRow {
  const { key, label, subject, url, severity, stated, priority, openedOn } = ticket;
  return {
    kind: 'case',
    key,
    label,
    subject,
    ...(url !== undefined && { url }),
    open,
    ...(severity !== undefined && { severity: severity as Severity }),
    isStated: stated !== undefined,
    ...(priority !== undefined && { priority }),
    ...(openedAt !== undefined && { openedAt }),
    ...(openedOn !== undefined && { openedOn }),
    ...(closedAt !== undefined && { closedAt }),
    also: also.map((one) => ({ label: one.label, ...(one.url !== undefined && { url: one.url }) })),
    at: seenAt,
  };
}
