import { z } from '@/lib/zod';
import { asCalendarDate, type CalendarDate } from './calendar-date';

/** By itself, because content scripts read dates and hold no zod. */
export const calendarDateSchema = z.custom<CalendarDate>(
  (value) => asCalendarDate(value) !== undefined,
  'a date as YYYY-MM-DD',
);
