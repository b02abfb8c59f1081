import type { Priorities } from './priorities';

/**
 * Zendesk's, Jira's and Salesforce's own labels with their German, French, Spanish and Portuguese names. Numbers (`P1`,
 * `Sev 2`, `Prio 3`) mean themselves.
 */
const words: readonly (readonly [severity: number, priorities: readonly string[]])[] = [
  [1, ['urgent', 'highest', 'blocker', 'critical', 'dringend', 'kritisch', 'höchste', 'am höchsten', 'blockierend']],
  [1, ['urgente', 'critique', 'crítica', 'crítico', 'la plus élevée', 'más alta', 'bloquant']],
  [2, ['high', 'major', 'hoch', 'schwer', 'schwerwiegend', 'haute', 'élevée', 'majeur', 'alta', 'alto']],
  [3, ['normal', 'medium', 'moderate', 'mittel', 'normale', 'moyenne', 'media', 'média', 'medio', 'médio']],
  [4, ['low', 'lowest', 'minor', 'trivial', 'niedrig', 'gering', 'niedrigste', 'am niedrigsten', 'geringfügig']],
  [4, ['basse', 'faible', 'mineur', 'baja', 'baixa', 'bajo', 'baixo']],
];

export const defaultPriorities: Priorities = words.flatMap(([severity, priorities]) =>
  priorities.map((priority) => ({ priority, severity })),
);
