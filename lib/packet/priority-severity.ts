import type { Priorities } from './priorities';
import type { Severity } from './situation';

const numbered = /^(?:p|s|sev|severity|prio|priority|schweregrad|priorität)[\s:-]*([0-5])\b/;
/** `2 - High`: the number only sorts the list, in some lists upwards. */
const sortNumber = /^\d\s*[-–:.]\s*/;

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

/** Some scales begin at 0 or end at 5; ours has four steps. */
function clamp(number: number): Severity {
  return number <= 1 ? 1 : number === 2 ? 2 : number === 3 ? 3 : 4;
}
