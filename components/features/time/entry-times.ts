import { localDay } from '@/lib/time/days';
import { wallTime } from '@/lib/time/zone';
import { localZone } from '../../ui/zone';

/** The local time of day of an instant as a time field holds it in every language: `08:51`. */
export function timeInput(at: number): string {
  return new Date(wallTime(at, localZone())).toISOString().slice(11, 16);
}

/**
 * The instant at a time of day (`HH:MM`) on the local day of `near`. When the time is that of `near` already, `near`
 * itself, so that its seconds survive an edit that leaves it alone. `undefined` for what is not a time.
 */
export function atTime(time: string, near: number): number | undefined {
  if (time === timeInput(near)) return near;
  const at = new Date(`${localDay(near, localZone())}T${time}`).getTime();
  return Number.isNaN(at) ? undefined : at;
}
