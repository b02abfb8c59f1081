import { expect, test } from 'vitest';
import type { TicketFields } from '@/lib/context/context';
import { english } from '@/locales/locale';
import { ticketTags } from './header-facts';

const now = Date.UTC(2026, 10, 19, 10);
const minute = 60_000;
const field = <T>(value: T) => ({ value, source: 'api' as const, at: now });
const sla = (part: object) => ({ sla: field({ name: 'First reply', breached: false, paused: false, ...part }) });

test.each<[TicketFields, string[]]>([
  [{}, []],
  [{ priority: field('urgent') }, ['bad Urgent']],
  [{ priority: field('high') }, ['bad High']],
  [{ priority: field('Low') }, ['plain Low']],
  [{ priority: field('Whenever') }, ['plain Whenever']],
  [
    { priority: field('low'), custom: field([{ id: '1', label: 'Severity', value: 'Sev 1' }]) },
    ['bad Sev 1', 'plain Low'],
  ],
  [sla({ breachAt: now + 72 * minute }), ['warn First reply: due in 1 h 12 min']],
  [sla({ breachAt: now + 5 * 60 * minute }), ['plain First reply: due in 5 h']],
  [sla({ breachAt: now + 3 * 24 * 60 * minute }), ['plain First reply: due in 3 days']],
  [sla({ breachAt: now - 5 * minute }), ['bad First reply: overdue by 5 min']],
  [sla({ breached: true }), ['bad First reply: overdue']],
  [sla({ paused: true, breachAt: now + minute }), ['plain First reply: paused']],
  [sla({}), ['plain First reply']],
])('%o → %j', (fields, expected) => {
  expect(ticketTags(english, fields, now).map(({ tone, words }) => `${tone} ${words}`)).toEqual(expected);
});
