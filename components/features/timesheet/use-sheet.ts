import { useMemo, useState } from 'react';
import type { CalendarDate } from '@/lib/calendar/calendar-date';
import type { SheetView } from '@/lib/contract/timesheet';
import { localDay } from '@/lib/time/days';
import { type Column, columnsOf, firstOf, moved, type SheetSpan } from '@/lib/time/sheet/span';
import { type Query, useQuery } from '../../data/use-query';
import { useRemembered } from '../../data/use-remembered';
import { useNow } from '../../ui/use-now';
import { localZone } from '../../ui/zone';

const spans = ['week', 'month', 'year'] as const satisfies readonly SheetSpan[];
const minuteMs = 60_000;

export interface Sheet {
  span: SheetSpan;
  columns: Column[];
  zone: string;
  today: CalendarDate;
  /** Whether today is in it. */
  isNow: boolean;
  choose(span: SheetSpan): void;
  move(by: number): void;
  goToNow(): void;
  query: Query<SheetView>;
}

/** Which span of time is shown, and what was logged in it; asked again each minute while the clock runs in it. */
export function useSheet(): Sheet {
  const zone = localZone();
  const now = useNow(minuteMs);
  const today = localDay(now, zone);
  const [span, choose] = useRemembered('timesheet.span', spans, 'week');
  /** A day in what is shown; without one it is today, also after midnight. */
  const [day, setDay] = useState<CalendarDate>();
  const shown = day ?? today;
  const columns = useMemo(() => columnsOf(span, shown, zone), [span, shown, zone]);
  const input = {
    columns: columns.map(({ from, to }) => ({ from, to })),
    entries: span === 'week',
  };
  const isNow = firstOf(span, today) === firstOf(span, shown);
  const query = useQuery('timesheet', input, isNow ? { version: String(Math.floor(now / minuteMs)) } : {});
  return {
    span,
    columns,
    zone,
    today,
    isNow,
    choose,
    move: (by) => setDay(moved(span, shown, by)),
    goToNow: () => setDay(undefined),
    query,
  };
}
