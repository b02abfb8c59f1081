import type { Catalogue } from './words';

/** Whole hours, minutes and seconds. What is not shown is cut off: time that was not worked is never shown as worked. */
export function partsOfDuration(seconds: number): { hours: number; minutes: number; rest: number } {
  const whole = Math.max(0, Math.floor(seconds));
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 };
}

/** In words: `1 h 20 min`, `45 min`, `2 h`; below a minute `42 s`. */
export function durationIn(
  duration: Pick<Catalogue['duration'], 'seconds' | 'minutes' | 'hours' | 'hoursAndMinutes'>,
  seconds: number,
): string {
  const { hours, minutes, rest } = partsOfDuration(seconds);
  if (hours === 0) return minutes === 0 ? duration.seconds(rest) : duration.minutes(minutes);
  return minutes === 0 ? duration.hours(hours) : duration.hoursAndMinutes({ hours, minutes });
}
