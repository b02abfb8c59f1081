import { localDay } from '@/lib/time/days';
import { localZone, timeOfDay } from '../../ui/format';

/**
 * The instant at a time of day (`HH:MM`) on the local day of `near`. When the time is that of `near` already, `near`
 * itself, so that its seconds survive an edit that leaves it alone. `undefined` for what is not a time.
 */
export function atTime(time: string, near: number): number | undefined {
  if (time === timeOfDay(near)) return near;
  const at = new Date(`${localDay(near, localZone())}T${time}`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
