import type { DriverId } from '@/lib/accounts/risk';

/** What a driver is called. The guest carries them, which needs no more of the catalogue. */
export const driverTitlesEn: Readonly<Record<DriverId, string>> = {
  'severe-tickets': 'Severe cases',
  escalations: 'Open escalations',
  'repeat-issues': 'Repeat issues',
  'sla-breaches': 'Missed reply times',
  'oldest-ticket': 'Age of the oldest case',
  'integration-state': 'Integrations and identity',
  'security-blockers': 'Security blockers',
  performance: 'Performance and errors',
  'version-lag': 'Version and configuration',
  'architecture-fit': 'Architecture',
  'late-engagements': 'Late engagements',
  'first-value': 'Time to first value',
  adoption: 'Adoption',
  operations: 'Operations',
  'customer-delays': 'Delays on their side',
  'rework-share': 'Share of rework',
  'reactive-share': 'Share of reactive work',
  pulse: 'Pulse',
};
