import type { DriverId } from '@/lib/accounts/risk';

export const driverTitlesDe: Readonly<Record<DriverId, string>> = {
  'severe-tickets': 'Schwere Fälle',
  escalations: 'Offene Eskalationen',
  'repeat-issues': 'Wiederkehrende Probleme',
  'sla-breaches': 'Verpasste Antwortzeiten',
  'oldest-ticket': 'Alter des ältesten Falls',
  'integration-state': 'Integrationen und Identität',
  'security-blockers': 'Sicherheitshindernisse',
  performance: 'Leistung und Fehler',
  'version-lag': 'Version und Konfiguration',
  'architecture-fit': 'Architektur',
  'late-engagements': 'Verspätete Vorhaben',
  'first-value': 'Zeit bis zum ersten Nutzen',
  adoption: 'Nutzung',
  operations: 'Betrieb',
  'customer-delays': 'Verzögerungen beim Kunden',
  'rework-share': 'Anteil der Nacharbeit',
  'reactive-share': 'Anteil reaktiver Arbeit',
  pulse: 'Stimmung',
};
