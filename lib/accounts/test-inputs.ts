import type { Row } from '@/lib/rows/row';
import type { TimeEntry } from '@/lib/time/entry';
import { assessRisk } from './assess';
import { defaultDrivers } from './default-drivers';
import type { Drivers } from './drivers';
import type { Engagement } from './engagement';
import type { PartOf } from './engagements/parts';
import type { AccountFact, SeenTicket } from './fact';
import { type Escalation, noInputs, type RiskInputs } from './inputs';
import type { RecordItem } from './record/item';
import type { DriverId, DriverResult } from './risk';

/* What tests of the risk are made of. */

export const now = Date.UTC(2026, 10, 19, 9);
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
export const daysAgo = (days: number) => now - days * dayMs;
export const nothing: RiskInputs = { ...noInputs, zone: 'Europe/Berlin' };

let made = 0;
export function row(at: number): Row {
  made += 1;
  const stamp = `${String(at).padStart(16, '0')}-${String(made).padStart(6, '0')}`;
  return { id: `row-${made}`, author: 'me', device: 'd', createdAt: at, stamp, revision: stamp };
}

export const ticket = (id: string, seen: Partial<SeenTicket> = {}): SeenTicket => ({
  key: `zendesk:acme.zendesk.com:ticket:${id}`,
  label: `#${id}`,
  subject: 'SSO sign-in fails',
  open: true,
  seenAt: now,
  ...seen,
});

export const engagement = (dates: Pick<Engagement, 'dueOn' | 'doneOn'>): Engagement => ({
  ...row(now),
  name: 'SSO go-live',
  kind: 'go-live',
  defaultClass: 'reactive',
  billable: true,
  ...dates,
});

export const milestone = (more: Partial<PartOf<'milestone'>> = {}): PartOf<'milestone'> => ({
  ...row(now),
  engagementId: 'e',
  part: 'milestone',
  title: 'Pilot signed in',
  ...more,
});

export const recordItem = (state: RecordItem['state'], at = now, more: Partial<RecordItem> = {}): RecordItem => ({
  ...row(at),
  accountId: 'a',
  section: 'integration',
  subject: 'sso',
  text: '',
  ...(state !== undefined && { state }),
  saidAt: at,
  saidBy: 'me',
  ...more,
});

export const entry = (hours: number, kind: TimeEntry['class'], ended = now - hourMs): TimeEntry => ({
  ...row(ended),
  engagementId: 'e',
  startedAt: ended - hours * hourMs,
  endedAt: ended,
  zone: 'Europe/Berlin',
  class: kind,
  billable: true,
  note: '',
});

export const fact = (value: AccountFact['value'], at = now, more: Partial<AccountFact> = {}): AccountFact => ({
  ...row(at),
  accountId: 'a',
  driver: 'integration-state',
  value,
  ...more,
});

export const escalation = (id: string, more: Partial<Escalation> = {}): Escalation => ({
  id,
  label: 'ENG-2291',
  receiver: 'engineering',
  sentAt: daysAgo(2),
  state: 'open',
  since: daysAgo(2),
  bounces: 0,
  isReplaced: false,
  ...more,
});

/** Every driver of the catalogue alone, with all 100 points, so that what it gives is its share. */
export function driverAlone(id: DriverId): Drivers {
  const drivers = defaultDrivers.drivers
    .filter((driver) => driver.id === id)
    .map((driver) => ({ ...driver, on: true }));
  return { ...defaultDrivers, drivers, minimumCoverage: 0 };
}

export function resultOf(id: DriverId, inputs: Partial<RiskInputs>, at = now): DriverResult | undefined {
  return assessRisk({ ...nothing, ...inputs }, driverAlone(id), at).drivers[0];
}
