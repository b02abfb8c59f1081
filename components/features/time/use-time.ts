import { useMemo } from 'react';
import type { OfTab } from '@/lib/contract/inputs';
import type { TimeView } from '@/lib/contract/time';
import { type Bounds, dayBounds, localDay } from '@/lib/time/days';
import { type Query, useQuery } from '../../data/use-query';
import { useNow } from '../../ui/use-now';
import { localZone } from '../../ui/zone';

/** The person's own day, which may begin while the panel is open. */
export function useToday(): Bounds & { day: string } {
  const day = localDay(useNow(30_000), localZone());
  return useMemo(() => ({ day, ...dayBounds(day, localZone()) }), [day]);
}

/** Today's entries, the running one, and the engagements there are. */
export function useTime(of: OfTab, version?: string): Query<TimeView> {
  const { from, to } = useToday();
  return useQuery('time', { ...of, from, to }, { version });
}
