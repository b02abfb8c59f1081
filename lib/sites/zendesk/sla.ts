import type { TicketContext } from '@/lib/context/context';
import { asObject, asObjects, type Json } from '../json';
import { instantOf, shown } from './values';

type Sla = NonNullable<TicketContext['fields']['sla']>['value'];

const over = new Set(['achieved', 'fulfilled']);

/**
 * The next target of a ticket's side-loaded `slas` (`include=slas` on a single ticket): metrics with a stage and the
 * instant of breach. `null` when the site says that nothing is running. The documentation names the side-load
 * (developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/side_loading) but not its shape; that follows
 * public code that reads it.
 */
export function slaOf(body: Json | undefined, ticket: Json, at: number): Sla | null | undefined {
  // Beside a list nothing would say whose they are.
  const beside = body?.ticket === ticket ? body.slas : undefined;
  const list = asObject(ticket.slas ?? beside)?.policy_metrics;
  if (!Array.isArray(list)) return undefined;
  const [next] = asObjects(list)
    .filter(({ stage }) => !over.has(shown(stage) ?? ''))
    .map((metric) => ({ metric, breachAt: instantOf(metric.breach_at) }))
    .sort((a, b) => (a.breachAt ?? Number.MAX_VALUE) - (b.breachAt ?? Number.MAX_VALUE));
  if (!next) return null;
  return {
    name: (shown(next.metric.metric) ?? 'SLA').replaceAll('_', ' '),
    breachAt: next.breachAt,
    breached: next.breachAt !== undefined && next.breachAt < at,
    paused: next.metric.stage === 'paused',
  };
}
