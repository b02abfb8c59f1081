import type { TicketFields } from '@/lib/context/context';
import { asObject, type Json } from '../json';
import { instantOf, textOf } from './values';

type Sla = NonNullable<TicketFields['sla']>['value'];

/** A service desk's clock, as `/sla` lists it and as a custom field of the issue holds it. */
export function isSla(value: Json): boolean {
  return asObject(value.ongoingCycle) !== undefined || Array.isArray(value.completedCycles);
}

/** Of the clocks that run, the one that is due first; `null` when none runs. */
export function dueFirst(clocks: readonly Json[]): Sla | null {
  const running = clocks.flatMap((clock): Sla[] => {
    const cycle = asObject(clock.ongoingCycle);
    if (!cycle) return [];
    const breachAt = instantOf(cycle.breachTime);
    const isTrue = (value: unknown) => value === true || value === 'true';
    return [
      { name: textOf(clock.name) || 'SLA', breachAt, breached: isTrue(cycle.breached), paused: isTrue(cycle.paused) },
    ];
  });
  const due = ({ breachAt }: Sla) => breachAt ?? Number.MAX_VALUE;
  return running.sort((a, b) => due(a) - due(b))[0] ?? null;
}
