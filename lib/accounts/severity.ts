import type { Priorities } from '@/lib/packet/priorities';
import { severityOfLabel } from '@/lib/packet/priority-severity';
import type { SeenTicket } from './fact';

/** 1 is worst. */
export type Severity = 1 | 2 | 3 | 4;

const severityField = /^(?:support |ticket |case |issue |bug )?(?:severity|schweregrad|sev)(?: level)?$/i;

/**
 * The severity that a field called so states, if there is one. A label nobody here knows gives `undefined`: an unknown
 * severity is not a harmless one.
 */
export function statedSeverity(
  custom: readonly { label: string; value: string }[],
  priorities: Priorities,
): Severity | undefined {
  for (const { label, value } of custom) {
    const severity = severityField.test(label.trim()) ? severityOfLabel(value, priorities) : undefined;
    if (severity !== undefined) return severity;
  }
  return undefined;
}

/** A remembered ticket with its severity: as it was stated, else what its priority means today. */
export function rated(ticket: SeenTicket, priorities: Priorities): SeenTicket {
  const { severity: before, ...rest } = ticket;
  // A ticket that was seen before priorities were kept has what was made of its priority then.
  const meant = ticket.priority === undefined ? before : severityOfLabel(ticket.priority, priorities);
  const severity = ticket.stated ?? meant;
  return severity === undefined ? rest : { ...rest, severity };
}
