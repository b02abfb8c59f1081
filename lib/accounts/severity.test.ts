import { expect, test } from 'vitest';
import { defaultPriorities } from '@/lib/packet/default-priorities';
import { severityOfLabel } from '@/lib/packet/priority-severity';
import { rated, statedSeverity } from './severity';
import { ticket } from './test-inputs';

test.each([
  // Zendesk, Jira (new and old schemes), Salesforce.
  ['urgent', 1],
  ['High', 2],
  ['normal', 3],
  ['low', 4],
  ['Highest', 1],
  ['Medium', 3],
  ['Lowest', 4],
  ['Blocker', 1],
  ['Critical', 1],
  ['Major', 2],
  ['Minor', 4],
  ['Trivial', 4],
  // Numbered scales, also those that begin at 0 or end at 5.
  ['P1', 1],
  ['P0 - all hands', 1],
  ['p2', 2],
  ['P3 (Normal)', 3],
  ['P5', 4],
  ['Sev 1', 1],
  ['SEV-2', 2],
  ['sev_3', 3],
  ['Severity 4', 4],
  ['S2: degraded', 2],
  ['Priority 1', 1],
  // Lists sorted by a number of their own.
  ['1 - Critical', 1],
  ['2 - High', 2],
  ['1. Low', 4],
  ['Critical (production down)', 1],
  ['High / Hoch', 2],
  ['Sev 2 · High', 2],
  // Other languages.
  ['Dringend', 1],
  ['Kritisch', 1],
  ['Höchste', 1],
  ['Hoch', 2],
  ['Mittel', 3],
  ['Niedrig', 4],
  ['Élevée', 2],
  ['Urgente', 1],
  ['Média', 3],
  ['Baja', 4],
  // Not known, so not guessed.
  ['', undefined],
  ['None', undefined],
  ['Not set', undefined],
  ['5 - Planning', undefined],
  ['Gold', undefined],
  ['P', undefined],
  ['P12', undefined],
  ['Higher than usual', undefined],
])('priority %j is severity %s', (label, severity) => {
  expect(severityOfLabel(label, defaultPriorities)).toBe(severity);
});

test('a field called Severity states it', () => {
  const stated = (label: string, value: string) =>
    statedSeverity(
      [
        { label: 'Plan', value: 'P1' },
        { label, value },
      ],
      defaultPriorities,
    );
  expect(stated('Severity', 'Sev 1')).toBe(1);
  expect(stated('Support severity level', '2 - High')).toBe(2);
  expect(stated('Schweregrad', 'kritisch')).toBe(1);
  expect(stated('Severity', 'to be decided')).toBeUndefined();
  expect(stated('Customer tier', 'Sev 1')).toBeUndefined();
});

test('what is stated counts, else what the priority means by the setting, else what was made of it before', () => {
  const priorities = [{ priority: 'Urgent', severity: 3 }];
  const severityOf = (seen: Parameters<typeof ticket>[1]) => rated(ticket('1', seen), priorities).severity;
  expect(severityOf({ priority: 'urgent', stated: 2 })).toBe(2);
  expect(severityOf({ priority: 'urgent', severity: 1 })).toBe(3);
  expect(severityOf({ priority: 'gold', severity: 1 })).toBeUndefined();
  expect(severityOf({ severity: 1 })).toBe(1);
  expect(severityOf({ priority: 'P1' })).toBe(1);
});
