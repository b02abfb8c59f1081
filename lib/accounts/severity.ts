/** 1 is worst. */
export type Severity = 1 | 2 | 3 | 4;

/** Zendesk's, Jira's and Salesforce's own labels with their German, French, Spanish and Portuguese names. */
const words: readonly (readonly [Severity, readonly string[]])[] = [
  [1, ['urgent', 'highest', 'blocker', 'critical', 'dringend', 'kritisch', 'höchste', 'am höchsten', 'blockierend']],
  [1, ['urgente', 'critique', 'crítica', 'crítico', 'la plus élevée', 'más alta', 'bloquant']],
  [2, ['high', 'major', 'hoch', 'schwer', 'schwerwiegend', 'haute', 'élevée', 'majeur', 'alta', 'alto']],
  [3, ['normal', 'medium', 'moderate', 'mittel', 'normale', 'moyenne', 'media', 'média', 'medio', 'médio']],
  [4, ['low', 'lowest', 'minor', 'trivial', 'niedrig', 'gering', 'niedrigste', 'am niedrigsten', 'geringfügig']],
  [4, ['basse', 'faible', 'mineur', 'baja', 'baixa', 'bajo', 'baixo']],
];
const severityByWord = new Map(words.flatMap(([severity, labels]) => labels.map((label) => [label, severity])));

const numbered = /^(?:p|s|sev|severity|prio|priority|schweregrad|priorität)[\s:-]*([0-5])\b/;
/** `2 - High`: the number only sorts the list, in some lists upwards. */
const sortNumber = /^\d\s*[-–:.]\s*/;
const severityField = /^(?:support |ticket |case |issue |bug )?(?:severity|schweregrad|sev)(?: level)?$/i;

/**
 * Severity from what a site shows: a field called Severity if there is one, else the priority. A label nobody here
 * knows gives `undefined`: an unknown severity is not a harmless one.
 */
export function severityOf(
  priority: string | undefined,
  custom: readonly { label: string; value: string }[] = [],
): Severity | undefined {
  const fields = custom.filter(({ label }) => severityField.test(label.trim())).map(({ value }) => value);
  for (const label of [...fields, priority ?? '']) {
    const severity = severityIn(label);
    if (severity !== undefined) return severity;
  }
  return undefined;
}

function severityIn(label: string): Severity | undefined {
  const text = label.trim().toLowerCase().replaceAll('_', ' ');
  const number = numbered.exec(text)?.[1];
  if (number !== undefined) return clamp(Number(number));
  const [first = ''] = text.replace(sortNumber, '').split(/[(/,:–·]|\s-\s/);
  return severityByWord.get(first.trim());
}

/** Some scales begin at 0 or end at 5; ours has four steps. */
function clamp(number: number): Severity {
  return number <= 1 ? 1 : number === 2 ? 2 : number === 3 ? 3 : 4;
}
