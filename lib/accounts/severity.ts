import type { SeenTicket } from './fact';
import type { Priorities } from './priorities';

/** 1 is worst. */
export type Severity = 1 | 2 | 3 | 4;

const numbered = /^(?:p|s|sev|severity|prio|priority|schweregrad|priorität)[\s:-]*([0-5])\b/;
/** `2 - High`: the number only sorts the list, in some lists upwards. */
const sortNumber = /^\d\s*[-–:.]\s*/;
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

/** The severity that a priority means: by the words of the setting, else by the number in it. */
export function severityOfLabel(label: string, priorities: Priorities): Severity | undefined {
  const text = label.trim().toLowerCase().replaceAll('_', ' ');
  const exact = priorities.find(({ priority }) => priority.toLowerCase() === text);
  if (exact) return exact.severity as Severity;
  const number = numbered.exec(text)?.[1];
  if (number !== undefined) return clamp(Number(number));
  const [first = ''] = text.replace(sortNumber, '').split(/[(/,:–·]|\s-\s/);
  const word = first.trim();
  return priorities.find(({ priority }) => priority.toLowerCase() === word)?.severity as Severity | undefined;
}

/** A remembered ticket with its severity: as it was stated, else what its priority means today. */
export function rated(ticket: SeenTicket, priorities: Priorities): SeenTicket {
  const { severity: before, ...rest } = ticket;
  // A ticket that was seen before priorities were kept has what was made of its priority then.
  const meant = ticket.priority === undefined ? before : severityOfLabel(ticket.priority, priorities);
  const severity = ticket.stated ?? meant;
  return severity === undefined ? rest : { ...rest, severity };
}

/** Some scales begin at 0 or end at 5; ours has four steps. */
function clamp(number: number): Severity {
  return number <= 1 ? 1 : number === 2 ? 2 : number === 3 ? 3 : 4;
}
