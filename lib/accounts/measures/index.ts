import type { InputId } from '../drivers';
import type { Measure } from './measure';
import { repeatIssues } from './repeats';
import { integrations, stated } from './said';
import { oldestTicket, severeTickets, slaBreaches } from './tickets';
import { escalations, lateEngagements, reactiveShare, reworkShare } from './work';

/** How each input is found. */
export const measures: Readonly<Record<InputId, Measure>> = {
  'severe-tickets': severeTickets,
  escalations,
  'repeat-issues': repeatIssues,
  'sla-breaches': slaBreaches,
  'oldest-ticket': oldestTicket,
  integrations,
  'late-engagements': lateEngagements,
  'rework-share': reworkShare,
  'reactive-share': reactiveShare,
  stated,
};
